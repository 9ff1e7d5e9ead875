import type { Activation } from '../scenario/options.ts';
import { limitFactor } from './mean-field.ts';

/** The predicted factor per layer in the limit of depth, √χ(q*), at one √n·σ_w. */
export interface EdgePoint {
  readonly sigma: number;
  readonly factor: number;
}

/** Points a decade. */
const density = 20;

/** Where one step multiplies the factor by more than this, the curve is steep or jumps; a closer look tells which. */
const steep = 1.3,
  jump = 1.01;

const curves = new Map<string, readonly (readonly EdgePoint[])[]>();

/**
 * √χ(q*) as a curve over √n·σ_w, computed once: points in ascending order, in several pieces where the curve jumps (GELU and SiLU do,
 * where layers that grew would now die out).
 * @param from, to positive; both are points of the curve.
 */
export function edgeCurve(activation: Activation, from: number, to: number): readonly (readonly EdgePoint[])[] {
  const name = [activation, from, to].join(' ');
  let curve = curves.get(name);
  if (!curve) curves.set(name, (curve = pieces(activation, sigmas(from, to))));
  return curve;
}

function sigmas(from: number, to: number): number[] {
  const between: number[] = [];
  for (let i = Math.floor(Math.log10(from) * density) + 1; i < Math.log10(to) * density; i++) between.push(10 ** (i / density));
  return [from, ...between, to];
}

function pieces(activation: Activation, sigmas: readonly number[]): EdgePoint[][] {
  const pointAt = (sigma: number): EdgePoint => ({ sigma, factor: limitFactor(activation, sigma) });
  let piece: EdgePoint[] = [];
  const all = [piece];
  for (const point of sigmas.map(pointAt)) {
    const last = piece.at(-1);
    if (last && point.factor > last.factor * steep) {
      const [before, after] = narrowed(pointAt, last, point);
      piece.push(before);
      if (after.factor > before.factor * jump) all.push((piece = []));
      piece.push(after);
    }
    piece.push(point);
  }
  return all;
}

/** Draws the two ends of the steepest place together by halving. */
function narrowed(pointAt: (sigma: number) => EdgePoint, before: EdgePoint, after: EdgePoint): [EdgePoint, EdgePoint] {
  const middleFactor = Math.sqrt(before.factor * after.factor);
  for (let i = 0; i < 20; i++) {
    const middle = pointAt((before.sigma + after.sigma) / 2);
    if (middle.factor < middleFactor) before = middle;
    else after = middle;
  }
  return [before, after];
}

/** Where the edge is looked for: as far as the figure of the theory goes by default. */
const searched = [0.01, 100] as const;

/**
 * The smallest √n·σ_w in [0.01, 100] from which on the predicted factor per layer in the limit of depth exceeds 1, by halving: the edge between
 * vanishing and exploding gradients (Schoenholz et al. 2017, arXiv:1611.01232).
 * @returns `null` where the factor is on one side of 1 everywhere.
 */
export function criticalSigma(activation: Activation): number | null {
  let [below, above]: [number, number] = [...searched];
  const explodes = (sigma: number) => limitFactor(activation, sigma) > 1 + tolerance;
  if (explodes(below) || !explodes(above)) return null;
  while (above / below > 1 + tolerance) {
    const middle = Math.sqrt(below * above);
    if (explodes(middle)) above = middle;
    else below = middle;
  }
  return Math.sqrt(below * above);
}

/** Relative, of the factor and of the place: three digits are shown. */
const tolerance = 1e-5;
