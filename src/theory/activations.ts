import type { Activation } from '../scenario/options.ts';
import { erf } from './erf.ts';

/**
 * What φ′ is like: the same everywhere; 0 below 0 and 1 above; of another kind, but with a jump at 0, where φ has a kink; or
 * without any jump.
 */
export type SlopeShape = 'line' | 'switch' | 'kinked' | 'smooth';

/**
 * Where φ is 0: nowhere; at 0 alone; at 0 alone, though it comes as near to 0 as one likes far below; or at 0 and everywhere below.
 */
export type Zeros = 'nowhere' | 'at-zero' | 'fading-below' | 'all-below';

/** All that sets one activation function apart, as numbers and as names: functions in float64, and the traits that follow from them. */
export interface ActivationFunction {
  readonly phi: (a: number) => number;
  /** φ′; where φ has a kink, at 0, the slope on its left, as in the reference script. */
  readonly derivative: (a: number) => number;
  /** The largest value that φ′ takes. */
  readonly maxDerivative: number;
  /** Where φ′ is largest, if it rises to one place and falls after it; `undefined` where it is largest on a whole side, at a jump or at ∞. */
  readonly steepest: number | undefined;
  readonly slope: SlopeShape;
  /** The smallest interval that holds all outputs, its ends included: [infimum, supremum], either of them infinite or not. */
  readonly range: readonly [low: number, high: number];
  readonly zeros: Zeros;
}

/** Slope of leaky ReLU below 0 (Maas, Hannun & Ng 2013). */
export const leak = 0.01;
/** SELU's λ and α (Klambauer et al. 2017, arXiv:1706.02515). */
export const selu = { lambda: 1.0507009873554805, alpha: 1.6732632423543772 } as const;

const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));

/** Density of N(0, 1). */
const normalDensity = (a: number): number => Math.exp((-a * a) / 2) / Math.sqrt(2 * Math.PI);

/** Probability that N(0, 1) is below `a`. */
const normalBelow = (a: number): number => (1 + erf(a / Math.SQRT2)) / 2;

const gelu = (a: number): number => a * normalBelow(a);
const geluDerivative = (a: number): number => normalBelow(a) + a * normalDensity(a);
const silu = (a: number): number => a * sigmoid(a);
const siluDerivative = (a: number): number => sigmoid(a) * (1 + a * sigmoid(-a));

// φ″ of GELU is the density times 2 − a²; that of SiLU is σ′(a) (2 − a tanh(a/2)).
const geluSteepest = Math.SQRT2,
  siluSteepest = 2.399357280520547;
// Both fall to one lowest value, where φ′ is 0, and come back to 0 from there.
const geluLowest = -0.7517915246935646,
  siluLowest = -1.278464542761074;

/**
 * Every activation function; a finite `a` gives finite values. φ′ is written as a product where the usual difference (1 − z², say)
 * would lose its digits far from 0.
 */
export const activationFunctions: Readonly<Record<Activation, ActivationFunction>> = {
  sigmoid: {
    phi: sigmoid,
    derivative: (a) => sigmoid(a) * sigmoid(-a),
    maxDerivative: 0.25,
    steepest: 0,
    slope: 'smooth',
    range: [0, 1],
    zeros: 'nowhere',
  },
  relu: {
    phi: (a) => Math.max(0, a),
    derivative: (a) => (a > 0 ? 1 : 0),
    maxDerivative: 1,
    steepest: undefined,
    slope: 'switch',
    range: [0, Infinity],
    zeros: 'all-below',
  },
  tanh: {
    phi: Math.tanh,
    derivative: (a) => 4 * sigmoid(2 * a) * sigmoid(-2 * a),
    maxDerivative: 1,
    steepest: 0,
    slope: 'smooth',
    range: [-1, 1],
    zeros: 'at-zero',
  },
  identity: {
    phi: (a) => a,
    derivative: () => 1,
    maxDerivative: 1,
    steepest: undefined,
    slope: 'line',
    range: [-Infinity, Infinity],
    zeros: 'at-zero',
  },
  leaky_relu: {
    phi: (a) => (a > 0 ? a : leak * a),
    derivative: (a) => (a > 0 ? 1 : leak),
    maxDerivative: 1,
    steepest: undefined,
    slope: 'kinked',
    range: [-Infinity, Infinity],
    zeros: 'at-zero',
  },
  elu: {
    phi: (a) => (a > 0 ? a : Math.expm1(a)),
    derivative: (a) => (a > 0 ? 1 : Math.exp(a)),
    maxDerivative: 1,
    steepest: undefined,
    slope: 'smooth',
    range: [-1, Infinity],
    zeros: 'at-zero',
  },
  selu: {
    phi: (a) => selu.lambda * (a > 0 ? a : selu.alpha * Math.expm1(a)),
    derivative: (a) => selu.lambda * (a > 0 ? 1 : selu.alpha * Math.exp(a)),
    maxDerivative: selu.lambda * selu.alpha,
    steepest: undefined,
    slope: 'kinked',
    range: [-selu.lambda * selu.alpha, Infinity],
    zeros: 'at-zero',
  },
  gelu: {
    phi: gelu,
    derivative: geluDerivative,
    maxDerivative: geluDerivative(geluSteepest),
    steepest: geluSteepest,
    slope: 'smooth',
    range: [gelu(geluLowest), Infinity],
    zeros: 'fading-below',
  },
  silu: {
    phi: silu,
    derivative: siluDerivative,
    maxDerivative: siluDerivative(siluSteepest),
    steepest: siluSteepest,
    slope: 'smooth',
    range: [silu(siluLowest), Infinity],
    zeros: 'fading-below',
  },
  softplus: {
    phi: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
    derivative: sigmoid,
    maxDerivative: 1,
    steepest: undefined,
    slope: 'smooth',
    range: [0, Infinity],
    zeros: 'nowhere',
  },
};

/** Whether no output of an activation function is below 0. */
export const isNonNegative = (activation: Activation): boolean => activationFunctions[activation].range[0] >= 0;

/** The interval in which an activation function's outputs live, or `undefined` where they have no bounds on both sides. */
export function boundsOf(activation: Activation): readonly [low: number, high: number] | undefined {
  const { range } = activationFunctions[activation];
  return range.every(Number.isFinite) ? range : undefined;
}

/** Whether φ′ jumps at 0, so that it is not known where the sign of a pre-activation is not. */
export const jumpsAtZero = (activation: Activation): boolean => ['switch', 'kinked'].includes(activationFunctions[activation].slope);
