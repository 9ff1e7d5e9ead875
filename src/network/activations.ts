import { maximum, relu, sigmoid, sum, tanh, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Activation } from '../scenario/options.ts';

/**
 * max(0, a), with NaN where a is NaN, as `numpy.maximum`. The WebAssembly kernel of `relu` compares as integers, which makes
 * 0 of the NaN that ∞ − ∞ gives; `maximum` does not, at thirty times the cost. A finite sum says that neither is there.
 */
const rectify = (preActivations: Tensor2D): Tensor2D =>
  Number.isFinite(sum(preActivations).dataSync()[0]) ? relu(preActivations) : maximum(preActivations, 0);

/** φ, applied to each element, NaN and ∞ included; to be called inside `tidy`. The caller disposes of the result. */
export const activate: Readonly<Record<Activation, (preActivations: Tensor2D) => Tensor2D>> = { sigmoid, relu: rectify, tanh };

/** Activations whose output is never negative. */
export const nonNegative: ReadonlySet<Activation> = new Set<Activation>(['sigmoid', 'relu']);
