import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { folderOf, sites, type Site } from './pages.ts';

const read = new Map<string, Document>();

/**
 * A page as it is built, before any browser has seen it; each is read once. Nobody may change it.
 * @param page as an address names it: `en/experiment/`, `404.html`.
 */
export function documentOf(page: string, site: Site = sites[0]): Document {
  const file = join(folderOf(site), page === '' || page.endsWith('/') ? `${page}index.html` : page);
  const known = read.get(file) ?? parseHTML(readFileSync(file, 'utf8')).document;
  read.set(file, known);
  return known;
}
