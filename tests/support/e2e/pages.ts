import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { isLocale, locales, type Locale } from '../../../src/i18n/index.ts';
import { folderOf, sites, type Site } from '../../../scripts/sites.ts';

export { folderOf, sites, type Site };

/** Every file of a build, as its path from the site's root: `en/experiment/index.html`. */
export function filesOf(site: Site): string[] {
  return readdirSync(folderOf(site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(folderOf(site).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The pages of a build as a reader's address names them: '' for the front door, `en/experiment/`, `404.html`. */
export const pagesOf = (site: Site): string[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

/** The pages of the site; both builds have the same. */
export const pages: readonly string[] = pagesOf(sites[0]);

/** The language of a page; undefined for the pages that speak both. */
export function localeOf(page: string): Locale | undefined {
  const [first] = page.split('/');
  return isLocale(first) ? first : undefined;
}

/** The pages that are written in one language. */
export const pagesIn = (locale: Locale): string[] => pages.filter((page) => localeOf(page) === locale);

/** The page as a test's title names it. */
export const nameOf = (page: string): string => `/${page}`;

export { locales, type Locale };
