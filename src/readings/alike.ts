import { valueCount, type Histogram } from '../statistics/histogram.ts';

/**
 * Two histograms look alike if no more than this share of one would have to move to make the other: that is how far apart the
 * same scenario with two seeds can be.
 */
const alikeUpTo = 0.2;

/** Where every value went, as shares of all: below the bins, into each of them, above them, or nowhere since it is no finite number. */
export function shares(histogram: Histogram): number[] {
  const { below, counts, above, infinite, nan } = histogram;
  const total = Math.max(1, valueCount(histogram));
  return [below, ...counts, above, infinite, nan].map((count) => count / total);
}

/** Share of one histogram that would have to move to make the other, in [0, 1]: their total variation distance, bin by bin. */
export function distance(a: Histogram, b: Histogram): number {
  const other = shares(b);
  return shares(a).reduce((sum, share, i) => sum + Math.abs(share - other[i]!), 0) / 2;
}

/** Whether two histograms look alike: over nearly the same interval, with nearly the same shares. */
export function alike(a: Histogram, b: Histogram): boolean {
  const span = a.interval[1] - a.interval[0];
  return a.interval.every((end, i) => Math.abs(end - b.interval[i]!) <= alikeUpTo * span) && distance(a, b) <= alikeUpTo;
}
