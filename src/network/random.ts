import { blockSize, MersenneTwister } from './mersenne-twister.ts';

// What is found of one block: where pairs inside the unit circle begin, and their r². Found first and made normal afterwards, since a
// processor that guesses wrongly at every fifth pair loses what it had begun of the logarithm before.
const places = new Int32Array(blockSize);
const squares = new Float64Array(blockSize);

/**
 * Standard normal and uniform draws, the very stream of NumPy's `np.random.RandomState(seed)`.
 *
 * MT19937's 53-bit doubles (`random_sample`); Marsaglia's polar method as in NumPy's `legacy_gauss`: of each pair x₁, x₂ inside the
 * unit circle, f·x₂ comes first, then f·x₁, with f = √(−2 ln r² / r²).
 */
export class NormalStream {
  readonly #generator: MersenneTwister;
  /** Doubles uniform in [−1, 1): one that a block has left over, then a block. */
  readonly #uniforms: Float64Array;
  #position = 1 + blockSize;
  #kept = NaN;

  /**
   * @param from a seed, or a stream to go on from: both then give the same draws, each for itself.
   * @throws RangeError unless the seed is a whole number in [0, 2³² − 1], as in NumPy.
   */
  constructor(from: number | NormalStream) {
    if (from instanceof NormalStream) {
      this.#generator = new MersenneTwister(from.#generator);
      this.#uniforms = from.#uniforms.slice();
      this.#position = from.#position;
      this.#kept = from.#kept;
      return;
    }
    if (!Number.isInteger(from) || from < 0 || from >= 2 ** 32)
      throw new RangeError(`invalid seed; not a whole number in [0, 2**32 - 1]: ${from}`);
    this.#generator = new MersenneTwister(from);
    this.#uniforms = new Float64Array(1 + blockSize);
  }

  /** The next draws uniform in [−1, 1), written over the whole of `out`: 2·u − 1 for the u of NumPy's `random_sample`. */
  fillUniform<T extends Float32Array | Float64Array>(out: T): T {
    for (let i = 0; i < out.length; i++) {
      if (this.#position > blockSize) this.#refill();
      out[i] = this.#uniforms[this.#position++]!;
    }
    return out;
  }

  /** The next standard normal draws, written over the whole of `out` (rounded if it is a Float32Array), which is returned. */
  fill<T extends Float32Array | Float64Array>(out: T): T {
    const n = out.length;
    const uniforms = this.#uniforms;
    let i = 0;
    if (n > 0 && this.#kept === this.#kept) {
      out[i++] = this.#kept;
      this.#kept = NaN;
    }
    while (i < n) {
      if (this.#position >= blockSize) this.#refill();
      const found = this.#findPairs((n - i + 1) >> 1);
      for (let k = 0; k < found; k++) {
        const r2 = squares[k]!;
        const place = places[k]!;
        const f = Math.sqrt((-2 * Math.log(r2)) / r2);
        out[i++] = f * uniforms[place + 1]!;
        if (i < n) out[i++] = f * uniforms[place]!;
        else this.#kept = f * uniforms[place]!;
      }
    }
    return out;
  }

  /** Finds pairs inside the unit circle, at most `wanted` and all in this block. @returns how many. */
  #findPairs(wanted: number): number {
    const uniforms = this.#uniforms;
    let position = this.#position,
      found = 0;
    for (; position < blockSize && found < wanted; position += 2) {
      const x1 = uniforms[position]!,
        x2 = uniforms[position + 1]!;
      const r2 = x1 * x1 + x2 * x2;
      places[found] = position;
      squares[found] = r2;
      found += Number(r2 < 1) & Number(r2 !== 0);
    }
    this.#position = position;
    return found;
  }

  /** A new block; what the old one has left over, which is one number at most where pairs are asked for, stands before it. */
  #refill(): void {
    const uniforms = this.#uniforms;
    const left = 1 + blockSize - this.#position;
    uniforms[0] = uniforms[blockSize]!;
    this.#generator.fill(uniforms, 1);
    this.#position = 1 - left;
  }
}
