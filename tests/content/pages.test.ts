import { describe, expect, it } from 'vitest';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { locales } from '../../src/i18n/index.ts';
import { claimNumbers, claims } from '../../src/lesson/claims.ts';
import { taskNames, taskOf } from '../../src/lesson/tasks.ts';
import { readPages } from '../../src/site/page-files.ts';
import { chaptersOf, listedPages } from '../../src/site/pages.ts';
import { homes } from '../support/e2e/homes.ts';
import { sourcesIn } from '../support/house/sources.ts';
import { elements, pagesIn } from '../support/prose.ts';

/** The pages as they were published, in their order. Links and readers rely on them: lines are added, never edited. */
const published = [
  'index',
  'experiment',
  'vanishing-gradients',
  'squashing',
  'collapse',
  'hidden-collapse',
  'small-weights',
  'good-weights',
  'edge',
  'can-it-learn',
  'remedies',
  'checking-the-book',
  'name-the-fate',
  'glossary',
  'references',
  'run-it-yourself',
  'usual-slips',
];

const pages = readPages();
const listed = listedPages(pages).map(({ slug }) => slug);

describe('the pages', () => {
  it('that were published are still there, in the order in which they were', () => {
    expect(listed.filter((slug) => published.includes(slug))).toEqual(published);
  });

  it('begin with the start page', () => {
    expect(listed[0]).toBe('index');
  });

  it.each(locales)('have short names in %s that differ, and chapters ask one question each, all different', (locale) => {
    const labels = pages.map(({ heads }) => heads[locale].label);
    expect(new Set(labels).size).toBe(labels.length);
    const questions = chaptersOf(pages).map(({ heads }) => heads[locale].question ?? '');
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.filter((question) => !/^[^?]+\?$/.test(question))).toEqual([]);
  });

  it('that code and texts name are all there, and no drafts', () => {
    const inCode = sourcesIn('src').flatMap(({ path, text }) =>
      Array.from(text.matchAll(/pageUrl\([^,()]+(?:\([^()]*\))?, '([^']+)'/g), ([, slug = '']) => ({ by: path, slug })),
    );
    const inProse = locales.flatMap((locale) =>
      pagesIn(locale).flatMap(({ slug: by, text }) =>
        elements(text).flatMap(({ props }) => (props['page'] ? [{ by, slug: props['page'].replaceAll('"', '') }] : [])),
      ),
    );
    const named = [
      ...claimNumbers.map((number) => ({ by: `claim ${String(number)}`, slug: claims[number].chapter })),
      ...taskNames.map((name) => ({ by: `task ${name}`, slug: taskOf(name).slug })),
      ...glossary.map(({ id, page }) => ({ by: `glossary: ${id}`, slug: page })),
      ...Object.values(homes).map(({ id, slug }) => ({ by: `figure ${id}`, slug })),
      ...inCode,
      ...inProse,
    ];
    expect(inCode.length).toBeGreaterThanOrEqual(3);
    const built = pages.filter(({ status }) => status !== 'draft').map(({ slug }) => slug);
    expect(named.filter(({ slug }) => !built.includes(slug))).toEqual([]);
  });
});
