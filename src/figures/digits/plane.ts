import type { Place } from '../kind.ts';
import type { Sample } from './reading.ts';

/** Both axes of the plane of two spirals reach from −reach to reach; noise carries some points beyond 1. */
export const reach = 1.2;
/** Cells each way, each of which reads out the point that is nearest to its middle. */
export const planeCells = 24;

/** The point that is nearest to the middle of a cell; `undefined` where all are farther away than its neighbours. */
export function pointAt(samples: readonly Sample[], { column, row }: Pick<Place, 'column' | 'row'>): number | undefined {
  const cell = (2 * reach) / planeCells;
  const [x, y] = [-reach + (column + 0.5) * cell, reach - (row + 0.5) * cell];
  const distances = samples.map(({ values: [a = 0, b = 0] }) => Math.hypot(a - x, b - y));
  const nearest = distances.reduce((best, distance, i) => (distance < distances[best]! ? i : best), 0);
  return distances.length > 0 && distances[nearest]! <= 1.5 * cell ? nearest : undefined;
}
