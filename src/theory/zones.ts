import type { Activation } from '../scenario/options.ts';
import { gradientFactors } from './mean-field.ts';

/** What theory expects of a gradient on its way from the last layer to the first, in ascending order of its factor. */
export const zoneNames = ['vanishes', 'fades', 'holds', 'grows-slowly', 'explodes'] as const;
export type Zone = (typeof zoneNames)[number];

/** The end-to-end factors at which one zone ends and the next begins. */
export const zoneLimits = [0.1, 0.5, 2, 10] as const;

/**
 * The standard deviations of the weights at which the factor reaches each of `zoneLimits`, ascending; two are the same where it leaps over
 * what lies between (GELU and SiLU in many layers do), 0 or ∞ where it is reached nowhere that is looked.
 */
export type ZoneEdges = readonly [tenth: number, half: number, double: number, tenfold: number];

/** Where √n·σ_w is looked at: standard deviations from 0.001 to 10, in layers of 1 to 1000 neurons, as logarithms. */
const [low, high] = [Math.log(1e-3), Math.log(10 * Math.sqrt(1000))];

/** Halvings of that interval: what is left is a thousandth, less than a pixel of any slider, and is divided in proportion. */
const halvings = 14;

/** The logarithm of the factor by which `depth` layers change the gradient from the last one to the first, at each logarithm of √n·σ_w. */
const logFactor = (activation: Activation, depth: number, logSigma: number): number =>
  gradientFactors(activation, Math.exp(logSigma), depth - 1).reduce((sum, factor) => sum + Math.log(factor), 0);

const known = new Map<string, ZoneEdges>();

/** The edges as √n·σ_w, which alone counts beside activation and depth: computed once, for layers of any width. */
function edgesOf(activation: Activation, depth: number): ZoneEdges {
  const name = `${activation} ${String(depth)}`;
  let edges = known.get(name);
  if (edges) return edges;
  const factors = new Map<number, number>(); // halving comes to the same places again, whichever edge is looked for
  const at = (logSigma: number): number => {
    const factor = factors.get(logSigma) ?? logFactor(activation, depth, logSigma);
    factors.set(logSigma, factor);
    return factor;
  };
  known.set(name, (edges = zoneLimits.map((limit) => crossing(at, Math.log(limit))) as unknown as ZoneEdges));
  return edges;
}

/** Where a function that only grows reaches a limit, as exp of its argument. */
function crossing(at: (logSigma: number) => number, limit: number): number {
  if (at(low) >= limit) return 0;
  if (at(high) < limit) return Infinity;
  let [below, above] = [low, high];
  for (let i = 0; i < halvings; i++) {
    const middle = (below + above) / 2;
    if (at(middle) < limit) below = middle;
    else above = middle;
  }
  const share = (limit - at(below)) / (at(above) - at(below));
  return Math.exp(below + share * (above - below));
}

/**
 * Where on the axis of the weights' standard deviation theory expects the gradient to vanish, to hold and to explode. The factor from the
 * last layer to the first is ∏ √χ(q_l) over the layers 1 … depth − 1, at finite depth: each q_l is that layer's own, not the fixed point
 * (Schoenholz et al. 2017, arXiv:1611.01232). It only grows with the standard deviation, whatever the activation function.
 * @param width neurons per layer, from 1.
 * @param depth layers, from 1.
 * @returns `undefined` for one layer, from which no step leads back
 */
export function zones(activation: Activation, width: number, depth: number): ZoneEdges | undefined {
  if (depth < 2) return undefined;
  return edgesOf(activation, depth).map((sigma) => sigma / Math.sqrt(width)) as unknown as ZoneEdges;
}

/** The zone in which a standard deviation lies; on an edge, the upper one. */
export const zoneAt = (edges: ZoneEdges, std: number): Zone => zoneNames[edges.filter((edge) => std >= edge).length]!;
