import type { Activation, Range } from '../scenario/options.ts';
import { float32 } from '../statistics/float32.ts';
import { binEdges, valueCount, type Histogram } from '../statistics/histogram.ts';
import { boundsOf } from '../theory/activations.ts';
import type { ShownRun } from './run.ts';

/** What is to be seen in the histograms of a run, as the name of a sentence and its numbers. */
export type ActivationReading =
  /** Values overflow float32 from a layer on. */
  | { readonly kind: 'overflow'; readonly layer: number }
  /** From a layer on, values are so small that float32 has zeros in their place. */
  | { readonly kind: 'underflow'; readonly layer: number }
  /** Four tenths or more of the last layer's values lie outside the picture, on one side, beyond `limit`. */
  | {
      readonly kind: 'outside';
      readonly layer: number;
      readonly share: number;
      readonly side: 'below' | 'above';
      readonly limit: number;
    }
  /** Every value of the last layer is the same. */
  | { readonly kind: 'equal'; readonly layer: number; readonly mean: number }
  /**
   * Half or more of the values sit in two bins far apart with none beyond them, and some of them in either: at `left` and `right`, which
   * may be the edges of the picture.
   */
  | {
      readonly kind: 'ends';
      readonly layer: number;
      readonly share: number;
      readonly left: number;
      readonly right: number;
      readonly atEdges: boolean;
    }
  /** Nine tenths or more of the values sit in a few bins side by side, or half or more in one. */
  | { readonly kind: 'narrow'; readonly layer: number; readonly share: number; readonly left: number; readonly right: number }
  /** Neither; where the picture is `fitted` to the values, it would show any of them spread, however small their deviation. */
  | { readonly kind: 'spread'; readonly layer: number; readonly mean: number; readonly std: number; readonly fitted: boolean };

/** Share of the values that each of two ends holds at least, and how many bins lie from one to the other: a tall bar is no pair of ends. */
const atEitherEnd = 0.1,
  apart = 10;

/** Reads the picture: the last layer's shape, since that is where depth has done its work; an overflow comes first. */
export function activationReading({ layers, scenario, range }: Pick<ShownRun, 'layers' | 'scenario' | 'range'>): ActivationReading {
  const overflow = layers.findIndex(({ histogram }) => histogram.infinite + histogram.nan > 0);
  if (overflow >= 0) return { kind: 'overflow', layer: overflow + 1 };
  const underflow = layers.findIndex(({ lost }) => lost === 'below-resolution');
  if (underflow >= 0) return { kind: 'underflow', layer: underflow + 1 };
  const layer = layers.length;
  const { histogram, mean, std } = layers[layer - 1]!;
  const { counts, below, above, interval } = histogram;
  const total = valueCount(histogram);
  if (areEqual(mean, std)) return { kind: 'equal', layer, mean };
  const outside = Math.max(below, above) / total;
  if (outside >= 0.4) {
    return below > above
      ? { kind: 'outside', layer, share: outside, side: 'below', limit: interval[0] }
      : { kind: 'outside', layer, share: outside, side: 'above', limit: interval[1] };
  }
  const [first, last] = [counts.findIndex((count) => count > 0), counts.findLastIndex((count) => count > 0)];
  const ends = [counts[first]! / total, counts[last]! / total] as const;
  if (ends[0] + ends[1] >= 0.5 && Math.min(...ends) >= atEitherEnd && last - first >= apart) {
    const atEdges = first === 0 && last === counts.length - 1;
    return {
      kind: 'ends',
      layer,
      share: ends[0] + ends[1],
      left: binEdges(interval, first)[0],
      right: binEdges(interval, last)[1],
      atEdges,
    };
  }
  const narrow = narrowest(counts, total);
  if (narrow) {
    const [left] = binEdges(interval, narrow.first);
    const [, right] = binEdges(interval, narrow.last);
    return { kind: 'narrow', layer, share: narrow.count / total, left, right };
  }
  return { kind: 'spread', layer, mean, std, fitted: isFitted(scenario.activation, range) };
}

/** Whether a range takes its ends from the values. */
const isFitted = (activation: Activation, range: Range): boolean =>
  range === 'fitted' || (range === 'own' && boundsOf(activation) === undefined);

/** Whether values of this mean and deviation are all the same, but for rounding. */
export const areEqual = (mean: number, std: number): boolean => std <= Math.abs(mean) * float32.sameness;

/** Shares of all values in the first and in the last bin, in [0, 1]. */
export function endShares(histogram: Histogram): readonly [first: number, last: number] {
  const total = valueCount(histogram);
  return [histogram.counts[0]! / total, histogram.counts.at(-1)! / total];
}

/** The fewest bins side by side, three at most, that hold nine tenths of all values; else one bin that holds half of them. */
function narrowest(counts: readonly number[], total: number) {
  for (const [bins, share] of [
    [1, 0.9],
    [2, 0.9],
    [3, 0.9],
    [1, 0.5],
  ] as const) {
    const sums = counts
      .slice(0, counts.length - bins + 1)
      .map((_, first) => counts.slice(first, first + bins).reduce((sum, count) => sum + count));
    const count = Math.max(...sums);
    const first = sums.indexOf(count);
    if (count >= share * total) return { first, last: first + bins - 1, count };
  }
  return undefined;
}
