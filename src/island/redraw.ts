import type { Spoken } from '../figures/kind.ts';
import { morph } from './morph.ts';

/** Longest stretch of drawing between two pauses, in milliseconds. */
const stretch = 12;

/** The newest drawing of each picture; an older one that is still under way gives up. */
const newest = new WeakMap<Element, Spoken>();

/**
 * Draws a figure over the picture that stands there. Deep networks are drawn in stretches, with pauses in which the page stays
 * responsive; the page changes once, when all is drawn.
 * @param container holds one element with the class `pictures`, at any depth.
 * @returns whether the drawing is in the page now; it is not if a newer one has been asked for.
 * @throws what the browser throws where the code that draws does not load
 */
export async function redraw(container: HTMLElement, spoken: Spoken): Promise<boolean> {
  newest.set(container, spoken);
  const drawing = await spoken.draw(document);
  let start = performance.now();
  for (;;) {
    if (newest.get(container) !== spoken) return false;
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
