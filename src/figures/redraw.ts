import type { Shown } from './experiment.svelte.ts';
import { morph } from './morph.ts';
import type { Words } from './words.ts';

/** Longest stretch of drawing between two pauses, in milliseconds. */
const stretch = 12;

/** The newest drawing of each picture; an older one that is still under way gives up. */
const newest = new WeakMap<Element, Shown>();

/**
 * Draws a run over the picture that stands there. Observable Plot is loaded with the first call. Deep networks are drawn in
 * stretches, with pauses in which the page stays responsive; the page changes once, when all is drawn.
 * @param container holds one list, drawn by `activationPicture`, at any depth.
 */
export async function redraw(container: HTMLElement, shown: Shown, words: Words): Promise<void> {
  newest.set(container, shown);
  const { activationPicture } = await import('./activation-picture.ts');
  const drawing = activationPicture(document, shown.run.layers, shown.view, words);
  let start = performance.now();
  for (;;) {
    if (newest.get(container) !== shown) return;
    const step = drawing.next();
    if (step.done) {
      const present = container.querySelector('.pictures');
      if (present) morph(present, step.value);
      return;
    }
    if (performance.now() - start > stretch) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
  }
}
