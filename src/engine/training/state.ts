/** Numbers by the names of the reference script: W1, b1, gamma1, beta1 …; mean1, var1 …; each in row-major order. */
export type Arrays = Readonly<Record<string, Float32Array>>;

/** All that a training needs to go on from a step exactly as if it had never paused. Which batches come next follows from the step. */
export interface TrainingState {
  /** Steps that are done. */
  readonly step: number;
  readonly parameters: Arrays;
  /** Running means and variances of batch norm. */
  readonly running: Arrays;
  /** The optimizer's memory: `m W1`, `v W1` … */
  readonly memory: Arrays;
}
