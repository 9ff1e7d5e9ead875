import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { folderOf, sites, type Locale } from './pages.ts';
import type { Home } from './homes.ts';

/** What a page is built with of one figure, in words. */
export interface Built {
  readonly reading: string;
  readonly axes: string;
}

/** The sentences of a figure as they stand in the file of its page. */
export function builtSentences(locale: Locale, { slug, id }: Home): Built {
  const { document } = parseHTML(readFileSync(join(folderOf(sites[0]), locale, slug, 'index.html'), 'utf8'));
  const said = (name: string): string => document.querySelector(`#${id} .${name}`)!.textContent;
  return { reading: said('reading'), axes: said('axes') };
}
