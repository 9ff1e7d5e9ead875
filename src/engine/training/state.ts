import type { Arrays } from '../../network/parameters.ts';

/** All that a training needs to go on from a step exactly as if it had never paused. Which batches come next follows from the step. */
export interface TrainingState {
  /** Steps that are done. */
  readonly step: number;
  readonly parameters: Readonly<Arrays>;
  /** Running means and variances of batch norm. */
  readonly running: Readonly<Arrays>;
  /** The optimizer's memory: `m W1`, `v W1` … */
  readonly memory: Readonly<Arrays>;
}
