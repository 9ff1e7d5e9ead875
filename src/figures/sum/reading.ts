import { sumsOf, topFor, type Sums } from '../../readings/sums.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import type { Shown } from '../kind.ts';

/** A bin of the sums, as the share of them that lies in it. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/** What a run says of its sums, and the axis on which they are drawn. */
export interface SumReading {
  readonly sums: Sums;
  /** The axis of sums goes from −top to top. */
  readonly top: number;
  /** The bins on that axis. */
  readonly bins: readonly Bin[];
  /** Sums that are in none of them. */
  readonly beyond: number;
  /** Whether σ is near 1/√n, so that the sums spread as their inputs do. */
  readonly kept: boolean;
}

/** How near to 1 the spread has to be: within a tenth. */
const near = 0.1;

/** Reads the walk of one sum, and the spread of many. */
export function read({ runs: [run] }: Shown<'sum'>): SumReading {
  const sums = sumsOf(run);
  const { histogram, expected } = sums;
  const top = topFor(expected);
  const total = valueCount(histogram);
  const bins = histogram.counts
    .map((count, i) => {
      const [low, high] = binEdges(histogram.interval, i);
      return { low, high, count };
    })
    .filter(({ low, high }) => low >= -top && high <= top);
  return {
    sums,
    top,
    bins: bins.map(({ low, high, count }) => ({ low, high, share: count / total })),
    beyond: total - bins.reduce((sum, { count }) => sum + count, 0),
    kept: Math.abs(expected - 1) <= near,
  };
}
