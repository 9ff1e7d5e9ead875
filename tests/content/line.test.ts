import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { readPages } from '../../src/site/page-files.ts';
import { lineOf } from '../../src/site/pages.ts';
import { lineMinutes } from '../../src/site/reading-time.ts';
import { body, elements, page } from '../support/prose.ts';

/** The chapters of the direct way, in its order. */
const line = lineOf(readPages()).map(({ slug }) => slug);

/** What the direct way reads of a chapter: what stands in no fold. */
const unfolded = (locale: Locale, slug: string): string => body(page(locale, slug)).replace(/<Deeper\b[^]*?<\/Deeper>/g, '');

/** A chapter without what is looked at and guessed, which takes its time besides. */
const prose = (text: string): string => text.replace(/<(?:Figure|TrainingFigure|Predict)\b[^>]*>/g, '');

/** Every idea of the lesson, in the order in which the way reaches them, by what it cannot be told without. */
const ideas: readonly (readonly [idea: string, slug: string, told: Readonly<Record<Locale, RegExp>>])[] = [
  ['what a bar counts', 'experiment', { en: /what a bar counts: how many outputs/, ko: /막대는 .+출력 가운데 몇 개가 .+셉니다/ }],
  ['what the page means by the walk-through', 'experiment', { en: /“the walk-through”, it means/, ko: /‘해설 페이지’라고 하면/ }],
  ['outputs at both ends, and saturation', 'experiment', { en: /\*saturated\*/, ko: /\*포화된\*/ }],
  ['why √n · σ', 'experiment', { en: /^## Why √n$[^]*?√n · σ/m, ko: /^## 왜 √n일까요\?$[^]*?√n · σ/m }],
  ['the way back', 'vanishing-gradients', { en: /travel backwards/, ko: /거슬러 흐르고/ }],
  [
    'its two factors',
    'vanishing-gradients',
    { en: /<Term id="factor">.*\*\*weights\*\*.*\*\*slope\*\*/, ko: /<Term id="factor">.*\*\*가중치\*\*와 \*\*미분\*\*/ },
  ],
  ['what the histogram does not tell of it', 'vanishing-gradients', { en: /figure="three-fates"/, ko: /figure="three-fates"/ }],
  ['collapse, in one sentence', 'collapse', { en: /collapse, in one sentence/, ko: /표현력이 제한된다는 말은 한마디로/ }],
  ['Xavier’s start', 'good-weights', { en: /\\sqrt\{1\/n\}[^]*?<Term id="xavier">/, ko: /\\sqrt\{1\/n\}[^]*?<Term id="xavier">/ }],
  ['He’s start', 'good-weights', { en: /\\sqrt\{2\/n\}[^]*?<Term id="he">/, ko: /\\sqrt\{2\/n\}[^]*?<Term id="he">/ }],
  ['why they are random', 'good-weights', { en: /why starting weights are random/, ko: /초깃값을\s난수로 정합니다/ }],
  ['the edge, in one picture', 'edge', { en: /figure="theory"[^]*?<Term id="edge">/, ko: /figure="theory"[^]*?<Term id="edge">/ }],
  [
    'that a vanished gradient postpones learning, and of which network that was said in vain',
    'can-it-learn',
    {
      en: /figure="race"[^]*?figure="plateau"[^]*?<Term id="plateau">[^]*?<ClaimMark claim=\{12\} \/>[^]*?postpones it/,
      ko: /figure="race"[^]*?figure="plateau"[^]*?<Term id="plateau">[^]*?<ClaimMark claim=\{12\} \/>[^]*?막지 않고 미룹니다/,
    },
  ],
];

describe.each(locales)('the direct way (%s)', (locale) => {
  it('is read in ten minutes, besides its figures and questions, and with them in less than fifteen', () => {
    const texts = line.map((slug) => body(page(locale, slug)));
    const minutes = (of: readonly string[]) => of.reduce((sum, text) => sum + lineMinutes(text), 0);
    expect(minutes(texts.map(prose))).toBeLessThanOrEqual(10);
    expect(minutes(texts)).toBeLessThanOrEqual(15);
  });

  it('reaches every idea outside of all folds, one after the other', () => {
    const reached = ideas.map(([idea, slug, told]) => ({ idea, at: [line.indexOf(slug), unfolded(locale, slug).search(told[locale])] }));
    expect(reached.filter(({ at }) => at.includes(-1))).toEqual([]);
    const inOrder = [...reached].sort((a, b) => a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!);
    expect(reached.map(({ idea }) => idea)).toEqual(inOrder.map(({ idea }) => idea));
  });

  it('folds nothing under a title that stands twice, and says at the end of each of its chapters where it goes on', () => {
    for (const slug of line) {
      const all = elements(page(locale, slug));
      const titles = all.filter(({ name }) => name === 'Deeper').map(({ props }) => props['title']);
      expect(new Set(titles).size, slug).toBe(titles.length);
      expect(all.filter(({ name }) => name === 'DirectWay').length, slug).toBe(1);
    }
  });
});
