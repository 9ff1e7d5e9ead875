import { ask } from '../island/ask.ts';
import { bringIntoSight } from '../island/sight.ts';
import { unfold } from './fold.ts';

/**
 * Shows what a prediction is held against: sets the figure by the prediction's own link, and unfolds what was measured. The page
 * stays where the answer is read, and moves no further than it takes to see the comparison; the link leads to the picture.
 * @param inside any element of the prediction.
 */
export function reveal(inside: Element): void {
  const prediction = inside.closest<HTMLElement>('[data-predict]');
  const link = prediction?.querySelector<HTMLAnchorElement>('.see a');
  if (link?.pathname === location.pathname) ask(link.hash.slice(1), { query: link.search.slice(1), given: true });
  if (prediction) unfold(prediction.dataset['predict']!);
  const comparison = prediction?.querySelector('.comparison');
  if (comparison) requestAnimationFrame(() => bringIntoSight(comparison, 'nearest'));
}
