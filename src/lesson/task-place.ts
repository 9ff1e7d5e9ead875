/**
 * Calls back as soon as something may appear at the end of a figure without moving what the reader looks at: where the figure stays beside
 * its text, at once; else once its end lies below the window's edge, or the reader uses the figure.
 * @param figure what it appears in.
 * @param place where it appears, at the end of the figure.
 * @param asked whether the reader has asked for it, and so expects it.
 * @returns a function that ends the waiting.
 */
export function whenQuiet(figure: HTMLElement, place: Element, asked: boolean, callback: () => void): () => void {
  const stays = getComputedStyle(figure).position === 'sticky';
  const isBelow = () => place.getBoundingClientRect().top >= innerHeight;
  if (asked || stays || isBelow()) {
    callback();
    return () => undefined;
  }
  const turned = ['pointerdown', 'focusin'] as const;
  const sight = new IntersectionObserver(() => {
    if (isBelow()) arrive();
  });
  const end = (): void => {
    sight.disconnect();
    for (const kind of turned) figure.removeEventListener(kind, arrive);
  };
  function arrive(): void {
    end();
    callback();
  }
  sight.observe(figure.querySelector('.picture') ?? figure);
  for (const kind of turned) figure.addEventListener(kind, arrive);
  return end;
}
