import { orthonormalize } from './orthonormalize.ts';
import type { NormalStream } from './random.ts';

/** How random weights are distributed; their standard deviation is another matter. */
export type Distribution = 'normal' | 'uniform' | 'truncated_normal' | 'orthogonal';

/** Truncated normal draws lie within this many standard deviations of the normal distribution that is cut. */
const bound = 2;

/** Standard deviation of a standard normal cut off at ±2: √(1 − 2·2·φ(2) / (2Φ(2) − 1)). */
const truncatedStd = 0.8796256610342398;

/**
 * Draws a matrix from a stream, n × m, row by row, scaled so that its elements have variance 1.
 *
 * - `normal`: `rng.randn(n, m)`.
 * - `uniform`: `rng.uniform(-√3, √3, (n, m))`.
 * - `truncated_normal`: `rng.randn(n, m)`, and what lies beyond ±2 drawn anew in its order until nothing does; divided by the
 *   standard deviation that is left, so that the cut costs no variance.
 * - `orthogonal`: √max(n, m) times the Q of `np.linalg.qr(rng.randn(n, m))` with the signs that make R's diagonal positive, so that Q is
 *   uniform over the matrices of orthonormal columns (Mezzadri 2007, arXiv:math-ph/0609050; as a start of training: Saxe et al. 2014,
 *   arXiv:1312.6120); of orthonormal rows, from the transposed draws, where there are more columns than rows.
 * @param n rows, the fan-in.
 * @param m columns, the fan-out.
 * @param out n × m, written over and returned.
 */
export function drawMatrix(
  stream: NormalStream,
  n: number,
  m: number,
  distribution: Distribution,
  out: Float32Array = new Float32Array(n * m),
): Float32Array {
  switch (distribution) {
    case 'normal':
      return stream.fill(out);
    case 'uniform':
      return written(out, stream.fillUniform(out), (x) => x * Math.sqrt(3));
    case 'truncated_normal':
      return written(out, truncated(stream, n * m), (x) => x / truncatedStd);
    case 'orthogonal':
      return written(out, orthonormalize(stream.fill(new Float64Array(n * m)), n, m), (x) => x * Math.sqrt(Math.max(n, m)));
  }
}

/** `out`, in which stands what becomes of each value. */
function written(out: Float32Array, values: Float32Array | Float64Array, become: (value: number) => number): Float32Array {
  for (let i = 0; i < out.length; i++) out[i] = become(values[i]!);
  return out;
}

function truncated(stream: NormalStream, count: number): Float64Array {
  const values = stream.fill(new Float64Array(count));
  let beyond = Array.from(values.keys()).filter((i) => Math.abs(values[i]!) > bound);
  while (beyond.length > 0) {
    const again = stream.fill(new Float64Array(beyond.length));
    beyond.forEach((i, k) => {
      values[i] = again[k]!;
    });
    beyond = beyond.filter((i) => Math.abs(values[i]!) > bound);
  }
  return values;
}
