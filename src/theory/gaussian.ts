import type { Activation } from '../scenario/options.ts';
import { activationFunctions } from './activations.ts';

/** What a normal pre-activation makes of an activation function. */
export interface Expectations {
  /** E[φ²] */
  readonly square: number;
  /** E[φ′²] */
  readonly slopeSquare: number;
}

// An integral over u > 0 becomes one over all t by u = exp(t), and there the plain trapezoidal rule converges exponentially
// (Trefethen & Weideman 2014, doi:10.1137/130932132), its step small beside the strip in which exp(−u²/2q) stays bounded. Steps
// are of equal ratio, so a spike at 0 is seen as well as a wide spread, and the half lines stand apart, so a kink at 0 costs nothing.
// The nodes are the same for all q: φ is computed once at each.
const step = 1 / 8;
/**
 * Where the rule begins, in logarithms of the smaller of the standard deviation and 1, the width of what activation functions do near
 * 0; and where it ends, in logarithms of the standard deviation. What is left out is below 10⁻¹³ of the whole.
 */
const from = -31,
  to = 2.2;
/** Nodes are exp(k · step) for |k| up to this, enough for every q that float64 holds. */
const reach = 3300;

/** What is known of an activation function at the nodes: φ² and φ′² summed over both signs of u; NaN until it is needed. */
interface Nodes {
  readonly squares: Float64Array;
  readonly slopeSquares: Float64Array;
}
const known = new Map<Activation, Nodes>();
const logScale = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp((i - reach) * step));

/**
 * E[φ(a)²] and E[φ′(a)²] for a ~ N(0, q), to some twelve digits.
 * @param q in [0, ∞]; at the two ends, the limits.
 */
export function expectations(activation: Activation, q: number): Expectations {
  if (q === 0) return atDistance(activation, Number.MIN_VALUE);
  if (q === Infinity) return atDistance(activation, Number.MAX_VALUE);
  const { squares, slopeSquares } = nodesOf(activation);
  const std = Math.sqrt(q);
  const logStd = Math.log(std);
  const first = reach + Math.ceil((Math.min(logStd, 0) + from) / step);
  const last = reach + Math.floor((logStd + to) / step);
  let square = 0,
    slopeSquare = 0;
  for (let i = first; i <= last; i++) {
    if (Number.isNaN(squares[i])) fill(activation, squares, slopeSquares, i);
    const x = logScale[i]! / std;
    const weight = x * Math.exp((-x * x) / 2);
    square += weight * squares[i]!;
    slopeSquare += weight * slopeSquares[i]!;
  }
  const scale = step / Math.sqrt(2 * Math.PI);
  return { square: scale * square, slopeSquare: scale * slopeSquare };
}

/** Both expectations where a is `distance` or −`distance`, one as likely as the other. */
function atDistance(activation: Activation, distance: number): Expectations {
  const { phi, derivative } = activationFunctions[activation];
  return {
    square: (phi(distance) ** 2 + phi(-distance) ** 2) / 2,
    slopeSquare: (derivative(distance) ** 2 + derivative(-distance) ** 2) / 2,
  };
}

function nodesOf(activation: Activation): Nodes {
  let nodes = known.get(activation);
  if (!nodes) {
    const empty = () => new Float64Array(2 * reach + 1).fill(NaN);
    known.set(activation, (nodes = { squares: empty(), slopeSquares: empty() }));
  }
  return nodes;
}

function fill(activation: Activation, squares: Float64Array, slopeSquares: Float64Array, i: number): void {
  const { square, slopeSquare } = atDistance(activation, logScale[i]!);
  squares[i] = 2 * square;
  slopeSquares[i] = 2 * slopeSquare;
}
