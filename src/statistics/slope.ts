import { median } from './median.ts';
import { rms } from './rms.ts';

/** Share of the largest derivative below which an activation counts as saturated. */
export const saturation = 0.05;

/** The derivatives φ′ of one layer. */
export interface Slope {
  readonly derivativeRms: number;
  readonly derivativeMean: number;
  readonly derivativeMedian: number;
  /** Share of derivatives below 5 % of φ's largest, in [0, 1]; for ReLU exactly the share that is off. */
  readonly saturatedShare: number;
  /** Neurons whose derivative is 0 for every sample. */
  readonly deadNeurons: number;
}

/**
 * Measures finite derivatives, in float64.
 * @param derivatives samples × neurons, row by row.
 * @param largest φ's largest derivative, > 0.
 */
export function slope(derivatives: Float32Array, neurons: number, largest: number): Slope {
  const alive = new Uint8Array(neurons);
  const limit = saturation * largest;
  let sum = 0,
    saturated = 0;
  for (let at = 0; at < derivatives.length;) {
    for (let j = 0; j < neurons; j++, at++) {
      const derivative = derivatives[at]!;
      sum += derivative;
      saturated += Number(derivative < limit); // no branches: which way one goes is as good as random
      alive[j]! |= Number(derivative !== 0);
    }
  }
  return {
    derivativeRms: rms(derivatives),
    derivativeMean: sum / derivatives.length,
    derivativeMedian: median(derivatives),
    saturatedShare: saturated / derivatives.length,
    deadNeurons: alive.reduce((dead, flag) => dead + (flag ? 0 : 1), 0),
  };
}
