import { tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { Draws } from '../network/draws.ts';
import { Spare } from '../network/spare.ts';
import { unscaledProduct } from '../network/mlp.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withElements, type Backend } from './backend.ts';

/** What a run leaves for a next one that only scales the weights anew: its draws, and the product of the first layer. */
export class Kept {
  readonly draws: Draws;
  /** Memory of what was kept before, and of what runs have done with. */
  readonly spare: Spare;
  readonly #backend: Backend;
  #product: Float32Array | undefined;

  /** @param spare memory of what was kept before. */
  constructor(backend: Backend, scenario: Scenario, spare = new Spare()) {
    const { samples, width } = scenario;
    this.#backend = backend;
    this.spare = spare.keep(samples * width, width ** 2);
    this.draws = new Draws(scenario, this.spare);
  }

  /** Whether a scenario can be run from what is kept; backends round differently, so a product serves only its own. */
  serves(backend: Backend, scenario: Scenario): boolean {
    return backend === this.#backend && this.draws.serves(scenario);
  }

  /** Gives away the memory of all that is kept; a run that still goes on from here makes anew what it needs, in memory of its own. */
  leave(): Spare {
    const spare = new Spare();
    spare.give(...this.draws.leave(), ...(this.#product ? [this.#product] : []));
    this.#product = undefined;
    return spare;
  }

  /** The input times the first layer's draws: samples × width, computed once. The caller disposes of it. */
  product(scenario: Scenario): Tensor2D {
    const { samples, width } = scenario;
    if (this.#product) return tensor2d(this.#product, [samples, width]);
    const product = unscaledProduct(scenario, this.draws);
    const copy = this.spare.take(samples * width);
    withElements(product, (elements) => {
      copy.set(elements);
    });
    this.#product = copy;
    return product;
  }
}
