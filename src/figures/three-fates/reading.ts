import { alike } from '../../readings/alike.ts';
import { gradientReading, type Flow, type GradientReading } from '../../readings/gradient.ts';
import type { ShownRun } from '../../readings/run.ts';
import { shareTop } from '../../readings/shares.ts';
import type { LayerStatistics } from '../../statistics/layer.ts';
import type { Shown } from '../kind.ts';

/** What becomes of a gradient, as a name: two gradients with the same name meet the same fate. */
export type FateName = Exclude<Flow['kind'], 'gone'> | Extract<Flow, { kind: 'gone' }>['gone'];

/** What one of the networks says. */
export interface Network {
  /** Neurons in each layer. */
  readonly width: number;
  /** Layers. */
  readonly depth: number;
  /** The activations of the last layer. */
  readonly last: LayerStatistics;
  readonly gradient: GradientReading;
  readonly fate: FateName;
}

/** Two networks by their places in the list, and whether their histograms look alike. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: boolean;
}

/** What the networks say side by side. */
export interface ThreeFates {
  readonly networks: readonly Network[];
  readonly pairs: readonly Pair[];
  /** Top of the axis of shares, on which histograms of different numbers of values can be compared. */
  readonly top: number;
}

/** Reads each network's last histogram and its gradient, and compares them. */
export function read({ runs }: Shown<'three-fates'>): ThreeFates {
  const networks = runs.map(networkOf);
  const histograms = networks.map(({ last }) => last.histogram);
  const pairs = histograms.flatMap((histogram, b) => histograms.slice(0, b).map((other, a) => ({ a, b, alike: alike(other, histogram) })));
  return { networks, pairs, top: shareTop(histograms) };
}

function networkOf(run: ShownRun): Network {
  const gradient = gradientReading(run);
  const { flow } = gradient;
  const { width, layers: depth } = run.scenario;
  return { width, depth, last: run.layers.at(-1)!, gradient, fate: flow.kind === 'gone' ? flow.gone : flow.kind };
}
