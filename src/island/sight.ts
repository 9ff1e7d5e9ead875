/** Brings an element of the page into sight, gliding unless the reader has asked for less motion. */
export function bringIntoSight(element: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block, behavior: gliding() });
}

/** How the page moves: gliding unless the reader has asked for less motion. */
export const gliding = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

/** Of a picture, or of a screen that is lower than it, so much must be seen for a change to be noticed. */
const enough = 0.6;

/** Whether a figure's picture is in sight, below the header of the page and above what is docked at its foot. */
export function inSight(figure: Element): boolean {
  const picture = figure.querySelector('.picture')?.getBoundingClientRect();
  if (!picture) return false;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const [top, bottom] = [parseFloat(scrollPaddingTop) || 0, innerHeight - (parseFloat(scrollPaddingBottom) || 0)];
  const seen = Math.min(picture.bottom, bottom) - Math.max(picture.top, top);
  return seen >= enough * Math.min(picture.height, bottom - top);
}
