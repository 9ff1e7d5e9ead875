/** Memory for the tables of a step, which the next step writes over: to ask for new memory takes as long as to fill it. */
export class Scratch {
  readonly #free = new Map<number, Float32Array<ArrayBuffer>[]>();
  #taken: Float32Array<ArrayBuffer>[] = [];

  /** Memory for so many numbers, whatever stands in it; nobody else has it until `giveBack`. */
  take(size: number): Float32Array<ArrayBuffer> {
    const table = this.#free.get(size)?.pop() ?? new Float32Array(size);
    this.#taken.push(table);
    return table;
  }

  /** Takes back all that was taken. */
  giveBack(): void {
    for (const table of this.#taken) {
      const same = this.#free.get(table.length);
      if (same) same.push(table);
      else this.#free.set(table.length, [table]);
    }
    this.#taken = [];
  }
}
