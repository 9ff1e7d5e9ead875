import type { Shown } from '../figures/kind.ts';
import { goneOf } from '../readings/gradient.ts';
import { bins, type Histogram } from '../statistics/histogram.ts';

/** As many layers stand side by side in the strip. */
const most = 5;

/** One layer in small: its histogram as an outline, and where its gradient lies. */
export interface StripLayer {
  /** Counted from 1. */
  readonly layer: number;
  /** Heights of the histogram's bins in [0, 1], of which 1 is the fullest bin of all that stand there. */
  readonly bars: readonly number[];
  /** The gradient's size on powers of ten from 10⁻⁸ (0) to 10 (1), or `null` where there is none to measure; left out where nothing was measured. */
  readonly gradient?: number | null;
}

/**
 * What the strip draws of what a figure shows: every layer, or as many as there is room for, the first and the last among them. Of runs side
 * by side it draws the first.
 */
export function stripLayers({ runs: [run] }: Shown): readonly StripLayer[] {
  const chosen = evenly(run.layers.length);
  const top = Math.max(...chosen.map((layer) => Math.max(...run.layers[layer - 1]!.histogram.counts)));
  return chosen.map((layer) => {
    const measure = run.measures?.[layer - 1]?.gradientRms;
    return {
      layer,
      bars: heights(run.layers[layer - 1]!.histogram, top),
      ...(measure !== undefined && { gradient: goneOf(measure) ? null : onDecades(measure as number) }),
    };
  });
}

/** Layers from the first to the last, as far apart as whole numbers let them be. */
function evenly(depth: number): number[] {
  const count = Math.min(depth, most);
  return Array.from({ length: count }, (_, i) => (count === 1 ? 1 : 1 + Math.round((i * (depth - 1)) / (count - 1))));
}

const heights = ({ counts }: Histogram, top: number): number[] => counts.map((count) => (top > 0 ? count / top : 0));

/** Where a size above 0 lies from 10⁻⁸ to 10, in [0, 1]; what lies beyond stands at the end. */
const onDecades = (size: number): number => Math.min(1, Math.max(0, (Math.log10(size) + 8) / 9));

/** The outline of a histogram as the data of an SVG path, in a box at `x` that is so wide and so high, standing on `bottom`. */
export function skyline(
  bars: readonly number[],
  { x, width, height, bottom }: Readonly<Record<'x' | 'width' | 'height' | 'bottom', number>>,
): string {
  const step = width / bins;
  const line = bars.map((bar, i) => `V${round(bottom - bar * height)}H${round(x + (i + 1) * step)}`);
  return `M${round(x)} ${round(bottom)}${line.join('')}V${round(bottom)}Z`;
}

const round = (pixels: number): string => String(Number(pixels.toFixed(2)));
