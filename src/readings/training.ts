import type { Scenario } from '../scenario/scenario.ts';
import type { Moment } from '../statistics/training-measures.ts';
import { averaged, guessingLoss, started } from './guessing.ts';

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

/** What was trained, step by step. */
export interface Trained {
  readonly scenario: Scenario;
  readonly classes: number;
  /** Of the batch of each step, from the first on. */
  readonly losses: ArrayLike<number>;
  readonly accuracies: ArrayLike<number>;
  readonly moments: readonly Moment[];
}

/** Reads a training, as far as it has come. */
export const asTraining = ({ scenario, classes, losses, accuracies, moments }: Trained): Training => ({
  scenario,
  classes,
  steps: losses.length,
  curve: thinned(losses, accuracies),
  moments,
  starts: startOf(losses, classes),
  diverged: losses.length > 0 && !Number.isFinite(losses[losses.length - 1]) ? losses.length : null,
});

/** The first step at which the mean of the last 20 losses is below 0.955 ln(classes); `null` where there is none. */
function startOf(losses: ArrayLike<number>, classes: number): number | null {
  const limit = averaged * started * guessingLoss(classes);
  let sum = 0;
  for (let step = 1; step <= losses.length; step++) {
    sum += losses[step - 1]!;
    if (step > averaged) sum -= losses[step - 1 - averaged]!;
    if (step >= averaged && sum < limit) return step;
  }
  return null;
}

/** A stretch is one step at first, and a fiftieth of the way later: as fine on a linear axis as on a logarithmic one, and never moved by what follows. */
const stretch = (step: number): number => Math.max(1, Math.ceil(step / 50));

function thinned(losses: ArrayLike<number>, accuracies: ArrayLike<number>): Curve {
  const curve = { steps: [] as number[], losses: [] as number[], accuracies: [] as number[] };
  for (let from = 0; from < losses.length;) {
    const to = Math.min(losses.length, from + stretch(from + 1));
    curve.steps.push(to);
    curve.losses.push(mean(losses, from, to));
    curve.accuracies.push(mean(accuracies, from, to));
    from = to;
  }
  return curve;
}

function mean(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}

/** A training that has not begun. */
export const untrained = (scenario: Scenario, classes: number): Training =>
  asTraining({ scenario, classes, losses: [], accuracies: [], moments: [] });

/** The same training as it was when a step was done; a stretch of its curve that was not over then is left out. */
export function untilStep(training: Training, step: number): Training {
  if (training.steps <= step) return training;
  const { curve, moments, starts, diverged } = training;
  const count = curve.steps.findLastIndex((last) => last <= step) + 1;
  const upTo = <T>(values: readonly T[]) => values.slice(0, count);
  return {
    ...training,
    steps: step,
    curve: { steps: upTo(curve.steps), losses: upTo(curve.losses), accuracies: upTo(curve.accuracies) },
    moments: moments.filter((moment) => moment.step <= step),
    starts: starts !== null && starts <= step ? starts : null,
    diverged: diverged !== null && diverged <= step ? diverged : null,
  };
}
