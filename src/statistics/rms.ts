import { inStretches } from './stretches.ts';

/**
 * Root mean square, √(Σx² / n), in float64, where no square of a float32 overflows or vanishes. ∞ or NaN where the values hold such.
 * Four running sums, since one would make each addition wait for the one before.
 * @param values at least one.
 */
export const rms = (values: Float32Array): number => Math.sqrt(sumOfSquares(values) / values.length);

/** Σx², in float64. */
export function sumOfSquares(values: Float32Array): number {
  let sum = 0;
  inStretches(values.length, (from, to) => {
    sum += squaresIn(values, from, to);
  });
  return sum;
}

function squaresIn(values: Float32Array, from: number, to: number): number {
  let a = 0,
    b = 0,
    c = 0,
    d = 0,
    i = from;
  for (; i + 3 < to; i += 4) {
    const p = values[i]!,
      q = values[i + 1]!,
      r = values[i + 2]!,
      s = values[i + 3]!;
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (; i < to; i++) a += values[i]! ** 2;
  return a + b + c + d;
}

/** Whether all values are 0; where they are not, one of the first says so. */
export function isZero(values: Float32Array): boolean {
  let i = 0;
  while (i < values.length && values[i] === 0) i++;
  return i === values.length;
}

/** Largest |x|; 0 for no values, NaN passed over. */
export function largestSize(values: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest) largest = size;
  }
  return largest;
}
