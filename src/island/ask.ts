import { figureWith } from './figures.ts';
import { pageHistory } from './page-history.ts';
import { bringIntoSight } from './sight.ts';

/** The name of the event by which a figure is asked to show something; its detail is the query string. */
export const asking = 'ask';

/**
 * Asks a figure of this page to show a scenario, and brings its picture into sight. A figure that is not awake yet finds the wish in the
 * address once it is.
 * @param id of the figure's element.
 * @param query as links write it, without `?`.
 * @param stay whether the page stays where it is.
 * @returns whether the page has such a figure.
 */
export function ask(id: string, query: string, { stay = false }: { readonly stay?: boolean } = {}): boolean {
  const figure = figureWith(id);
  if (!figure) return false;
  const asleep = figure.dispatchEvent(new CustomEvent(asking, { detail: query, cancelable: true }));
  if (asleep) pageHistory().write('pushState', id, query);
  if (!stay && !inSight(figure)) bringIntoSight(figure, 'start');
  return true;
}

/** Whether the sentence and the picture are in sight as they are. */
function inSight(figure: HTMLElement): boolean {
  const picture = figure.querySelector('.picture');
  return figure.getBoundingClientRect().top >= 0 && (picture?.getBoundingClientRect().bottom ?? 0) <= innerHeight;
}
