import type { Activation } from '../scenario/options.ts';
import { expectations } from './gaussian.ts';

// Mean field of a wide network without biases (Poole et al. 2016, arXiv:1606.05340; Schoenholz et al. 2017, arXiv:1611.01232).
// q is the variance of a layer's pre-activations. `sigma` is √n·σ_w > 0: fan-in n, standard deviation of the weights σ_w.

/** Between these, a fixed point is looked for; beyond them it counts as 0 or ∞, since √χ is the same there to nine digits. */
const smallest = 1e-9,
  largest = 1e6;

/** Relative error of `expectations`, with room: a map that moves q by less than this does not move it. */
const resolution = 1e-12;

/** The next layer's q: σ²·E[φ(√q x)²], x ~ N(0, 1); in [0, ∞]. */
export const nextVariance = (activation: Activation, sigma: number, q: number): number => sigma ** 2 * expectations(activation, q).square;

/**
 * The predicted factor by which the gradient's rms changes from the layer after one with pre-activations of variance q to that
 * layer: √χ(q) = σ·√E[φ′(√q x)²].
 */
export const gradientFactor = (activation: Activation, sigma: number, q: number): number =>
  sigma * Math.sqrt(expectations(activation, q).slopeSquare);

/**
 * Variances of the pre-activations, from the first layer to layer `depth`; the input's variance is 1, so q₁ = σ². Each in
 * [0, ∞], the ends where float64 ends.
 */
export function variances(activation: Activation, sigma: number, depth: number): number[] {
  const all = [sigma ** 2];
  while (all.length < depth) all.push(nextVariance(activation, sigma, all.at(-1)!));
  return all.slice(0, depth);
}

/** The predicted factors √χ(q₁) … √χ(q_depth) of the gradient, layer by layer. */
export const gradientFactors = (activation: Activation, sigma: number, depth: number): number[] =>
  variances(activation, sigma, depth).map((q) => gradientFactor(activation, sigma, q));

/**
 * Where the variance ends as depth goes to ∞: the fixed point q* that the layers move to from q₁ = σ²; 0 where they die out, ∞ where
 * they grow without end. Repeating the map would take for ever at the edge (tanh at σ = 1, say), so the fixed point is bracketed instead:
 * E[φ²] only grows with q, hence the layers pass no fixed point, and the first one in their direction is the answer.
 */
export function fixedPoint(activation: Activation, sigma: number): number {
  /** Logarithm of the factor by which the map changes q = exp(s): 0 at fixed points. */
  const drift = (s: number): number => {
    const change = Math.log(nextVariance(activation, sigma, Math.exp(s))) - s;
    return Math.abs(change) < resolution ? 0 : change;
  };
  let near = Math.log(sigma ** 2);
  const direction = Math.sign(drift(near));
  if (direction === 0) return sigma ** 2;
  // What the map makes of 0 is a floor under all layers.
  const floor = nextVariance(activation, sigma, 0);
  const end = Math.log(direction > 0 ? largest : Math.max(floor, smallest));
  for (let stride = 0.5; direction * (end - near) > 0; stride *= 2) {
    const far = direction > 0 ? Math.min(near + stride, end) : Math.max(near - stride, end);
    if (direction * drift(far) <= 0) return Math.exp(root(drift, near, far));
    near = far;
  }
  return direction > 0 ? Infinity : floor;
}

/** √χ(q*): the predicted factor per layer in the limit of depth. */
export const limitFactor = (activation: Activation, sigma: number): number =>
  gradientFactor(activation, sigma, fixedPoint(activation, sigma));

/**
 * A root of `f` between `a` and `b`, where f has different signs, by regula falsi with the Illinois correction (Dowell & Jarratt 1971,
 * doi:10.1007/BF01934364): never outside the bracket, and faster than halving.
 */
function root(f: (x: number) => number, a: number, b: number): number {
  let fa = f(a),
    fb = f(b);
  for (let i = 0; i < 100 && fb !== 0 && Math.abs(b - a) > 1e-13; i++) {
    const x = (a * fb - b * fa) / (fb - fa);
    const fx = f(x);
    if (fx * fb < 0) [a, fa] = [b, fb];
    else fa /= 2;
    [b, fb] = [x, fx];
  }
  return b;
}
