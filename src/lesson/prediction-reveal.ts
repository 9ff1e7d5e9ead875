import { tick } from 'svelte';
import { ask } from '../figures/ask.ts';

/**
 * Shows what a prediction is held against: sets the figure by the prediction's own link, and unfolds what was measured. The page
 * stays where the answer is read, and moves no further than it takes to see the comparison; the link leads to the picture.
 * @param inside any element of the prediction.
 */
export function reveal(inside: Element): void {
  const prediction = inside.closest('[data-predict]');
  const link = prediction?.querySelector<HTMLAnchorElement>('.see a');
  if (link) ask(link.hash.slice(1), link.search.slice(1), { stay: true });
  prediction?.querySelector('details')?.setAttribute('open', '');
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  void tick().then(() => prediction?.querySelector('.comparison')?.scrollIntoView({ block: 'nearest', behavior }));
}
