import { cropOf } from '../../readings/crop.ts';
import { exponentsOf, flowDecades, type Decades } from '../../readings/decades.ts';
import { goneOf, gradientReading, type Gone, type GradientReading } from '../../readings/gradient.ts';
import { measuresOf } from '../../readings/run.ts';
import { shareTop, sharesOf, type Shares } from '../../readings/shares.ts';
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

/** What a run says of its gradient: how large it is in each layer, below the outputs there, or all its values as histograms. */
export type GradientFlow =
  | {
      readonly view: 'rms';
      readonly gradient: GradientReading;
      /** The outputs; nothing where layers are so many that their histograms would push the gradient out of sight. */
      readonly outputs: Shares | undefined;
      /** Ends of the axis of the gradient's size. */
      readonly decades: Decades;
    }
  | {
      readonly view: 'shared-axis' | 'own-axes';
      readonly gradient: GradientReading;
      readonly layers: readonly LayerGradients[];
      /** Top of the axis of shares. */
      readonly top: number;
      /** Values in each histogram: samples × neurons. */
      readonly total: number;
    };

/** Most layers whose outputs stand above their gradients, in two rows. */
const mostAbove = 10;

/** Reads the gradient of a run as one of the views shows it. */
export function read({ runs: [run], view: { view, range, crop } }: Shown<'gradient-flow'>): GradientFlow {
  const gradient = gradientReading(run);
  if (view === 'rms') {
    const outputs = run.layers.length <= mostAbove ? sharesOf(run.layers, run.scenario, range, cropOf(crop)) : undefined;
    return { view, gradient, outputs, decades: flowDecades(exponentsOf(gradient.steps)) };
  }
  const layers = measuresOf(run, 'gradients', 'gradientsOnSharedAxis').map(({ gradients, gradientsOnSharedAxis, gradientRms }) => ({
    histogram: view === 'shared-axis' ? gradientsOnSharedAxis : gradients,
    rms: gradientRms,
    gone: goneOf(gradientRms),
  }));
  const top = shareTop(layers.map(({ histogram }) => histogram));
  return { view, gradient, layers, top, total: run.scenario.samples * run.scenario.width };
}
