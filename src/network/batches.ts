import { shuffled } from './data.ts';
import { NormalStream } from './random.ts';

/**
 * Which rows of the train set come in which step: for each epoch the rows in a new random order, of which each step takes the next; a rest
 * that fills no batch is left out. They have a stream of their own, `RandomState((seed + 2³¹) mod 2³²)`, so that networks that differ in
 * their weights see the same batches.
 */
export class Batches {
  readonly #stream: NormalStream;
  readonly #rows: number;
  readonly #batch: number;
  #epoch = 0;
  #order: readonly number[] = [];

  /**
   * @param rows of the train set.
   * @param batch rows in a batch, at most all of them.
   */
  constructor(seed: number, rows: number, batch: number) {
    this.#stream = new NormalStream((seed + 2 ** 31) % 2 ** 32);
    this.#rows = rows;
    this.#batch = batch;
  }

  /** The rows of step `step`, counted from 1; steps are asked for in ascending order. */
  at(step: number): readonly number[] {
    const perEpoch = Math.floor(this.#rows / this.#batch);
    const epoch = Math.floor((step - 1) / perEpoch) + 1;
    for (; this.#epoch < epoch - 1; this.#epoch++) this.#stream.fillUniform(new Float64Array(this.#rows)); // passed by
    for (; this.#epoch < epoch; this.#epoch++) this.#order = shuffled(this.#stream, this.#rows);
    const start = ((step - 1) % perEpoch) * this.#batch;
    return this.#order.slice(start, start + this.#batch);
  }
}
