/**
 * Root mean square, √(Σx² / n), in float64, where no square of a float32 overflows or vanishes. ∞ or NaN where the values hold such.
 * Four running sums, since one would make each addition wait for the one before.
 * @param values at least one.
 */
export const rms = (values: Float32Array): number => Math.sqrt(sumOfSquares(values) / values.length);

/** Σx², in float64. */
export function sumOfSquares(values: Float32Array): number {
  const n = values.length;
  let a = 0,
    b = 0,
    c = 0,
    d = 0,
    i = 0;
  for (; i + 3 < n; i += 4) {
    const p = values[i]!,
      q = values[i + 1]!,
      r = values[i + 2]!,
      s = values[i + 3]!;
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (; i < n; i++) a += values[i]! ** 2;
  return a + b + c + d;
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
