import type { Histogram } from './histogram.ts';

/** How the sums of a layer's neurons come about, product by product, and how far many of them spread. */
export interface Walks {
  /** The products x·w that are drawn of the sum that is followed, in order: one at each of `stepsOf(n, walkPoints)`; in four digits. */
  readonly products: readonly number[];
  /** The sum of the first k products, at the same places; the last is the whole sum. */
  readonly walk: readonly number[];
  /**
   * The same of further sums, each of another sample, at `stepsOf(n, otherPoints)`; whole numbers, in units of `√n·σ / otherUnits`, which
   * is finer than a pixel.
   */
  readonly others: readonly (readonly number[])[];
  /** Whole sums, one a sample: in bins over ±4 √n·σ, or ±1 where σ is 0. */
  readonly sums: Histogram;
  /** Their population standard deviation. */
  readonly std: number;
}

/** Most places at which the sum that is followed is drawn, and each of the others. */
export const walkPoints = 100;
export const otherPoints = 20;

/** How many further sums are drawn at most. */
export const otherWalks = 24;

/** Into how many steps √n·σ is cut where others are drawn. */
export const otherUnits = 50;

/** The bins of the sums lie within so many √n·σ on either side of 0. */
export const sumReach = 4;

/**
 * The numbers of products at which a walk over `n` of them is drawn, ascending: all from 1 to n, or `most` that lie evenly; the last is n.
 * @param n ≥ 1.
 */
export function stepsOf(n: number, most: number): number[] {
  const points = Math.min(n, most);
  return Array.from({ length: points }, (_, i) => Math.round(((i + 1) * n) / points));
}
