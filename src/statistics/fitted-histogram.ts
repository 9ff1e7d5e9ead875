import { extent } from './extent.ts';
import { histogram, type Histogram } from './histogram.ts';

/**
 * Counts values in bins that are fitted to the finite ones among them.
 * @param allFinite whether neither ∞ nor NaN is among the values.
 */
export function fittedHistogram(values: Float32Array, allFinite: boolean): Histogram {
  const interval = extent(values);
  return histogram(values, interval, { bound: allFinite ? Math.max(-interval[0], interval[1]) : NaN, rough: true });
}
