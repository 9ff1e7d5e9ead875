import { fill, matMul, mul, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Scenario } from '../scenario/scenario.ts';
import { activate } from './activations.ts';
import type { Draws } from './draws.ts';
import { weightConstant, weightStd } from './initializers.ts';

/** Multiplications that one matrix product may take at most, so that nobody waits long between two of them: some 50 ms. */
const blockWork = 200_000_000;

/** Rows of the input that make one block. */
const blockRows = ({ samples, width }: Scenario): number => Math.max(1, Math.min(samples, Math.floor(blockWork / width ** 2)));

/** Whether the whole input is one block. */
export const isOneBlock = (scenario: Scenario): boolean => blockRows(scenario) === scenario.samples;

/**
 * The input as blocks of rows, each small enough for one product with the weights; together samples × width.
 * The caller disposes of them.
 */
export function inputBlocks(scenario: Scenario, draws: Draws): Tensor2D[] {
  const { samples, width } = scenario;
  const rows = blockRows(scenario);
  const starts = Array.from({ length: Math.ceil(samples / rows) }, (_, block) => block * rows);
  return starts.map((start) => {
    const end = Math.min(start + rows, samples);
    return tensor2d(draws.input.subarray(start * width, end * width), [end - start, width]);
  });
}

/**
 * The starting weights of layer `layer` (from 0), width × width: scaled draws, or one constant. The caller disposes of them.
 */
export function layerWeights(scenario: Scenario, draws: Draws, layer: number): Tensor2D {
  const { width } = scenario;
  const std = weightStd(scenario);
  if (std === undefined) return fill([width, width], weightConstant(scenario));
  return tidy(() => mul(tensor2d(draws.weights(layer), [width, width]), std));
}

/** φ(x W) for one block of rows: rows × width. The caller disposes of the result; `x` and `weights` stay. */
export function forward({ activation }: Scenario, x: Tensor2D, weights: Tensor2D): Tensor2D {
  return tidy(() => activate[activation](matMul(x, weights)));
}

/** The product of the input with the first layer's draws, not scaled yet: samples × width. The caller disposes of it. */
export function unscaledProduct({ samples, width }: Scenario, draws: Draws): Tensor2D {
  return tidy(() => matMul(tensor2d(draws.input, [samples, width]), tensor2d(draws.weights(0), [width, width])));
}

/**
 * The first layer from that product: φ(σ (x D)) is φ(x (σ D)), and spares a product where only σ is new.
 * @returns samples × width; the caller disposes of it, and of the product.
 */
export function forwardScaled({ activation }: Scenario, product: Tensor2D, std: number): Tensor2D {
  return tidy(() => activate[activation](mul(product, std)));
}
