import { fill, matMul, mul, tensor2d, tidy, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Scenario } from '../scenario/scenario.ts';
import { activate, differentiate } from './activations.ts';
import type { Draws } from './draws.ts';
import { weightConstant, weightStd } from './initializers.ts';

/** Multiplications that one matrix product may take at most, so that nobody waits long between two of them: some 50 ms. */
export const blockWork = 200_000_000;

/** Rows of the input that make one block. */
const blockRows = ({ samples, width }: Scenario): number => Math.max(1, Math.min(samples, Math.floor(blockWork / width ** 2)));

/** Whether the whole input is one block. */
export const isOneBlock = (scenario: Scenario): boolean => blockRows(scenario) === scenario.samples;

/**
 * A samples × width table as blocks of rows, each small enough for one product with the weights. The caller disposes of them.
 * @param values row by row, such as the draws of the input.
 */
export function rowBlocks(scenario: Scenario, values: Float32Array): Tensor2D[] {
  const { samples, width } = scenario;
  const rows = blockRows(scenario);
  const starts = Array.from({ length: Math.ceil(samples / rows) }, (_, block) => block * rows);
  return starts.map((start) => {
    const end = Math.min(start + rows, samples);
    return tensor2d(values.subarray(start * width, end * width), [end - start, width]);
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

/** Pre-activations a = x W of one block of rows: rows × width. The caller disposes of the result; `x` and `weights` stay. */
export const preActivate = (x: Tensor2D, weights: Tensor2D): Tensor2D => matMul(x, weights);

/** Activations φ(a), rows × width. The caller disposes of the result; `a` stays. */
export const activations = ({ activation }: Scenario, a: Tensor2D): Tensor2D => tidy(() => activate[activation](a));

/** Derivatives φ′(a), rows × width, where z = φ(a). The caller disposes of the result; `a` and `z` stay. */
export const derivatives = ({ activation }: Scenario, a: Tensor2D, z: Tensor2D): Tensor2D => tidy(() => differentiate[activation](a, z));

/**
 * The backward pass through one layer's activation function: δ = g ∘ φ′(a), where g arrives at its output; rows × width.
 * The caller disposes of the result; both arguments stay.
 */
export const backThroughActivation = (arriving: Tensor2D, derivative: Tensor2D): Tensor2D => mul(arriving, derivative);

/**
 * The backward pass through one layer's weights: δ Wᵀ, which arrives at the output of the layer before; rows × width.
 * The caller disposes of the result; both arguments stay. Transposed beforehand, since WebAssembly's fast product takes no transposed matrix.
 */
export const backThroughWeights = (delta: Tensor2D, weights: Tensor2D): Tensor2D => tidy(() => matMul(delta, transpose(weights)));

/** The product of the input with the first layer's draws, not scaled yet: samples × width. The caller disposes of it. */
export function unscaledProduct({ samples, width }: Scenario, draws: Draws): Tensor2D {
  return tidy(() => matMul(tensor2d(draws.input, [samples, width]), tensor2d(draws.weights(0), [width, width])));
}

/**
 * The first layer's pre-activations from that product: σ (x D) is x (σ D), and spares a product where only σ is new.
 * @returns samples × width; the caller disposes of it, and of the product.
 */
export const scaledProduct = (product: Tensor2D, std: number): Tensor2D => mul(product, std);
