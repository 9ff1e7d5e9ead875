import type { Shown } from './experiment.svelte.ts';
import { morph } from './morph.ts';
import type { Words } from './words.ts';

/** Longest stretch of drawing between two pauses, in milliseconds. */
const stretch = 12;

/** Loads what draws, Observable Plot included, which is too much for the first bundle of a page. */
const loadPicture = () => import('./activation-picture.ts');

/** Loads it ahead of the first drawing, which will say so if it cannot be loaded. */
export const preloadPicture = (): void => void loadPicture().catch(() => undefined);

/** The newest drawing of each picture; an older one that is still under way gives up. */
const newest = new WeakMap<Element, Shown>();

/**
 * Draws a run over the picture that stands there. Deep networks are drawn in
 * stretches, with pauses in which the page stays responsive; the page changes once, when all is drawn.
 * @param container holds one list, drawn by `activationPicture`, at any depth.
 * @returns whether the drawing is in the page now; it is not if a newer one has been asked for.
 */
export async function redraw(container: HTMLElement, shown: Shown, words: Words): Promise<boolean> {
  newest.set(container, shown);
  const { activationPicture } = await loadPicture();
  const drawing = activationPicture(document, shown.run.layers, shown.view, words);
  let start = performance.now();
  for (;;) {
    if (newest.get(container) !== shown) return false;
    const step = drawing.next();
    if (step.done) {
      const present = container.querySelector('.pictures');
      if (present) morph(present, step.value);
      return true;
    }
    if (performance.now() - start > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
  }
}
