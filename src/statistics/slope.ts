import { median } from './median.ts';
import { inStretches } from './stretches.ts';

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
  const n = derivatives.length;
  const all = { sum: 0, squares: 0, saturated: 0, zeros: 0 };
  inStretches(n, (from, to) => {
    addUp(derivatives, from, to, saturation * largest, all);
  });
  return {
    derivativeRms: Math.sqrt(all.squares / n),
    derivativeMean: all.sum / n,
    derivativeMedian: median(derivatives),
    saturatedShare: all.saturated / n,
    deadNeurons: all.zeros < n / neurons ? 0 : countDead(derivatives, neurons),
  };
}

/**
 * Adds up some of the derivatives: in two running sums each, since one would make each addition wait for the one before, and without
 * branches, since which way one goes is as good as random.
 */
function addUp(
  derivatives: Float32Array,
  from: number,
  to: number,
  limit: number,
  all: { sum: number; squares: number; saturated: number; zeros: number },
): void {
  let sum = 0,
    squares = 0,
    otherSum = 0,
    otherSquares = 0,
    saturated = 0,
    zeros = 0,
    i = from;
  for (; i + 1 < to; i += 2) {
    const a = derivatives[i]!,
      b = derivatives[i + 1]!;
    sum += a;
    otherSum += b;
    squares += a * a;
    otherSquares += b * b;
    saturated += Number(a < limit) + Number(b < limit);
    zeros += Number(a === 0) + Number(b === 0);
  }
  for (; i < to; i++) {
    const a = derivatives[i]!;
    sum += a;
    squares += a * a;
    saturated += Number(a < limit);
    zeros += Number(a === 0);
  }
  all.sum += sum + otherSum;
  all.squares += squares + otherSquares;
  all.saturated += saturated;
  all.zeros += zeros;
}

/** Columns that are 0 throughout. */
function countDead(derivatives: Float32Array, neurons: number): number {
  const alive = new Uint8Array(neurons);
  for (let at = 0; at < derivatives.length;) {
    for (let j = 0; j < neurons; j++, at++) alive[j]! |= Number(derivatives[at] !== 0);
  }
  return alive.reduce((dead, flag) => dead + (flag ? 0 : 1), 0);
}
