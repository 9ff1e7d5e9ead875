import { extent } from './extent.ts';
import { histogram, type Histogram, type Interval } from './histogram.ts';
import type { Lost } from './measures.ts';
import { moments } from './moments.ts';

/** What is kept of one layer's activations. */
export interface LayerStatistics {
  readonly histogram: Histogram;
  readonly mean: number;
  readonly std: number;
  /** Where float32 could not hold the activations: too large, or so small that zeros stand in their place. */
  readonly lost?: Lost;
}

/**
 * Measures the activations of one layer, samples × neurons pooled, as the book's histogram pools them.
 * @param interval the histogram's range, or `undefined` to fit it to the finite values.
 * @param nonNegative whether no activation is below 0.
 */
export function measureLayer(activations: Float32Array, interval: Interval | undefined, nonNegative = false): LayerStatistics {
  const { mean, std } = moments(activations);
  // One value cannot lie further from the mean than all deviations together: max|x| ≤ |mean| + std·√n. A finite std also
  // says that no value is ∞ or NaN.
  const bound = Math.abs(mean) + std * Math.sqrt(activations.length);
  return { histogram: histogram(activations, interval ?? extent(activations), { bound, nonNegative }), mean, std };
}
