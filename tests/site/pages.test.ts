import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import type { PageHead, PlacedHead } from '../../src/site/page-head.ts';
import { chapterPlace, chaptersOf, lineOf, listedPages, nextOnLine, pageNamed, pagesOf } from '../../src/site/pages.ts';

/** A page in both languages; `inKorean` is what differs there. */
const page = (slug: string, head: Partial<PageHead>, inKorean: Partial<PageHead> = {}): PlacedHead[] =>
  locales.map((locale) => ({
    locale,
    slug,
    head: { order: 0, label: `${slug} in ${locale}`, status: 'ready', line: false, ...head, ...(locale === 'ko' ? inKorean : {}) },
  }));
const chapter = { goal: 'say why', question: 'Why?' };
const only = (locale: Locale, heads: readonly PlacedHead[]) => heads.filter((one) => one.locale === locale);

const site = [
  ...page('references', { order: 100 }),
  ...page('third', { order: 30, line: true, ...chapter }),
  ...page('second', { order: 20, ...chapter }),
  ...page('written-now', { order: 15, status: 'draft', ...chapter }),
  ...page('first', { order: 10, line: true, ...chapter }, { question: '왜 그럴까요?' }),
  ...page('index', { order: 0 }),
  ...page('licences', { order: 199, status: 'unlisted' }),
];

describe('the pages of the site', () => {
  const pages = pagesOf(site);

  it('stand in the order of their heads, with gaps or without', () => {
    expect(pages.map(({ slug }) => slug)).toEqual(['index', 'first', 'written-now', 'second', 'third', 'references', 'licences']);
  });

  it('keep what their heads say in each language', () => {
    const { heads } = pageNamed(pages, 'first');
    expect([heads.en.label, heads.ko.label]).toEqual(['first in en', 'first in ko']);
    expect([heads.en.question, heads.ko.question]).toEqual(['Why?', '왜 그럴까요?']);
  });

  it('stand in no list while they are drafts or unlisted', () => {
    expect(listedPages(pages).map(({ slug }) => slug)).toEqual(['index', 'first', 'second', 'third', 'references']);
    expect(chaptersOf(pages).map(({ slug }) => slug)).toEqual(['first', 'second', 'third']);
  });

  it('are numbered if they are chapters; a draft takes no number', () => {
    expect(chapterPlace(pages, 'second')).toEqual({ number: 2, count: 3 });
    expect(['index', 'written-now', 'nowhere', undefined].map((slug) => chapterPlace(pages, slug))).toEqual(Array(4).fill(undefined));
  });

  it('stand on the direct way if their heads say so, and it goes on from any page to the next of them', () => {
    expect(lineOf(pages).map(({ slug }) => slug)).toEqual(['first', 'third']);
    expect(['index', 'first', 'second', 'third'].map((slug) => nextOnLine(pages, slug)?.slug)).toEqual([
      'first',
      'third',
      'third',
      undefined,
    ]);
  });

  it('are known by their slugs only', () => {
    expect(() => pageNamed(pages, 'nowhere')).toThrow('no page in content/: nowhere');
  });
});

describe('heads that do not agree', () => {
  it.each<[string, PlacedHead[], string]>([
    ['two pages of one order', [...page('a', { order: 1 }), ...page('b', { order: 1 })], 'a and b have the same order, 1'],
    ['an order for each language', page('a', { order: 1 }, { order: 2 }), 'content/ko/a.mdx: order is 2, but 1 in en'],
    ['a draft in one language only', page('a', {}, { status: 'draft' }), 'content/ko/a.mdx: status is draft, but ready in en'],
    ['a page in one language only', only('ko', page('a', {})), 'content/en/a.mdx is missing'],
    [
      'a chapter in one language only',
      page('a', {}, chapter),
      'content/ko/a.mdx: a page with a goal is a chapter, and must be one in every language',
    ],
    [
      'a direct way in one language only',
      page('a', { line: true, ...chapter }, { line: false }),
      'content/ko/a.mdx: the direct way goes through a page in every language or in none',
    ],
    [
      'a direct way through a page that is no chapter',
      page('a', { line: true }),
      'content/en/a.mdx: the direct way goes through chapters only',
    ],
    ['a chapter without a question', page('a', { goal: 'say why' }), 'content/en/a.mdx: a chapter has both a goal and a question'],
    ['a question without a chapter', page('a', { question: 'Why?' }), 'content/en/a.mdx: a chapter has both a goal and a question'],
  ])('stop the build: %s', (_, heads, message) => {
    expect(() => pagesOf(heads)).toThrow(message);
  });

  it('are all named at once', () => {
    const heads = [
      ...page('a', { order: 1 }, { order: 3 }),
      ...page('b', { order: 2 }, { status: 'draft' }),
      ...only('en', page('c', { order: 4 })),
    ];
    expect(() => pagesOf(heads)).toThrow(
      /a\.mdx: order is 3.*\n.*b\.mdx: status is draft|c\.mdx is missing\n.*a\.mdx: order.*\n.*b\.mdx: status/,
    );
  });
});
