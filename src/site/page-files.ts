import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import { locales } from '../i18n/locales.ts';
import { pageHead, type PlacedHead } from './page-head.ts';
import { pagesOf, type Page } from './pages.ts';

/**
 * The pages of the site in reading order, drafts among them, from the files of `content/`: for what must know them before Astro has read
 * its collections, and so for the list of pages in Starlight's configuration.
 * @param folder with one folder for each language
 * @throws {Error} naming what each head lacks or has wrong, and as `pagesOf` does
 */
export function readPages(folder: string = resolve(import.meta.dirname, '../../content')): Page[] {
  const heads: PlacedHead[] = [];
  const problems: string[] = [];
  for (const locale of locales) {
    for (const file of mdxFiles(resolve(folder, locale))) {
      const { data: head, error } = pageHead.safeParse(frontMatter(resolve(folder, locale, file)));
      if (head) heads.push({ locale, slug: file.replace(/\.mdx$/, ''), head });
      else problems.push(...error.issues.map(({ path, message }) => `content/${locale}/${file}: ${path.join('.')}: ${message}`));
    }
  }
  if (problems.length > 0) throw new Error(`the heads of some pages are not whole:\n${problems.join('\n')}`);
  return pagesOf(heads);
}

/** The pages below a folder, as paths with slashes; files whose names begin with `_` are none. */
const mdxFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)[^_/][^/]*\.mdx$/.test(path));

/**
 * What stands between the first two lines of `---`, read as Astro reads it.
 * @throws {YAMLException} naming the file, if it is no YAML
 */
function frontMatter(file: string): unknown {
  const [, yaml = ''] = /^---\r?\n([^]*?)^---/m.exec(readFileSync(file, 'utf8')) ?? [];
  return load(yaml, { filename: file }) ?? {};
}
