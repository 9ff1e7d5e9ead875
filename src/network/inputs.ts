/**
 * Makes every two samples of a standard normal input correlate, in place: x ← √(1 − ρ)·(x − x̄) + √(1 − ρ + ρN)·x̄, x̄ the mean over
 * the N samples.
 *
 * The mean of independent normal samples is independent of their deviations from it; with variances 1/N and 1 − 1/N the
 * result has variance 1 and covariance ρ between two samples, exactly. Nothing is drawn for it, so that all other draws stay,
 * and ρ = 0 leaves the input as it is.
 * @param input samples × width, row by row.
 * @param correlation ρ in [0, 1]; with 1 all samples are the same.
 * @returns `input`.
 */
export function correlate(input: Float32Array, samples: number, correlation: number): Float32Array {
  if (correlation === 0) return input;
  const width = input.length / samples;
  const means = new Float64Array(width);
  for (let i = 0; i < input.length; i++) means[i % width]! += input[i]! / samples;
  const own = Math.sqrt(1 - correlation),
    shared = Math.sqrt(1 - correlation + correlation * samples);
  for (let i = 0; i < input.length; i++) {
    const mean = means[i % width]!;
    input[i] = own * (input[i]! - mean) + shared * mean;
  }
  return input;
}
