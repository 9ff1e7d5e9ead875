import { tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { Draws } from '../network/draws.ts';
import { unscaledProduct } from '../network/mlp.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withElements, type Backend } from './backend.ts';

/** What a run leaves for a next one that only scales the weights anew: its draws, and the product of the first layer. */
export class Kept {
  readonly draws: Draws;
  readonly #backend: Backend;
  #product: Float32Array | undefined;
  #hasProduct = false;

  /** @param spare memory of an earlier product, to be written over: a browser takes its time to hand out new memory. */
  constructor(backend: Backend, scenario: Scenario, spare?: Float32Array) {
    this.#backend = backend;
    this.draws = new Draws(scenario);
    if (spare?.length === scenario.samples * scenario.width) this.#product = spare;
  }

  /** Whether a scenario can be run from what is kept; backends round differently, so a product serves only its own. */
  serves(backend: Backend, scenario: Scenario): boolean {
    return backend === this.#backend && this.draws.serves(scenario);
  }

  /** Gives away the memory of the product; a run that still goes on from here computes it anew. */
  giveProduct(): Float32Array | undefined {
    const product = this.#product;
    this.#product = undefined;
    this.#hasProduct = false;
    return product;
  }

  /** The input times the first layer's draws: samples × width, computed once. The caller disposes of it. */
  product(scenario: Scenario): Tensor2D {
    const { samples, width } = scenario;
    if (this.#hasProduct) return tensor2d(this.#product!, [samples, width]);
    const product = unscaledProduct(scenario, this.draws);
    const copy = (this.#product ??= new Float32Array(samples * width));
    withElements(product, (elements) => {
      copy.set(elements);
    });
    this.#hasProduct = true;
    return product;
  }
}
