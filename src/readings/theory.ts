import type { Measure } from '../statistics/measures.ts';
import { goneOf, type Gone } from './gradient.ts';

/** What was measured of a factor: a number above 0, or why there is none. */
export type Factor = number | Gone;

export const isFactor = (factor: Factor | undefined): factor is number => typeof factor === 'number';

/** The factor from one gradient to the other, `to` / `from`; of nothing there is none. */
function factor(from: Measure, to: Measure): Factor {
  const gone = goneOf(from);
  return (gone === 'zero' ? 'none' : gone) ?? goneOf(to) ?? (to as number) / (from as number);
}

/**
 * The factor by which the gradient changes on its way from each layer to the one before it.
 * @param rms the gradient's root mean square in each layer, the first layer first.
 * @returns one for each layer but the last.
 */
export const measuredFactors = (rms: readonly Measure[]): Factor[] => rms.slice(0, -1).map((to, i) => factor(rms[i + 1]!, to));

/** The factor per layer from the last layer to the first, as a geometric mean; `undefined` where there is one layer only. */
export function measuredMean(rms: readonly Measure[]): Factor | undefined {
  const steps = rms.length - 1;
  if (steps === 0) return undefined;
  const whole = factor(rms.at(-1)!, rms[0]!);
  return isFactor(whole) ? whole ** (1 / steps) : whole;
}

/** Axis of √n·σ_w, on which everything of interest lies. */
const usual = [0.03, 100] as const;

/** Ends of the axis of √n·σ_w: the usual ones, or as many whole powers of ten further as a scenario needs. */
export function sigmaRange(sigma: number | undefined): readonly [from: number, to: number] {
  if (sigma === undefined || (sigma >= usual[0] && sigma <= usual[1])) return usual;
  return sigma < 1 ? [10 ** Math.floor(Math.log10(sigma)), usual[1]] : [usual[0], 10 ** Math.ceil(Math.log10(sigma))];
}

/** Columns in which the axis of √n·σ_w can be read, of equal width on its logarithmic scale. */
export const edgeColumns = 35;

/** The middle of a column on the axis of √n·σ_w. */
export const sigmaIn = (column: number, range: readonly [number, number]): number => sigmaAt((column + 0.5) / edgeColumns, range);

/** The √n·σ_w at a share of the axis, from 0 at its left end to 1 at its right. */
export const sigmaAt = (share: number, [from, to]: readonly [number, number]): number => from * (to / from) ** share;

/** The column in which a √n·σ_w lies. */
export const columnOf = (sigma: number, [from, to]: readonly [number, number]): number =>
  Math.min(edgeColumns - 1, Math.floor((Math.log(sigma / from) / Math.log(to / from)) * edgeColumns));
