import { extent } from './extent.ts';
import { histogram, type Histogram } from './histogram.ts';

/** Counts values in bins that are fitted to the finite ones among them. */
export const fittedHistogram = (values: Float32Array): Histogram => histogram(values, extent(values), true);
