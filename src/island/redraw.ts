import { kinds } from '../figures/kinds.ts';
import type { Shown } from '../figures/kind.ts';
import { morph } from './morph.ts';
import type { Words } from '../sentences/words.ts';

/** Longest stretch of drawing between two pauses, in milliseconds. */
const stretch = 12;

/**
 * Loads what draws a figure, Observable Plot included, which is too much for the first bundle of a page, ahead of its first
 * drawing, which will say so if it cannot be loaded.
 */
export const preloadPicture = ({ figure }: Shown['view']): void => void kinds[figure].load().catch(() => undefined);

/** The newest drawing of each picture; an older one that is still under way gives up. */
const newest = new WeakMap<Element, Shown>();

/**
 * Draws a figure over the picture that stands there. Deep networks are drawn in stretches, with pauses in which the page stays
 * responsive; the page changes once, when all is drawn.
 * @param container holds one element with the class `pictures`, at any depth.
 * @returns whether the drawing is in the page now; it is not if a newer one has been asked for.
 */
export async function redraw(container: HTMLElement, shown: Shown, words: Words): Promise<boolean> {
  newest.set(container, shown);
  const draw = await kinds[shown.view.figure].load();
  const drawing = draw(document, shown, words);
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
