import { describe, expect, it } from 'vitest';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { locales, texts } from '../../src/i18n/index.ts';
import { body, page, pagesIn, readable } from '../support/prose.ts';

/** What a Korean reader reads: the pages with their heads, the glossary, and what figures and the rest of the site say. */
const korean = [
  ...pagesIn('ko').map(({ slug, text }) => ({ where: slug, text: `${headOf(text)}\n${readable(text)}` })),
  ...glossary.map(({ id, ko }) => ({ where: `the glossary: ${id}`, text: `${ko.term}. ${ko.meaning}` })),
  ...Object.entries(texts('ko')).map(([where, text]) => ({ where, text })),
];

/** What the head of a page says to a reader. */
function headOf(text: string): string {
  return Array.from(text.matchAll(/^(?:title|label|description|question|goal|  tagline): (.*)$/gm), ([, line]) => line).join('\n');
}

/** Every place that has a pattern, with the words around it. */
const found = (pattern: RegExp): string[] =>
  korean.flatMap(({ where, text }) =>
    Array.from(
      text.matchAll(pattern),
      ({ index }) => `${where}: …${text.slice(Math.max(0, index - 15), index + 20).replaceAll('\n', ' ')}…`,
    ),
  );

describe('the Korean text', () => {
  it.each([
    ['has no plural of things', /(?:값|수|층|행|열|평균|신경망|입력|출력|막대|기울기|가중치|그림|것)들(?=[은이을의에도과로 ,.])/g],
    ['lets no neuron and no network talk', /(?:같은|똑같은) (?:말|답)을|신경망의 답/g],
    ['says to what a neuron gives its value', /(?<!대해|에서) 내놓은 값|[^대]에 내놓/g],
    ['negates two wishes at once, over a range', /(?:거나|하거나) \S+ \S+지 않/g],
    ['writes a factor in words with 배', /층마다 ×|(?:미분|가중치) ×\s?\{?\d/g],
  ])('%s', (_, pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('never puts what a measure may say, such as that float32 cannot hold it, where only a number can stand', () => {
    const measured = ['samples', 'neurons', 'effective', 'signal', 'offset', 'text', 'fallback'];
    const framed = Object.entries(texts('ko')).filter(
      ([key, text]) =>
        /^experiment\.(?:signal-and-offset\.(?:similarity|readout)|issue\.)/.test(key) &&
        measured.some((name) => new RegExp(`\\{${name}\\}(?:입니다|이고|이며)`).test(text)),
    );
    expect(framed).toEqual([]);
  });

  it('names the walk-through as what the lesson follows where a chapter first speaks of it', () => {
    const first = pagesIn('ko').map(({ slug, text }) => ({ slug, before: /^[^]*?해설 페이지/.exec(body(text))?.[0] }));
    const unnamed = first.filter(
      ({ before }) => before !== undefined && !/(?:바탕으로 삼은|풀이한|풀어 쓴)(?: 한국어)? 해설 페이지$/.test(before),
    );
    expect(unnamed.map(({ slug }) => slug)).toEqual([]);
  });
});

describe.each(locales)('the prose (%s)', (locale) => {
  const prose = [
    ...pagesIn(locale)
      .filter(({ slug }) => slug !== 'references')
      .map(({ slug, text }) => ({ slug, text: `${headOf(text)}\n${readable(text)}` })),
    ...glossary.map((entry) => ({ slug: entry.id, text: entry[locale].meaning })),
  ];

  it('groups the digits of every number from a thousand on, as the figures do; years and addresses have none', () => {
    const bare = prose.flatMap(({ slug, text }) =>
      Array.from(text.replace(/(?:\(|, )(?:19|20)\d\d\b/g, '').matchAll(/(?<![\d.,:])\d{4,}(?!\d)/g), ([number]) => `${slug}: ${number}`),
    );
    expect(bare).toEqual([]);
  });

  it('sets a root as a formula, but in the first chapter, which brings no font for formulas along', () => {
    expect(prose.filter(({ text }) => text.includes('√')).map(({ slug }) => slug)).toEqual(['experiment']);
    expect(prose.find(({ slug }) => slug === 'experiment')!.text).not.toMatch(/\$[^$\n]+\$/);
  });

  it('names its sources: the book, its translation, and the walk-through from which the claims come', () => {
    const sources = page(locale, 'references');
    expect(sources).toContain('『밑바닥부터 시작하는 딥러닝』');
    expect(sources).toContain('개앞맵시');
    expect(sources).toMatch(
      locale === 'ko' ? /주장 열두 가지는 이 대목을 풀이한 한국어 해설/ : /twelve claims come from a Korean walk-through/,
    );
  });

  it('says what its source says of deep networks and of activation functions', () => {
    expect(page(locale, 'vanishing-gradients')).toMatch(locale === 'ko' ? /심각한 문제가 될 수 있다/ : /can be a serious problem/);
    expect(page(locale, 'squashing')).toMatch(locale === 'ko' ? /비선형\(nonlinear\)/ : /non-linear/);
  });
});
