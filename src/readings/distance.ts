/**
 * Root mean square of the difference of two rows of numbers: what sets two samples apart in a layer. Over all pairs of N samples its square is, in the
 * mean, 2 N / (N − 1) times the signal's variance.
 * @returns NaN where a number is ∞ or NaN
 */
export function distance(a: readonly number[], b: readonly number[]): number {
  let squares = 0;
  for (const [i, x] of a.entries()) squares += (x - b[i]!) ** 2;
  return Number.isFinite(squares) ? Math.sqrt(squares / a.length) : NaN;
}
