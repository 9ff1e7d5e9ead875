import { defaultLocale, isLocale, locales, type Locale } from '../i18n/locales.ts';
import { siteBase, withBase, withoutBase } from './base.ts';

/**
 * A page below its language, as `content/{locale}/{slug}.mdx` is named. Which there are is said by the heads of the pages (`pages.ts`),
 * which the browser need not carry; tests hold every slug that is named in code against them.
 */
export type Slug = string;

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

/** What a path tells of where it leads; not everything that has an address is a page in a language. */
export interface Route {
  /** The language of the page; undefined for what belongs to none, such as the front door or the page for lost addresses. */
  readonly locale: Locale | undefined;
  /** What stands below the language, `index` for its start page; undefined where there is no language. Whether it is a chapter, is not said. */
  readonly slug: Slug | undefined;
}

/** Where a path from the root of the host leads. Takes any path, also of other hosts: what is not below the base has no language. */
export function routeAt(pathname: string, base: string = siteBase()): Route {
  const [first, ...rest] = (withoutBase(pathname, base) ?? '').split('/');
  if (!isLocale(first)) return { locale: undefined, slug: undefined };
  // Some hosts and readers name the file itself.
  return {
    locale: first,
    slug:
      rest
        .join('/')
        .replace(/(^|\/)index\.html$/, '')
        .replace(/\/+$/, '') || 'index',
  };
}

/** The same place with another query and anchor; `pathname` is from the root of the host, as `URL` and `Astro.url` have it. */
export const urlAt = (pathname: string, options: Pick<UrlOptions, 'query' | 'hash'>): string => pathname + suffix(options);

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

/** Where search engines find a page for readers of a language; `x-default` for those of any that it does not speak. */
export interface Alternate {
  readonly hreflang: Locale | 'x-default';
  readonly href: string;
}

/**
 * The same page for the readers of every language. Those of any other are led to the front door from the start page, else to the page in the
 * default language; and the front door stands for the start page.
 * @param pathname from the root of the host
 * @param site where the host is
 */
export function alternatesOf(pathname: string, site: URL, base: string = siteBase()): Alternate[] {
  const { slug = 'index' } = routeAt(pathname, base);
  const others = slug === 'index' ? withBase('', base) : pageUrl(defaultLocale, slug, { base });
  const paths = [...locales.map((locale) => [locale, pageUrl(locale, slug, { base })] as const), ['x-default', others] as const];
  return paths.map(([hreflang, path]) => ({ hreflang, href: new URL(path, site).href }));
}

/** Puts `?` and `#` before what is there, and nothing before what is not. */
function suffix({ query = '', hash = '' }: UrlOptions): string {
  const search = String(query).replace(/^\?/, '');
  const anchor = hash.replace(/^#/, '');
  return (search && `?${search}`) + (anchor && `#${anchor}`);
}
