import { mersenne } from 'pure-rand/generator/mersenne';

// Uniform doubles are made in blocks: one tight loop over the generator is twice as fast as calls from within the polar method.
const block = 4096;

/**
 * Standard normal draws, the very stream of NumPy's `np.random.RandomState(seed).randn`.
 *
 * MT19937 seeded with one integer (Matsumoto & Nishimura 1998, doi:10.1145/272991.272995); 53-bit doubles from two outputs
 * (`random_sample`); Marsaglia's polar method as in NumPy's `legacy_gauss`: of each pair x₁, x₂ inside the unit circle,
 * f·x₂ comes first, then f·x₁, with f = √(−2 ln r² / r²).
 */
export class NormalStream {
  readonly #generator;
  readonly #uniforms = new Float64Array(block);
  #position = block;
  #kept = NaN;

  /** @throws RangeError unless the seed is a whole number in [0, 2³² − 1], as in NumPy. */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) throw new RangeError(`invalid seed; not a whole number in [0, 2**32 - 1]: ${seed}`);
    this.#generator = mersenne(seed);
  }

  /** The next draws, written over the whole of `out` (rounded if it is a Float32Array), which is returned. */
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
      if (position === block) {
        this.#refill();
        position = 0;
      }
      const x1 = uniforms[position]!, x2 = uniforms[position + 1]!;
      position += 2;
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

  /** Doubles uniform in [−1, 1): 2·((u >> 5)·2²⁶ + (v >> 6)) / 2⁵³ − 1. */
  #refill(): void {
    const generator = this.#generator;
    const uniforms = this.#uniforms;
    for (let i = 0; i < block; i++) {
      uniforms[i] = ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6)) * 2 ** -52 - 1;
    }
  }
}
