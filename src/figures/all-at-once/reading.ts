import { gradientReading, type GradientReading } from '../../readings/gradient.ts';
import { keptBy, type Kept } from '../../readings/kept.ts';
import { measuresOf, type ShownRun } from '../../readings/run.ts';
import type { Range, ViewOf } from '../../scenario/options.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LayerStatistics } from '../../statistics/layer.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Shown } from '../kind.ts';

/** What one of the networks says. */
export interface Network {
  readonly scenario: Scenario;
  /** The activations of the last layer. */
  readonly last: LayerStatistics;
  /** How much of the last layer's variance depends on the input. */
  readonly signalShare: Measure;
  readonly gradient: GradientReading;
  /** What it keeps from one end to the other; nothing where there is but one layer. */
  readonly kept: Kept;
}

/** What all the networks say, side by side. */
export interface AllAtOnce {
  readonly view: ViewOf<'all-at-once'>;
  /** The range of their histograms. */
  readonly range: Range;
  /** Layers of each. */
  readonly depth: number;
  /** Row by row, starting weights by starting weights. */
  readonly networks: readonly Network[];
}

/** Reads what each of the networks keeps, and what its last layer and its gradient look like. */
export const read = ({ runs, view: { view } }: Shown<'all-at-once'>): AllAtOnce => ({
  view,
  range: runs[0].range,
  depth: runs[0].layers.length,
  networks: runs.map(networkOf),
});

/** Whether a network keeps both its signal and its gradient. */
export const keepsBoth = ({ kept: { signal, gradient } }: Network): boolean => signal && gradient;

function networkOf(run: ShownRun): Network {
  const measures = measuresOf(run);
  return {
    scenario: run.scenario,
    last: run.layers.at(-1)!,
    signalShare: measures.at(-1)!.signalShare,
    gradient: gradientReading(run),
    kept: measures.length > 1 ? keptBy(measures) : { signal: false, gradient: false },
  };
}
