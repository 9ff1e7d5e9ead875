import { cropOf } from '../../readings/crop.ts';
import { activationReading, type ActivationReading } from '../../readings/shape.ts';
import { sharesOf, type Shares } from '../../readings/shares.ts';
import type { Shown } from '../kind.ts';

/** What the histograms of a run say. */
export interface Activations extends Shares {
  readonly shape: ActivationReading;
}

/** Reads the histograms of a run, cropped as the view asks. */
export const read = ({ runs: [run], view }: Shown<'activations'>): Activations => ({
  shape: activationReading(run.layers),
  ...sharesOf(run.layers, run.scenario, view.range, cropOf(view.crop)),
});
