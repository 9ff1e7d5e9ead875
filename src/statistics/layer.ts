import { extent } from './extent.ts';
import { histogramAndMoments, type Histogram, type Interval } from './histogram.ts';
import type { Lost } from './measures.ts';

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
 */
export const measureLayer = (activations: Float32Array, interval: Interval | undefined): LayerStatistics =>
  histogramAndMoments(activations, interval ?? extent(activations));
