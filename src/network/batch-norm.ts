import type { Arrays } from './parameters.ts';

/** Added to a variance before its root is taken, as in the reference script. */
export const epsilon = 1e-5;
/** The share of running means and variances that each step keeps, as there. */
const keep = 0.9;

/** What normalising a layer leaves for the way back. */
export interface Normed {
  /** (u − mean) / √(variance + ε), samples × neurons. */
  readonly normed: Float32Array;
  /** 1 / √(variance + ε) of each neuron. */
  readonly inverse: Float64Array;
}

/**
 * Batch normalisation before the activation function (Ioffe & Szegedy 2015, arXiv:1502.03167), over the samples of the batch.
 * @param u samples × neurons, x W.
 * @param layer counted from 1.
 * @param running means and variances, which are moved along; by them it is normalised instead where `training` is not.
 * @returns a = γ normed + β, and what the way back needs.
 */
export function normalise(
  u: Float32Array,
  layer: number,
  parameters: Readonly<Arrays>,
  running: Arrays | undefined,
  training: boolean,
): Normed & { readonly a: Float32Array } {
  const [gamma, beta] = [parameters[`gamma${layer}`]!, parameters[`beta${layer}`]!];
  const neurons = gamma.length;
  const samples = u.length / neurons;
  const { mean, variance } = training ? momentsOf(u, neurons) : storedMoments(running!, layer);
  if (training && running) {
    const unbiased = samples / (samples - 1); // as their Algorithm 2 has it
    running[`mean${layer}`] = running[`mean${layer}`]!.map((was, j) => keep * was + (1 - keep) * mean[j]!);
    running[`var${layer}`] = running[`var${layer}`]!.map((was, j) => keep * was + (1 - keep) * unbiased * variance[j]!);
  }
  const inverse = variance.map((v) => 1 / Math.sqrt(v + epsilon));
  const [normed, a] = [new Float32Array(u.length), new Float32Array(u.length)];
  for (let at = 0; at < u.length;) {
    for (let j = 0; j < neurons; j++, at++) {
      const x = (u[at]! - mean[j]!) * inverse[j]!;
      normed[at] = x;
      a[at] = gamma[j]! * x + beta[j]!;
    }
  }
  return { normed, inverse, a };
}

/**
 * The way back through it: the gradients for γ and β, and for u.
 * @param delta the gradient for a, samples × neurons.
 */
export function backThroughNorm(delta: Float32Array, gamma: Float32Array, { normed, inverse }: Normed) {
  const neurons = gamma.length;
  const samples = delta.length / neurons;
  const [sums, products] = [new Float64Array(neurons), new Float64Array(neurons)];
  for (let at = 0; at < delta.length;) {
    for (let j = 0; j < neurons; j++, at++) {
      sums[j]! += delta[at]!;
      products[j]! += delta[at]! * normed[at]!;
    }
  }
  const back = new Float32Array(delta.length);
  for (let at = 0; at < delta.length;) {
    for (let j = 0; j < neurons; j++, at++) {
      back[at] = inverse[j]! * gamma[j]! * (delta[at]! - (sums[j]! + normed[at]! * products[j]!) / samples);
    }
  }
  return { gamma: Float32Array.from(products), beta: Float32Array.from(sums), back };
}

/** Mean and population variance of each neuron over the samples, in float64, mean first. */
function momentsOf(u: Float32Array, neurons: number) {
  const samples = u.length / neurons;
  const [mean, variance] = [new Float64Array(neurons), new Float64Array(neurons)];
  for (let at = 0; at < u.length;) for (let j = 0; j < neurons; j++, at++) mean[j]! += u[at]!;
  for (let j = 0; j < neurons; j++) mean[j]! /= samples;
  for (let at = 0; at < u.length;) for (let j = 0; j < neurons; j++, at++) variance[j]! += (u[at]! - mean[j]!) ** 2;
  for (let j = 0; j < neurons; j++) variance[j]! /= samples;
  return { mean, variance };
}

const storedMoments = (running: Readonly<Arrays>, layer: number) => ({
  mean: Float64Array.from(running[`mean${layer}`]!),
  variance: Float64Array.from(running[`var${layer}`]!),
});
