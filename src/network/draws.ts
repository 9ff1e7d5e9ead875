import { NormalStream } from './random.ts';

/** Most numbers that are kept for the next run: 64 MB of float32. */
const keepLimit = 16_000_000;

/**
 * The standard normal draws of one experiment in the order of the book's script: the input (samples × width), then each
 * layer's weights (width × width), all from one stream. They are kept up to `keepLimit`, since a change of activation, depth or
 * the weights' scale draws nothing anew.
 */
export class Draws {
  readonly #stream: NormalStream;
  readonly #weights: Float32Array[] = [];
  #drawn = 0;
  readonly seed: number;
  readonly samples: number;
  readonly width: number;
  /** The input, samples × width, row by row. */
  readonly input: Float32Array;

  /** @throws RangeError for an invalid seed. */
  constructor(seed: number, samples: number, width: number) {
    this.seed = seed;
    this.samples = samples;
    this.width = width;
    this.#stream = new NormalStream(seed);
    this.input = this.#stream.fill(new Float32Array(samples * width));
  }

  /**
   * The unscaled weights of layer `layer`, counted from 0; width × width, row by row. Layers are asked for in order.
   * @throws RangeError for a layer that is neither kept nor next.
   */
  weights(layer: number): Float32Array {
    const kept = this.#weights[layer];
    if (kept) return kept;
    if (layer !== this.#drawn) throw new RangeError(`invalid layer; not the next one, ${this.#drawn}: ${layer}`);
    const weights = this.#stream.fill(new Float32Array(this.width ** 2));
    this.#drawn++;
    if (this.input.length + this.#drawn * weights.length <= keepLimit) this.#weights.push(weights);
    return weights;
  }

  /** Whether an experiment with the given seed and sizes can be run again from what is kept. */
  serves(seed: number, samples: number, width: number): boolean {
    return this.seed === seed && this.samples === samples && this.width === width
      && this.#weights.length === this.#drawn && this.input.length <= keepLimit;
  }
}
