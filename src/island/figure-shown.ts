import type { Failure } from '../engine/engine.ts';
import type { Spoken } from '../figures/kind.ts';
import type { Scenario, View } from '../scenario/scenario.ts';

/** What is wanted: the scenario that is asked, those that a kind of figure makes of it, and how they are looked at. */
export interface Wanted<OfKind> {
  readonly kind: OfKind;
  readonly scenario: Scenario;
  readonly scenarios: readonly Scenario[];
  readonly view: View;
}

/** What makes what is shown. */
export interface Maker<OfKind, Of> {
  /** The newest that can be shown. */
  readonly shown: Of;
  readonly computing: boolean;
  /** Whether it waits for the engine itself, which is on its way. */
  readonly loading: boolean;
  /** Share of a long computation that is done; `undefined` before the first report. */
  readonly progress: number | undefined;
  readonly failure: Pick<Failure, 'failure' | 'detail'> | undefined;
  /** Loads the engine ahead of its first use. */
  start(): void;
  /** Shows what is wanted; what is shown already is not computed again. */
  show(wanted: Wanted<OfKind>): void;
  /** Computes once more what failed. */
  retry(): void;
  /** Ends what the engine does for this figure. */
  leave(): void;
}

/** Something that is shown, and what is said and drawn of it. */
export interface DrawnOf<Of> {
  readonly shown: Of;
  readonly spoken: Spoken;
}
