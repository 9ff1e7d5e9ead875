import type { Scenario } from '../scenario/scenario.ts';
import type { Moment } from '../statistics/training-measures.ts';

/** One training, as far as it has come. */
export interface Training {
  readonly scenario: Scenario;
  /** Classes of its data: guessing costs ln(classes) and is right 1 / classes of the time. */
  readonly classes: number;
  /** Steps that are done. */
  readonly steps: number;
  /** Loss and share of right answers of the batches, thinned: each number is the mean over the steps after the one before it, up to its own. */
  readonly curve: Curve;
  /** Measured steps, ascending; the first step is among them, and the last one once it is done. */
  readonly moments: readonly Moment[];
  /** The first step at which the mean of the last 20 losses is below 0.955 ln(classes), which is 2.2 for ten; `null` as long as there is none. */
  readonly starts: number | null;
  /** The step whose loss was no longer finite, after which it stops; `null` where there is none. */
  readonly diverged: number | null;
}

export interface Curve {
  /** Last step of each stretch, ascending. */
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
}
