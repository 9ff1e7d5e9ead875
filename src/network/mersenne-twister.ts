/** Words of the state, and how far apart the two lie that make a new one. */
const [words, apart] = [624, 397];

/** Doubles that one turn of the state gives. */
export const blockSize = words / 2;

/**
 * MT19937 (Matsumoto & Nishimura 1998, doi:10.1145/272991.272995), seeded by one integer as in its authors’ `init_genrand` of 2002,
 * with the 53-bit doubles of their `genrand_res53`: the generator of NumPy’s `RandomState`.
 *
 * The whole state is turned at once, in tight loops, rather than a word whenever one is asked for.
 */
export class MersenneTwister {
  readonly #state: Int32Array;

  /** @param from a seed, a whole number in [0, 2³² − 1]; or a generator to go on from: both then give the same numbers, each for itself. */
  constructor(from: number | MersenneTwister) {
    if (from instanceof MersenneTwister) {
      this.#state = from.#state.slice();
      return;
    }
    const state = (this.#state = new Int32Array(words));
    state[0] = from;
    for (let i = 1; i < words; i++) state[i] = Math.imul(1812433253, state[i - 1]! ^ (state[i - 1]! >>> 30)) + i;
  }

  /**
   * Writes the next `blockSize` numbers from `start` on: 2·u − 1, uniform in [−1, 1), for the u of NumPy’s `random_sample`,
   * which are ((a >> 5)·2²⁶ + (b >> 6)) / 2⁵³ for two words a and b.
   */
  fill(out: Float64Array, start: number): void {
    this.#turn();
    const state = this.#state;
    for (let i = 0; i < blockSize; i++) {
      const a = tempered(state[2 * i]!) >>> 5,
        b = tempered(state[2 * i + 1]!) >>> 6;
      out[start + i] = (a * 2 ** 26 + b) * 2 ** -52 - 1;
    }
  }

  #turn(): void {
    const state = this.#state;
    let i = 0;
    for (; i < words - apart; i++) state[i] = state[i + apart]! ^ twisted(state[i]!, state[i + 1]!);
    for (; i < words - 1; i++) state[i] = state[i + apart - words]! ^ twisted(state[i]!, state[i + 1]!);
    state[i] = state[apart - 1]! ^ twisted(state[i]!, state[0]!);
  }
}

/** The upper bit of one word and the others of the next, times the matrix of the recurrence. */
function twisted(upper: number, lower: number): number {
  const joined = (upper & 0x80000000) | (lower & 0x7fffffff);
  return (joined >>> 1) ^ (-(joined & 1) & 0x9908b0df);
}

function tempered(word: number): number {
  let y = word ^ (word >>> 11);
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}
