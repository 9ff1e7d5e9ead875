import { cropOf, sightOf, type Sight } from '../../readings/crop.ts';
import { activationReading, type ActivationReading } from '../../readings/shape.ts';
import { sharesOf, type Shares } from '../../readings/shares.ts';
import type { Shown } from '../kind.ts';

/** What the histograms of a run say. */
export interface Activations extends Shares {
  readonly shape: ActivationReading;
  /** What the crop leaves to be seen of the last layer. */
  readonly sight: Sight;
}

/** Reads the histograms of a run, cropped as the view asks. */
export function read({ runs: [run], view }: Shown<'activations'>): Activations {
  const crop = cropOf(view.crop);
  return {
    shape: activationReading(run),
    sight: sightOf(run.layers.at(-1)!.histogram, crop),
    ...sharesOf(run.layers, run.scenario, view.range, crop),
  };
}
