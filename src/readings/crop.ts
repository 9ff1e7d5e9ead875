import { binEdges, bins, type Histogram, type Interval } from '../statistics/histogram.ts';

/** The book's commented-out axis limits, where they are switched on: `xlim(0.1, 1)`, `ylim(0, 7000)`. */
export interface Crop {
  readonly x: boolean;
  readonly y: boolean;
}

export const cropX: Interval = [0.1, 1];
export const cropTop = 7000;

/** Whether a bin lies in the frame: all of them do, unless the crop cuts the x axis. */
export function inSight({ interval }: Histogram, bin: number, crop: Crop): boolean {
  const [left, right] = binEdges(interval, bin);
  const middle = (left + right) / 2;
  return !crop.x || (middle > cropX[0] && middle < cropX[1]);
}

/** The axis of the picture: the histogram's interval, or the book's crop of it. */
export const frameOf = ({ interval }: Histogram, crop: Crop): Interval => (crop.x ? cropX : interval);

/** The bins that are drawn, in their order: those that lie within the axis as a whole. */
export function binsInFrame(histogram: Histogram, crop: Crop): number[] {
  const [low, high] = frameOf(histogram, crop);
  return Array.from({ length: bins }, (_, bin) => bin).filter((bin) => {
    const [left, right] = binEdges(histogram.interval, bin);
    return left >= low - 1e-9 && right <= high + 1e-9;
  });
}

/** Values that lie in the histogram's interval but outside the cropped axis, bin by bin. */
export const croppedAway = (histogram: Histogram, crop: Crop): number =>
  histogram.counts.reduce((sum, count, bin) => (inSight(histogram, bin, crop) ? sum : sum + count), 0);

/** Top of the shared count axis: the largest count in sight, or the book's 7000. At least 1, so that empty frames have an axis. */
export function countTop(histograms: readonly Histogram[], crop: Crop): number {
  if (crop.y) return cropTop;
  return Math.max(1, ...histograms.flatMap((histogram) => histogram.counts.filter((_, bin) => inSight(histogram, bin, crop))));
}

/** No crop at all. */
export const uncropped: Crop = { x: false, y: false };
