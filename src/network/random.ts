import { mersenne } from 'pure-rand/generator/mersenne';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

// Uniform doubles are made in blocks: one tight loop over the generator is twice as fast as calls from within the polar method.
const block = 4096;

/**
 * Standard normal and uniform draws, the very stream of NumPy's `np.random.RandomState(seed)`.
 *
 * MT19937 seeded with one integer (Matsumoto & Nishimura 1998, doi:10.1145/272991.272995); 53-bit doubles from two outputs
 * (`random_sample`); Marsaglia's polar method as in NumPy's `legacy_gauss`: of each pair x₁, x₂ inside the unit circle,
 * f·x₂ comes first, then f·x₁, with f = √(−2 ln r² / r²).
 */
export class NormalStream {
  readonly #generator: JumpableRandomGenerator;
  readonly #uniforms: Float64Array;
  #position = block;
  #kept = NaN;

  /**
   * @param from a seed, or a stream to go on from: both then give the same draws, each for itself.
   * @throws RangeError unless the seed is a whole number in [0, 2³² − 1], as in NumPy.
   */
  constructor(from: number | NormalStream) {
    if (from instanceof NormalStream) {
      this.#generator = from.#generator.clone();
      this.#uniforms = from.#uniforms.slice();
      this.#position = from.#position;
      this.#kept = from.#kept;
      return;
    }
    if (!Number.isInteger(from) || from < 0 || from >= 2 ** 32)
      throw new RangeError(`invalid seed; not a whole number in [0, 2**32 - 1]: ${from}`);
    this.#generator = mersenne(from);
    this.#uniforms = new Float64Array(block);
  }

  /** The next draws uniform in [−1, 1), written over the whole of `out`: 2·u − 1 for the u of NumPy's `random_sample`. */
  fillUniform<T extends Float32Array | Float64Array>(out: T): T {
    for (let i = 0; i < out.length; i++) {
      if (this.#position === block) this.#refill();
      out[i] = this.#uniforms[this.#position++]!;
    }
    return out;
  }

  /** The next standard normal draws, written over the whole of `out` (rounded if it is a Float32Array), which is returned. */
  fill<T extends Float32Array | Float64Array>(out: T): T {
    const n = out.length;
    const uniforms = this.#uniforms;
    let position = this.#position;
    let i = 0;
    if (n > 0 && this.#kept === this.#kept) {
      out[i++] = this.#kept;
      this.#kept = NaN;
    }
    while (i < n) {
      if (position === block) position = this.#refill();
      const x1 = uniforms[position++]!;
      if (position === block) position = this.#refill(); // an odd number of uniform draws came before
      const x2 = uniforms[position++]!;
      const r2 = x1 * x1 + x2 * x2;
      if (r2 >= 1 || r2 === 0) continue;
      const f = Math.sqrt((-2 * Math.log(r2)) / r2);
      out[i++] = f * x2;
      if (i < n) out[i++] = f * x1;
      else this.#kept = f * x1;
    }
    this.#position = position;
    return out;
  }

  /** Doubles uniform in [−1, 1): 2·((u >> 5)·2²⁶ + (v >> 6)) / 2⁵³ − 1. Returns the position of the first. */
  #refill(): number {
    const generator = this.#generator;
    const uniforms = this.#uniforms;
    for (let i = 0; i < block; i++) {
      uniforms[i] = ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6)) * 2 ** -52 - 1;
    }
    return (this.#position = 0);
  }
}
