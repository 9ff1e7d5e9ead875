/** The figure of this page that has an id; other elements that have it are none. */
export const figureWith = (id: string): HTMLElement | null =>
  id === '' ? null : document.querySelector<HTMLElement>(`figure.experiment[id="${CSS.escape(id)}"]`);

/**
 * The figure that an address speaks to: the one that it names by its id or by something inside it, else the experiment of the page, which all links
 * spoke to before a page had others, or its first figure.
 * @param id what follows the `#` of the address.
 */
export const figureNamed = (id: string): Element | null =>
  figureWith(id) ??
  (id === '' ? null : document.querySelector(`.experiment [id="${CSS.escape(id)}"]`)?.closest('.experiment')) ??
  figureWith('experiment') ??
  document.querySelector('.experiment');

/** Gives the focus to the picture of a figure, from where the keyboard goes on to what stands below it. The page stays where it is. */
export const focusPicture = (figure: Element): void => figure.querySelector<HTMLElement>('.picture')?.focus({ preventScroll: true });
