import type { Scenario } from '../scenario/scenario.ts';
import { drawMatrix } from './distributions.ts';
import { weightDistribution } from './initializers.ts';
import { correlate } from './inputs.ts';
import { NormalStream } from './random.ts';
import { Spare } from './spare.ts';

/** Most numbers that are kept for the next run: 64 MB of float32. */
const keepLimit = 16_000_000;

/**
 * The draws of one experiment in the order of the reference script, all from one stream: the input (samples × width), each
 * layer's weights (width × width) where they are random, the gradient that arrives at the last layer's output (samples × width).
 * They are kept up to `keepLimit`, since a change of activation, depth or the weights' scale draws nothing anew. Where they are
 * not kept they are drawn once more: the stream is remembered as it was before each layer.
 */
export class Draws {
  readonly #scenario: Scenario;
  readonly #spare: Spare;
  /** The stream before each layer's weights; the last one is after the last layer that was asked for. */
  readonly #streams: NormalStream[];
  #weights: Float32Array[] = [];
  #gradient: { readonly depth: number; readonly values: Float32Array } | undefined;
  #input: Float32Array | undefined;

  /**
   * @param spare memory for what is drawn.
   * @throws RangeError for an invalid seed.
   */
  constructor(scenario: Scenario, spare = new Spare()) {
    this.#scenario = scenario;
    this.#spare = spare;
    const stream = new NormalStream(scenario.seed);
    this.#input = this.#drawInput(stream);
    this.#streams = [stream];
  }

  /** The input, samples × width, row by row. */
  get input(): Float32Array {
    return (this.#input ??= this.#drawInput(new NormalStream(this.#scenario.seed)));
  }

  /**
   * The unscaled weights of layer `layer`, counted from 0, elements of variance 1; width × width, row by row. The first time,
   * layers are asked for in order.
   * @throws RangeError for a layer that neither was asked for before nor is next, and where weights are not random.
   */
  weights(layer: number): Float32Array {
    const kept = this.#weights[layer];
    if (kept) return kept;
    const distribution = weightDistribution(this.#scenario);
    const before = this.#streams[layer];
    if (!before || !distribution) throw new RangeError(`invalid layer; not random or not in [0, ${this.#streams.length - 1}]: ${layer}`);
    const stream = new NormalStream(before);
    const { width } = this.#scenario;
    const weights = drawMatrix(stream, width, width, distribution, this.#spare.take(width ** 2));
    this.#streams[layer + 1] ??= stream;
    if (this.#inputSize + (layer + 1) * weights.length <= keepLimit) this.#weights[layer] = weights;
    return weights;
  }

  /**
   * The standard normal gradient that arrives at the output of layer `depth`, samples × width, row by row: the draws that
   * come after the weights of all layers, which must have been asked for.
   */
  gradient(depth: number): Float32Array {
    if (this.#gradient?.depth === depth) return this.#gradient.values;
    const before = this.#streams[weightDistribution(this.#scenario) ? depth : 0];
    if (!before) throw new RangeError(`invalid depth; not in [0, ${this.#streams.length - 1}]: ${depth}`);
    const values = new NormalStream(before).fill(this.#gradient?.values ?? this.#spare.take(this.#inputSize));
    this.#gradient = values.length <= keepLimit ? { depth, values } : undefined;
    return values;
  }

  /** Whether an experiment draws the same, and all that was drawn for it is kept. */
  serves(scenario: Scenario): boolean {
    const fields = ['seed', 'samples', 'width', 'correlation'] as const;
    return (
      fields.every((field) => scenario[field] === this.#scenario[field]) &&
      weightDistribution(scenario) === weightDistribution(this.#scenario) &&
      this.#weights.length === this.#streams.length - 1 &&
      this.#inputSize <= keepLimit
    );
  }

  /** Gives away the memory of all that is kept; what is asked for afterwards is drawn anew. */
  leave(): Float32Array[] {
    const all = [this.#input, this.#gradient?.values, ...this.#weights].filter((values) => values !== undefined);
    this.#input = this.#gradient = undefined;
    this.#weights = [];
    return all;
  }

  get #inputSize(): number {
    return this.#scenario.samples * this.#scenario.width;
  }

  #drawInput(stream: NormalStream): Float32Array {
    return correlate(stream.fill(this.#spare.take(this.#inputSize)), this.#scenario.samples, this.#scenario.correlation);
  }
}
