import { binEdges, valueCount, type Histogram, type Interval } from '../statistics/histogram.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { binsInFrame, cropTop, frameOf, inSight, uncropped, type Crop } from './crop.ts';

/** One bin that is drawn: its edges, how many values of its layer lie in it, and what share of all that is. */
export interface Bin {
  readonly left: number;
  readonly right: number;
  readonly count: number;
  readonly share: number;
}

/** One layer's histogram as it is looked at. */
export interface LayerShares {
  readonly statistics: LayerStatistics;
  /** Ends of the axis. */
  readonly domain: Interval;
  readonly bins: readonly Bin[];
}

/** The histograms of all layers on one axis of shares. */
export interface Shares {
  /** The first layer first. */
  readonly layers: readonly LayerShares[];
  readonly crop: Crop;
  /** Top of the axis, a share. */
  readonly top: number;
  /** Values in each histogram: samples × neurons. */
  readonly total: number;
  /** Whether the axis below may leave values out, with another network if not with this one. */
  readonly leavesOut: boolean;
  /** Whether each layer has an axis of its own below, which is fitted to it. */
  readonly fitted: boolean;
}

/** Tops of the axis: so few that it seldom changes. */
const tops = [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1] as const;

/** Top of the axis of shares that all histograms have: the first of a few that holds them, or the crop's 7000 of so many values. */
export function shareTop(histograms: readonly Histogram[], crop: Crop = uncropped): number {
  if (crop.y) return cropTop / Math.max(1, ...histograms.map(valueCount));
  const most = Math.max(
    0,
    ...histograms.flatMap((histogram) => {
      const total = Math.max(1, valueCount(histogram));
      return histogram.counts.flatMap((count, bin) => (inSight(histogram, bin, crop) ? count / total : []));
    }),
  );
  return tops.find((top) => most <= top) ?? 1;
}

/** Reads the histograms of a run, cropped as the view asks. */
export function sharesOf(layers: readonly LayerStatistics[], { samples, width }: Scenario, range: Range, crop: Crop): Shares {
  const fitted = range !== 'unit' && range !== 'symmetric';
  return {
    layers: layers.map((statistics) => {
      const { histogram } = statistics;
      const total = Math.max(1, valueCount(histogram));
      const bins = binsInFrame(histogram, crop).map((bin): Bin => {
        const [left, right] = binEdges(histogram.interval, bin);
        const count = histogram.counts[bin] ?? 0;
        return { left, right, count, share: count / total };
      });
      return { statistics, domain: frameOf(histogram, crop), bins };
    }),
    crop,
    top: shareTop(
      layers.map(({ histogram }) => histogram),
      crop,
    ),
    total: samples * width,
    leavesOut: crop.x || crop.y || !fitted,
    fitted: fitted && !crop.x,
  };
}
