import type { Activation } from '../scenario/options.ts';
import { activationFunctions } from './activations.ts';

export type CurvePoint = readonly [a: number, value: number];

/** φ and φ′ as lines that can be drawn. */
export interface Curve {
  readonly phi: readonly CurvePoint[];
  readonly slope: readonly CurvePoint[];
}

/** Points on either side of 0. */
const points = 32;

/**
 * Samples φ and φ′ over [−half, half]. Points lie close together near 0, where activation functions bend, and far apart where they
 * are straight. At 0 itself there are two, one from either side: where φ has a kink, φ′ jumps there.
 */
export function curve(activation: Activation, half: number): Curve {
  const { phi, derivative } = activationFunctions[activation];
  const right = Array.from({ length: points }, (_, i) => (i + 1 < points ? Math.sinh(((i + 1) / points) * Math.asinh(half)) : half));
  const arguments_ = [...right.map((a) => -a).reverse(), -Number.MIN_VALUE, Number.MIN_VALUE, ...right];
  return {
    phi: arguments_.map((a) => [a, phi(a)]),
    slope: arguments_.map((a) => [a, derivative(a)]),
  };
}
