import {
  abs,
  add,
  atanh,
  clone,
  div,
  erf,
  exp,
  expm1,
  maximum,
  minimum,
  mul,
  neg,
  onesLike,
  relu,
  sigmoid,
  step,
  sub,
  sum,
  tanh,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { Activation } from '../scenario/options.ts';
import { leak, selu } from '../theory/activations.ts';

type Elementwise = (preActivations: Tensor2D) => Tensor2D;

/**
 * max(0, a), with NaN where a is NaN, as `numpy.maximum`. The WebAssembly kernel of `relu` compares as integers, which makes
 * 0 of the NaN that ∞ − ∞ gives; `maximum` does not, at thirty times the cost. A finite sum says that neither is there.
 */
const rectify: Elementwise = (a) => (Number.isFinite(sum(a).dataSync()[0]) ? relu(a) : maximum(a, 0));

/** eᵃ − 1 below 0, and 0 above: without the cancellation of tfjs's own `elu` and `selu` near 0. */
const below = (a: Tensor2D): Tensor2D => expm1(minimum(a, 0));

/** log(1 + x) = 2 artanh(x / (2 + x)), x ≥ 0; the WebAssembly kernel of `log1p` rounds 1 + x first, which loses an x below 10⁻⁷. */
const logOnePlus: Elementwise = (x) => mul(atanh(div(x, add(x, 2))), 2);

/** Φ(a), the standard normal distribution function. */
const normalCdf: Elementwise = (a) => mul(add(erf(mul(a, Math.SQRT1_2)), 1), 0.5);

/**
 * φ, applied to each element, NaN and ∞ included; to be called inside `tidy`. The caller disposes of the result.
 * ELU: Clevert et al. 2016, arXiv:1511.07289, with α = 1; GELU: Hendrycks & Gimpel 2016, arXiv:1606.08415, exact; SiLU: the same paper;
 * softplus: Dugas et al. 2001.
 */
export const activate: Readonly<Record<Activation, Elementwise>> = {
  sigmoid,
  relu: rectify,
  tanh,
  identity: clone,
  leaky_relu: (a) => maximum(a, mul(a, leak)),
  elu: (a) => add(maximum(a, 0), below(a)),
  selu: (a) => mul(add(maximum(a, 0), mul(below(a), selu.alpha)), selu.lambda),
  gelu: (a) => mul(a, normalCdf(a)),
  silu: (a) => mul(a, sigmoid(a)),
  softplus: (a) => add(maximum(a, 0), logOnePlus(exp(neg(abs(a))))),
};

/** The largest float32 below 2⁻⁵³. */
const lostBesideOne = 2 ** -53 - 2 ** -77;

/**
 * 0 for what is lost beside 1 in float64, less than 2⁻⁵³. A sigmoid is never quite flat; NumPy's z (1 − z) is, where 1 − z is 0, and so
 * the reference calls a neuron dead. Everything above comes out by a product, to float32's full precision, where 1 − z would cancel.
 * By a difference, which is exact near its 0: a comparison and a cast take eight times as long on WebAssembly.
 */
const besideOne = (x: Tensor2D): Tensor2D => mul(x, step(sub(x, lostBesideOne)));

/**
 * φ′, applied to each pre-activation a; z = φ(a). To be called inside `tidy`; the caller disposes of the result, and `a` and `z` stay.
 * At a kink, the derivative from below.
 */
export const differentiate: Readonly<Record<Activation, (a: Tensor2D, z: Tensor2D) => Tensor2D>> = {
  sigmoid: (a, z) => mul(z, besideOne(sigmoid(neg(a)))),
  relu: (a) => step(a),
  tanh: (a) => besideOne(mul(mul(sigmoid(mul(a, 2)), sigmoid(mul(a, -2))), 4)),
  identity: onesLike,
  leaky_relu: (a) => step(a, leak),
  elu: (a) => exp(minimum(a, 0)),
  selu: (a) => {
    const on: Tensor2D = step(a);
    return mul(add(on, mul(mul(sub(1, on), exp(minimum(a, 0))), selu.alpha)), selu.lambda);
  },
  gelu: (a) => add(normalCdf(a), mul(a, mul(exp(mul(mul(a, a), -0.5)), 1 / Math.sqrt(2 * Math.PI)))),
  silu: (a) => {
    const s: Tensor2D = sigmoid(a);
    return mul(s, add(mul(a, sigmoid(neg(a))), 1));
  },
  softplus: sigmoid,
};
