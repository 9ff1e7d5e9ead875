import { binEdges, bins, valueCount, type Histogram } from '../statistics/histogram.ts';
import { isNumber, type With } from '../statistics/measures.ts';
import type { SlopeShape } from '../theory/activations.ts';

/** Where pre-activations lie on the axis that all layers share, as shares of all of them. */
export interface Density {
  /** One share for each of `bins` columns of equal width. */
  readonly columns: readonly number[];
  readonly below: number;
  readonly above: number;
  /** What is ∞ or NaN, and so lies nowhere. */
  readonly overflow: number;
}

/** Half widths of the shared axis: from 4, where most curves have bent all the way, to 30, where each is nothing but its two ends. */
const halves = [4, 6, 10, 20, 30] as const;

/** Most of a layer that may lie outside while a wider axis could show it. */
const outside = 0.01;

/** Half the width of the axis around 0 that all layers share: the narrowest that shows nearly all finite pre-activations, or the widest. */
export const halfWidth = (histograms: readonly Histogram[]): number =>
  halves.find((half) =>
    histograms.every((histogram) => {
      const { below, above } = density(histogram, half);
      return below + above <= outside;
    }),
  ) ?? halves.at(-1)!;

/** Counts a histogram's values in `bins` columns over [−half, half]. A bin that several columns share is split as if its values lay evenly. */
export function density(histogram: Histogram, half: number): Density {
  const total = Math.max(1, valueCount(histogram));
  const columns = new Array<number>(bins).fill(0);
  let below = histogram.below,
    above = histogram.above;
  for (const [bin, count] of histogram.counts.entries()) {
    if (count === 0) continue;
    const [left, right] = binEdges(histogram.interval, bin);
    const part = (from: number, to: number) => count * Math.max(0, (Math.min(right, to) - Math.max(left, from)) / (right - left));
    below += part(-Infinity, -half);
    above += part(half, Infinity);
    const column = (a: number) => Math.min(bins - 1, Math.max(0, Math.floor(((a + half) * bins) / (2 * half))));
    for (let i = column(left); i <= column(right); i++) columns[i]! += part(...binEdges([-half, half], i));
  }
  const overflow = histogram.infinite + histogram.nan;
  return { columns: columns.map((count) => count / total), below: below / total, above: above / total, overflow: overflow / total };
}

/** The share that the highest bars stand for: the largest of all, but not less than twice what an even spread would give. */
export const topShare = (densities: readonly Density[]): number => Math.max(2 / bins, ...densities.flatMap(({ columns }) => columns));

/** Where on the curve a layer lives, as the name of a sentence and its numbers. */
export type CurveReading =
  | { readonly kind: 'overflow' | 'below-resolution' }
  /** φ′ is the same everywhere. */
  | { readonly kind: 'line' }
  /** φ′ is 0 on one side and 1 on the other; the share on the side of 0. */
  | { readonly kind: 'off'; readonly share: number }
  /** Much of the layer lies where φ′ is below 5 % of its maximum. */
  | { readonly kind: 'flat'; readonly share: number }
  /** φ′ is at its maximum, or close to it. */
  | { readonly kind: 'steep' }
  | { readonly kind: 'between'; readonly mean: number }
  /** As before, but some of the layer lies where φ is flat. */
  | { readonly kind: 'between-flat'; readonly mean: number; readonly share: number };

/** From these shares on, what lies where φ is flat is worth a word, and is what is to be seen. */
const flat = { said: 0.01, first: 0.2 } as const;
/** A mean slope above this share of the maximum counts as the maximum. */
const steepFrom = 0.95;

/** Reads where one layer lives; what is lost comes first. A slope with a jump, but not to 0, is read like a smooth one. */
export function curveReading(
  { preActivations, saturatedShare, derivativeMean }: With<'preActivations'>,
  shape: SlopeShape,
  maxDerivative: number,
): CurveReading {
  if (preActivations.infinite + preActivations.nan > 0) return { kind: 'overflow' };
  if (shape === 'line') return { kind: 'line' };
  if (!isNumber(saturatedShare) || !isNumber(derivativeMean))
    return { kind: saturatedShare === 'overflow' ? 'overflow' : 'below-resolution' };
  if (shape === 'switch') return { kind: 'off', share: saturatedShare };
  if (saturatedShare >= flat.first) return { kind: 'flat', share: saturatedShare };
  if (derivativeMean >= steepFrom * maxDerivative) return { kind: 'steep' };
  if (saturatedShare >= flat.said) return { kind: 'between-flat', mean: derivativeMean, share: saturatedShare };
  return { kind: 'between', mean: derivativeMean };
}
