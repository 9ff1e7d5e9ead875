import { asking, type Wish } from './asking.ts';
import { figureWith } from './figures.ts';
import { holdPhrase } from './hold.ts';
import { pageHistory } from './page-history.ts';

/**
 * Asks a figure of this page to show a scenario; the page stays where it is. A figure that is not awake yet is woken, and finds the wish in
 * the address.
 * @param id of the figure's element.
 * @returns whether the page has such a figure.
 */
export function ask(id: string, wish: Wish): boolean {
  const figure = figureWith(id);
  if (!figure) return false;
  holdPhrase(figure);
  const asleep = figure.dispatchEvent(new CustomEvent(asking, { detail: wish, bubbles: true, cancelable: true }));
  if (asleep) pageHistory().write(wish.going ? 'replaceState' : 'pushState', id, wish.query);
  return true;
}
