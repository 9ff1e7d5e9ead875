import { binsInFrame, countTop, frameOf, sightOf, type Crop, type Sight } from '../../readings/crop.ts';
import { activationReading, type ActivationReading } from '../../readings/shape.ts';
import { binEdges, type Interval } from '../../statistics/histogram.ts';
import type { LayerStatistics } from '../../statistics/layer.ts';
import type { Shown } from '../kind.ts';

/** One bin that is drawn: its edges, and how many values of its layer lie in it. */
export interface Bin {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/** One layer's histogram as it is looked at. */
export interface Layer {
  readonly statistics: LayerStatistics;
  /** Ends of the axis. */
  readonly domain: Interval;
  readonly bins: readonly Bin[];
}

/** What the histograms of a run say. */
export interface Activations {
  readonly shape: ActivationReading;
  /** What the crop leaves to be seen of the last layer. */
  readonly sight: Sight;
  /** The first layer first. */
  readonly layers: readonly Layer[];
  readonly crop: Crop;
  /** Top of the count axis, the same for all layers. */
  readonly top: number;
  /** Values in each histogram: samples × neurons. */
  readonly total: number;
}

/** Reads the histograms of a run, cropped as the view asks. */
export function read({ runs: [run], view }: Shown<'activations'>): Activations {
  const crop = { x: view.crop.includes('x'), y: view.crop.includes('y') };
  const layers = run.layers.map((statistics): Layer => {
    const { histogram } = statistics;
    const bins = binsInFrame(histogram, crop).map((bin): Bin => {
      const [left, right] = binEdges(histogram.interval, bin);
      return { left, right, count: histogram.counts[bin] ?? 0 };
    });
    return { statistics, domain: frameOf(histogram, crop), bins };
  });
  return {
    shape: activationReading(run),
    sight: sightOf(run.layers.at(-1)!.histogram, crop),
    layers,
    crop,
    top: countTop(
      run.layers.map(({ histogram }) => histogram),
      crop,
    ),
    total: run.scenario.samples * run.scenario.width,
  };
}
