export interface Moments {
  /** Arithmetic mean; ±∞ or NaN where the values hold such. */
  readonly mean: number;
  /** Population standard deviation, ≥ 0 or NaN. */
  readonly std: number;
}

/**
 * Mean and population standard deviation of all values, in float64.
 *
 * Two passes, mean first: Σ(x − x̄)² / n, stable where Σx² / n − x̄² cancels (Chan, Golub & LeVeque 1983,
 * doi:10.1080/00031305.1983.10483115). As `numpy.mean` and `numpy.std`, ∞ and NaN included. Four running sums, since one
 * would make each addition wait for the one before.
 * @param values any number of values; none gives NaN.
 */
export function moments(values: Float32Array): Moments {
  const n = values.length;
  const whole = n - (n % 4);
  let a = 0,
    b = 0,
    c = 0,
    d = 0;
  for (let i = 0; i < whole; i += 4) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
  }
  for (let i = whole; i < n; i++) a += values[i]!;
  const mean = (a + b + c + d) / n;
  a = b = c = d = 0;
  for (let i = 0; i < whole; i += 4) {
    const p = values[i]! - mean,
      q = values[i + 1]! - mean,
      r = values[i + 2]! - mean,
      s = values[i + 3]! - mean;
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (let i = whole; i < n; i++) a += (values[i]! - mean) ** 2;
  return { mean, std: Math.sqrt((a + b + c + d) / n) };
}

/**
 * Mean and deviation from sums over one walk.
 * @param origin a number near the values, such as one of them.
 * @param sum Σ(x − origin).
 * @param squares Σ(x − origin)².
 * @returns `undefined` where the origin lies so far from the mean that digits are lost, and where the sums are no numbers.
 */
export function momentsFrom(origin: number, sum: number, squares: number, n: number): Moments | undefined {
  const shift = sum / n;
  const variance = squares / n - shift ** 2;
  return shift ** 2 <= 16 * variance || squares === 0 ? { mean: origin + shift, std: Math.sqrt(variance) } : undefined;
}
