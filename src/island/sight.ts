/** Brings an element of the page into sight, gliding unless the reader has asked for less motion. */
export function bringIntoSight(element: Element, block: ScrollLogicalPosition): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  element.scrollIntoView({ block, behavior });
}
