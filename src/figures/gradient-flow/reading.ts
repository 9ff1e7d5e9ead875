import { goneOf, gradientReading, type Gone, type GradientReading } from '../../readings/gradient.ts';
import { measuresOf } from '../../readings/run.ts';
import type { Histogram } from '../../statistics/histogram.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Shown } from '../kind.ts';

/** The gradients of one layer in bins around 0. */
export interface LayerGradients {
  readonly histogram: Histogram;
  readonly rms: Measure;
  /** Why there is no size that a logarithmic axis could hold. */
  readonly gone: Gone | undefined;
}

/** What a run says of its gradient: how large it is in each layer, or all its values as histograms. */
export type GradientFlow =
  | { readonly view: 'rms'; readonly gradient: GradientReading }
  | {
      readonly view: 'shared-axis' | 'own-axes';
      readonly gradient: GradientReading;
      readonly layers: readonly LayerGradients[];
      /** Values in each histogram: samples × neurons. */
      readonly total: number;
    };

/** Reads the gradient of a run as one of the views shows it. */
export function read({ runs: [run], view: { view } }: Shown<'gradient-flow'>): GradientFlow {
  const gradient = gradientReading(run);
  if (view === 'rms') return { view, gradient };
  const layers = measuresOf(run, 'gradients', 'gradientsOnSharedAxis').map(({ gradients, gradientsOnSharedAxis, gradientRms }) => ({
    histogram: view === 'shared-axis' ? gradientsOnSharedAxis : gradients,
    rms: gradientRms,
    gone: goneOf(gradientRms),
  }));
  return { view, gradient, layers, total: run.scenario.samples * run.scenario.width };
}
