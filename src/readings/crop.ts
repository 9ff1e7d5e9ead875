import type { Crop as CropName } from '../scenario/options.ts';
import { binEdges, bins, valueCount, type Histogram, type Interval } from '../statistics/histogram.ts';

/** The book's commented-out axis limits, where they are switched on: `xlim(0.1, 1)`, `ylim(0, 7000)`. */
export interface Crop {
  readonly x: boolean;
  readonly y: boolean;
}

/** The crop that a name in links stands for. */
export const cropOf = (name: CropName): Crop => ({ x: name.includes('x'), y: name.includes('y') });

export const cropX: Interval = [0.1, 1];
export const cropTop = 7000;

/** The axis of the picture: the histogram's interval, or the book's crop of it. */
export const frameOf = ({ interval }: Histogram, crop: Crop): Interval => (crop.x ? cropX : interval);

/** Whether a bin is drawn: all of them are, unless the crop cuts the x axis; then those that lie within it as a whole. */
export function inSight({ interval }: Histogram, bin: number, crop: Crop): boolean {
  const [left, right] = binEdges(interval, bin);
  return !crop.x || (left >= cropX[0] - 1e-9 && right <= cropX[1] + 1e-9);
}

/** The bins that are drawn, in their order. */
export const binsInFrame = (histogram: Histogram, crop: Crop): number[] =>
  Array.from({ length: bins }, (_, bin) => bin).filter((bin) => inSight(histogram, bin, crop));

/** Values that lie in the histogram's interval but in no bin that is drawn. */
export const croppedAway = (histogram: Histogram, crop: Crop): number =>
  histogram.counts.reduce((sum, count, bin) => (inSight(histogram, bin, crop) ? sum : sum + count), 0);

/** What a cropped picture shows of a histogram, as shares of all values. */
export interface Sight {
  /** In bins that are drawn. */
  readonly seen: number;
  /** In the fullest of these. */
  readonly fullest: number;
  /** Hidden by the crop. */
  readonly hidden: number;
  /** Beyond the histogram's range, which no picture of it shows. */
  readonly outside: number;
  /** Bars whose upper end is cut off. */
  readonly cut: number;
}

/** Reads what a crop leaves to be seen. */
export function sightOf(histogram: Histogram, crop: Crop): Sight {
  const total = valueCount(histogram);
  const drawn = binsInFrame(histogram, crop).map((bin) => histogram.counts[bin]!);
  const hidden = croppedAway(histogram, crop);
  const seen = drawn.reduce((sum, count) => sum + count, 0);
  return {
    seen: seen / total,
    fullest: Math.max(0, ...drawn) / total,
    hidden: hidden / total,
    outside: (total - seen - hidden) / total,
    cut: crop.y ? drawn.filter((count) => count > cropTop).length : 0,
  };
}

/** No crop at all. */
export const uncropped: Crop = { x: false, y: false };
