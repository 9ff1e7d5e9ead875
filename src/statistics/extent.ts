import type { Interval } from './histogram.ts';

/**
 * The smallest interval that holds all finite values, as matplotlib fits a histogram's range to them; where they are all
 * equal, [x − ½, x + ½] as in `numpy.histogram`, or, where ½ is lost beside x, the float64 neighbourhood of x. Without a finite value: [0, 1].
 */
export function extent(values: Float32Array): Interval {
  let low = Infinity,
    high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low && value !== -Infinity) low = value;
    if (value > high && value !== Infinity) high = value;
  }
  if (low > high) return [0, 1];
  if (low < high) return [low, high];
  const margin = Math.max(0.5, Math.abs(low) * 1e-6);
  return [low - margin, high + margin];
}
