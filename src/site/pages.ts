import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Slug } from './links.ts';
import type { PageHead, PlacedHead } from './page-head.ts';

/** A page of the site in all its languages. */
export interface Page {
  readonly slug: Slug;
  /** Its place among all pages. */
  readonly order: number;
  readonly status: PageHead['status'];
  /** Whether it has a goal, and answers a question. */
  readonly isChapter: boolean;
  /** Whether the direct way goes through it. */
  readonly isOnLine: boolean;
  readonly heads: Readonly<Record<Locale, PageHead>>;
}

/** Where a chapter stands among the chapters; `number` counts from 1. */
export interface ChapterPlace {
  readonly number: number;
  readonly count: number;
}

/**
 * The pages of the site in reading order, drafts among them.
 * @param heads of every page in every language, in any order
 * @throws {Error} naming every page that a language lacks or whose heads do not agree, and every order that stands twice
 */
export function pagesOf(heads: readonly PlacedHead[]): Page[] {
  const slugs = [...new Set(heads.map(({ slug }) => slug))];
  const found = slugs.map((slug) => ({ slug, own: headsOfPage(heads, slug) }));
  const pages = found.flatMap(({ slug, own }) => (isComplete(own) ? [pageOf(slug, own)] : [])).sort((a, b) => a.order - b.order);
  const problems = [
    ...found.flatMap(({ slug, own }) => lacks(slug, own)),
    ...pages.flatMap(disagreements),
    ...pages.flatMap((page, i) => clash(page, pages[i + 1])),
  ];
  if (problems.length > 0) throw new Error(`the heads of the pages do not agree:\n${problems.join('\n')}`);
  return pages;
}

/** The pages that stand in lists. */
export const listedPages = (pages: readonly Page[]): Page[] => pages.filter(({ status }) => status === 'ready');

/** The chapters that stand in lists. */
export const chaptersOf = (pages: readonly Page[]): Page[] => listedPages(pages).filter(({ isChapter }) => isChapter);

/** The chapters of the direct way, in the order in which it goes through them. */
export const lineOf = (pages: readonly Page[]): Page[] => chaptersOf(pages).filter(({ isOnLine }) => isOnLine);

/** Where the direct way goes on after a page; undefined where it ends. */
export function nextOnLine(pages: readonly Page[], slug: Slug | undefined): Page | undefined {
  const order = pages.find((page) => page.slug === slug)?.order ?? -1;
  return lineOf(pages).find((page) => page.order > order);
}

/** Where a page stands among the chapters; undefined for a page that is none, and for a draft. */
export function chapterPlace(pages: readonly Page[], slug: Slug | undefined): ChapterPlace | undefined {
  const chapters = chaptersOf(pages);
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  return index < 0 ? undefined : { number: index + 1, count: chapters.length };
}

/**
 * A page by its slug.
 * @throws {RangeError} if there is none of that name
 */
export function pageNamed(pages: readonly Page[], slug: Slug): Page {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new RangeError(`no page in content/: ${slug}`);
  return page;
}

type Heads = Page['heads'];

const headsOfPage = (heads: readonly PlacedHead[], slug: Slug): Partial<Heads> =>
  Object.fromEntries(heads.filter((one) => one.slug === slug).map(({ locale, head }) => [locale, head]));

const isComplete = (heads: Partial<Heads>): heads is Heads => locales.every((locale) => heads[locale]);

function pageOf(slug: Slug, heads: Heads): Page {
  const { order, status, goal, line } = heads[defaultLocale];
  return { slug, order, status, isChapter: goal !== undefined, isOnLine: line, heads };
}

/** The languages that a page lacks, each as a sentence. */
const lacks = (slug: Slug, heads: Partial<Heads>): string[] =>
  locales.filter((locale) => !heads[locale]).map((locale) => `content/${locale}/${slug}.mdx is missing`);

/** In what the languages of a page differ that must be the same. */
function disagreements({ slug, order, status, isChapter, isOnLine, heads }: Page): string[] {
  return locales.flatMap((locale) => {
    const { goal, question, ...head } = heads[locale];
    const file = `content/${locale}/${slug}.mdx`;
    return [
      ...(head.order === order ? [] : [`${file}: order is ${head.order}, but ${order} in ${defaultLocale}`]),
      ...(head.status === status ? [] : [`${file}: status is ${head.status}, but ${status} in ${defaultLocale}`]),
      ...((goal !== undefined) === isChapter ? [] : [`${file}: a page with a goal is a chapter, and must be one in every language`]),
      ...(head.line === isOnLine ? [] : [`${file}: the direct way goes through a page in every language or in none`]),
      ...(!head.line || isChapter ? [] : [`${file}: the direct way goes through chapters only`]),
      ...((goal === undefined) === (question === undefined) ? [] : [`${file}: a chapter has both a goal and a question`]),
    ];
  });
}

/** Two pages that claim one place. */
const clash = (page: Page, next: Page | undefined): string[] =>
  next?.order === page.order ? [`${page.slug} and ${next.slug} have the same order, ${page.order}`] : [];
