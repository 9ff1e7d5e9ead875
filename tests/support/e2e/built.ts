import { documentOf } from './html.ts';
import { pathOf, type Home } from './homes.ts';
import type { Locale } from './pages.ts';

/** What a page is built with of one figure, in words. */
export interface Built {
  readonly reading: string;
  readonly axes: string;
}

/** The sentences of a figure as they stand in the file of its page. */
export function builtSentences(locale: Locale, home: Home): Built {
  const said = (name: string): string => documentOf(pathOf(locale, home)).querySelector(`figure#${home.id} .${name}`)!.textContent;
  return { reading: said('reading'), axes: said('axes') };
}
