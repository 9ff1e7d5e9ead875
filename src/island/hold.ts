/** How long a figure may take to stand as it was asked to, in milliseconds. */
const longest = 4000;

/**
 * Keeps the phrase that was pressed where it is on the screen while the figure above it takes another height, as one that trains does where
 * its views differ, until the reader does something else.
 */
export function holdPhrase(figure: HTMLElement): void {
  const phrase = document.activeElement?.closest('[data-drives]');
  if (!phrase || figure.contains(phrase)) return;
  const { top } = phrase.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    const moved = phrase.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 0.5) scrollBy({ top: moved, behavior: 'instant' });
  });
  const others = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of others) removeEventListener(name, end);
  };
  const timer = setTimeout(end, longest);
  for (const name of others) addEventListener(name, end, { passive: true });
  observer.observe(figure);
}
