import { isLocale, type Locale } from '../i18n/locales.ts';
import { siteBase, withBase, withoutBase } from './base.ts';

/** The pages of the site in reading order; the sidebar and every link to a page follow this list. */
export const slugs = [
  'index',
  'experiment',
  'vanishing-gradients',
  'squashing',
  'collapse',
  'hidden-collapse',
  'small-weights',
  'good-weights',
  'edge',
  'checking-the-book',
  'glossary',
  'references',
  'run-it-yourself',
] as const;

/** A page, as `content/{locale}/{slug}.mdx` is named. */
export type Slug = (typeof slugs)[number];

/** What may follow the path of a page; `base` is for code that speaks of another build than its own. */
export interface UrlOptions {
  /** With or without the leading `?`. */
  query?: string | URLSearchParams;
  /** With or without the leading `#`. */
  hash?: string;
  base?: string;
}

/** The path of a page from the root of the host: `/base/ko/experiment/?std=1#claims`. */
export function pageUrl(locale: Locale, slug: Slug = 'index', options: UrlOptions = {}): string {
  const path = slug === 'index' ? `${locale}/` : `${locale}/${slug}/`;
  return withBase(path, options.base) + suffix(options);
}

/**
 * The page whose path this is.
 * @throws {RangeError} if it is none of ours
 */
export function slugAt(pathname: string, base: string = siteBase()): Slug {
  const [, name = ''] = (withoutBase(pathname, base) ?? '').split('/');
  const slug = slugs.find((one) => one === (name || 'index'));
  if (!slug) throw new RangeError(`no page of this site: ${pathname}`);
  return slug;
}

/** The path of a file of `public/` from the root of the host. */
export function publicUrl(file: string, base: string = siteBase()): string {
  return withBase(file, base);
}

/**
 * The same page, query and anchor in another language.
 * An address outside the languages (the root, a page that is not there) leads to that language's start page.
 */
export function inLocale(address: { pathname: string; search?: string; hash?: string }, locale: Locale, base: string = siteBase()): string {
  const [first, ...rest] = (withoutBase(address.pathname, base) ?? '').split('/');
  const path = isLocale(first) ? [locale, ...rest].join('/') : `${locale}/`;
  return withBase(path, base) + suffix({ query: address.search ?? '', hash: address.hash ?? '' });
}

/** Puts `?` and `#` before what is there, and nothing before what is not. */
function suffix({ query = '', hash = '' }: UrlOptions): string {
  const search = String(query).replace(/^\?/, '');
  const anchor = hash.replace(/^#/, '');
  return (search && `?${search}`) + (anchor && `#${anchor}`);
}
