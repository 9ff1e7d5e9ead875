import { asking, type Wish } from './asking.ts';
import { figureWith } from './figures.ts';
import { pageHistory } from './page-history.ts';

/**
 * Asks a figure of this page to show a scenario; the page stays where it is. A figure that is not awake yet is woken, and finds the wish in
 * the address.
 * @param id of the figure's element.
 * @param query as links write it, without `?`.
 * @returns whether the page has such a figure.
 */
export function ask(id: string, query: string): boolean {
  const figure = figureWith(id);
  if (!figure) return false;
  if (!wish(figure, query)) pageHistory().write('pushState', id, query);
  return true;
}

/** Tells a figure what is wished of it. Returns whether it is awake to hear it. */
export const wish = (figure: HTMLElement, detail: Wish): boolean =>
  !figure.dispatchEvent(new CustomEvent(asking, { detail, bubbles: true, cancelable: true }));
