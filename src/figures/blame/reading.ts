import { accumulated, blameOf, exponentsOf, type Blame, type Exponents } from '../../readings/blame.ts';
import { roundedFrom } from '../../readings/rounding.ts';
import { measuresOf } from '../../readings/run.ts';
import type { ViewOf } from '../../scenario/options.ts';
import type { Shown } from '../kind.ts';

/** What a run says of the two factors that multiply its gradient. */
export interface BlameReading {
  readonly view: ViewOf<'blame'>;
  readonly blame: Blame;
  /** The first layer in which rounding has reached the digits that are shown. */
  readonly roundedFrom: number | undefined;
  /** Each layer's factors as powers of ten, the first layer first: its own, or all of them from the last layer back through this one. */
  readonly layers: readonly Exponents[];
}

/** Reads both factors of each layer, alone or multiplied up, and which of them is to blame. */
export function read({ runs: [run], view: { view } }: Shown<'blame'>): BlameReading {
  const measures = measuresOf(run);
  const layers = measures.map(exponentsOf);
  return { view, blame: blameOf(measures), roundedFrom: roundedFrom(run), layers: view === 'sum' ? accumulated(layers) : layers };
}
