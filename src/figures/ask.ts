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
  const figure = document.getElementById(id);
  if (!figure?.classList.contains('experiment')) return false;
  const asleep = figure.dispatchEvent(new CustomEvent(asking, { detail: query, cancelable: true }));
  if (asleep) history.pushState(null, '', new URL(`?${query}#${id}`, location.href));
  if (!stay) bringIntoSight(figure);
  return true;
}

/** Scrolls only if the sentence and the picture are not in sight as they are. */
function bringIntoSight(figure: HTMLElement): void {
  const picture = figure.querySelector('.picture');
  const inSight = figure.getBoundingClientRect().top >= 0 && (picture?.getBoundingClientRect().bottom ?? 0) <= innerHeight;
  if (!inSight) figure.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}
