import type { Activation } from '../scenario/options.ts';

/** An activation function as the theory needs it: on numbers, in float64. */
export interface ActivationFunction {
  readonly phi: (a: number) => number;
  /** φ′; where φ has a kink, at 0, the slope on its left, as in the reference script. */
  readonly derivative: (a: number) => number;
  /** The largest value that φ′ takes. */
  readonly maxDerivative: number;
}

/** Slope of leaky ReLU below 0 (Maas et al. 2013). */
const leak = 0.01;

/** Constants of SELU (Klambauer et al. 2017, arXiv:1706.02515). */
const lambda = 1.0507009873554805;
const alpha = 1.6732632423543772;

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));

/** Density of N(0, 1). */
const normalDensity = (a: number): number => Math.exp((-a * a) / 2) / Math.sqrt(2 * Math.PI);

/** Probability that N(0, 1) is below `a`. */
const normalBelow = (a: number): number => (1 + erf(a / Math.SQRT2)) / 2;

const geluDerivative = (a: number): number => normalBelow(a) + a * normalDensity(a);
const siluDerivative = (a: number): number => sigmoid(a) * (1 + a * sigmoid(-a));

/**
 * φ, φ′ and the largest φ′ of every activation function; a finite `a` gives finite values.
 *
 * φ′ is written as a product where the usual difference (1 − z², say) would lose its digits far from 0.
 */
export const activationFunctions: Readonly<Record<Activation, ActivationFunction>> = {
  sigmoid: { phi: sigmoid, derivative: (a) => sigmoid(a) * sigmoid(-a), maxDerivative: 0.25 },
  relu: { phi: (a) => Math.max(0, a), derivative: (a) => (a > 0 ? 1 : 0), maxDerivative: 1 },
  tanh: { phi: Math.tanh, derivative: (a) => 4 * sigmoid(2 * a) * sigmoid(-2 * a), maxDerivative: 1 },
  identity: { phi: (a) => a, derivative: () => 1, maxDerivative: 1 },
  leaky_relu: { phi: (a) => (a > 0 ? a : leak * a), derivative: (a) => (a > 0 ? 1 : leak), maxDerivative: 1 },
  elu: { phi: (a) => (a > 0 ? a : Math.expm1(a)), derivative: (a) => (a > 0 ? 1 : Math.exp(a)), maxDerivative: 1 },
  selu: {
    phi: (a) => lambda * (a > 0 ? a : alpha * Math.expm1(a)),
    derivative: (a) => lambda * (a > 0 ? 1 : alpha * Math.exp(a)),
    maxDerivative: lambda * alpha,
  },
  // φ″ is the density times 2 − a², so φ′ is largest at √2.
  gelu: { phi: (a) => a * normalBelow(a), derivative: geluDerivative, maxDerivative: geluDerivative(Math.SQRT2) },
  // φ″ is σ′(a) (2 − a tanh(a/2)), which is 0 at 2.399….
  silu: { phi: (a) => a * sigmoid(a), derivative: siluDerivative, maxDerivative: siluDerivative(2.399357280520547) },
  softplus: { phi: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))), derivative: sigmoid, maxDerivative: 1 },
};

/**
 * The error function. The series is that of Abramowitz & Stegun 7.1.6, whose terms are all positive and so cancel nothing;
 * beyond 6, float64 cannot tell the value from ±1.
 */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x,
    sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
