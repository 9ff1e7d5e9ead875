/** Most numbers of an array that is kept: what larger ones are filled with takes so long that new memory is cheap beside it. */
const largest = 1_000_000;

/** Arrays that are not needed any more, to be written over: a browser takes its time to hand out new memory. */
export class Spare {
  readonly #arrays: Float32Array[] = [];

  /** An array of `length` numbers, whatever these are. */
  take(length: number): Float32Array {
    const at = this.#arrays.findIndex((array) => array.length === length);
    return at < 0 ? new Float32Array(length) : this.#arrays.splice(at, 1)[0]!;
  }

  /** Takes what nobody will read any more. */
  give(...arrays: readonly Float32Array[]): void {
    this.#arrays.push(...arrays.filter(({ length }) => length <= largest));
  }

  /** Lets go of all but those of some lengths. */
  keep(...lengths: readonly number[]): this {
    const kept = this.#arrays.filter(({ length }) => lengths.includes(length));
    this.#arrays.length = 0;
    this.#arrays.push(...kept);
    return this;
  }
}
