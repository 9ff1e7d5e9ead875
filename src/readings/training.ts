import type { Scenario } from '../scenario/scenario.ts';
import type { Moment } from '../statistics/training-measures.ts';
import type { TrainingPart } from '../engine/engine.ts';

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
  /** The newest losses, 19 at most, by which it is told from the next ones whether it starts; nothing where no more follow. */
  readonly recent?: readonly number[];
}

export interface Curve {
  /** Last step of each stretch, ascending. */
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
}

/** What was trained, step by step from the first. */
type WholeTraining = Pick<Training, 'scenario' | 'classes' | 'moments' | 'diverged'> & {
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
};

/** A training that has not begun. */
export const untrained = (scenario: Scenario, classes: number): Training => ({
  scenario,
  classes,
  steps: 0,
  curve: { steps: [], losses: [], accuracies: [] },
  moments: [],
  starts: null,
  diverged: null,
});

/** So many losses are averaged to tell whether a training has started, and their mean is to be below this share of the cost of guessing. */
const [judged, started] = [20, 0.955];

/** A training with what has happened in it since its last step. */
export function withPart(training: Training, { losses, accuracies, moments, diverged }: Pick<TrainingPart, 'losses' | 'accuracies' | 'moments' | 'diverged'>): Training {
  const steps = training.steps + losses.length;
  return {
    ...training,
    steps,
    curve: longer(training.curve, losses, accuracies),
    moments: merged(training.moments, moments),
    starts: training.starts ?? startIn(training, losses),
    diverged: diverged ? steps : training.diverged,
    recent: [...(training.recent ?? []), ...losses.subarray(-judged)].slice(1 - judged),
  };
}

/** A training that has come to its end, from the losses of all its steps. */
export const asTraining = ({ scenario, classes, losses, accuracies, moments, diverged }: WholeTraining): Training => {
  const part = {
    losses: Float64Array.from(losses),
    accuracies: Float64Array.from(accuracies),
    moments,
    diverged: diverged !== null,
  };
  return { ...withPart(untrained(scenario, classes), part), recent: [] };
};

/** The same training as it was when a step was done. */
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

/** Steps of the stretch that follows a step: a fiftieth of what is done. */
const stretchAfter = (step: number): number => Math.max(1, Math.ceil(step / 50));

/** A curve with further steps: its last stretch is filled first, if it is not whole. */
function longer(curve: Curve, losses: Float64Array, accuracies: Float64Array): Curve {
  const [steps, meanLosses, meanAccuracies] = [[...curve.steps], [...curve.losses], [...curve.accuracies]];
  let end = steps.at(-1) ?? 0;
  for (const [i, loss] of losses.entries()) {
    const before = steps.at(-2) ?? 0;
    const had = end - before;
    const isWhole = steps.length === 0 || had >= stretchAfter(before);
    end++;
    if (isWhole) {
      steps.push(end);
      meanLosses.push(loss);
      meanAccuracies.push(accuracies[i]!);
    } else {
      const last = steps.length - 1;
      steps[last] = end;
      meanLosses[last]! += (loss - meanLosses[last]!) / (had + 1);
      meanAccuracies[last]! += (accuracies[i]! - meanAccuracies[last]!) / (had + 1);
    }
  }
  return { steps, losses: meanLosses, accuracies: meanAccuracies };
}

/** Moments in their order; what is measured once more of a step joins what is known of it. */
function merged(known: readonly Moment[], more: readonly Moment[]): readonly Moment[] {
  if (more.length === 0) return known;
  const all = new Map(known.map((moment) => [moment.step, moment]));
  for (const moment of more) all.set(moment.step, { ...all.get(moment.step), ...moment });
  return [...all.values()].sort((a, b) => a.step - b.step);
}

/** The first of the next steps at which a training starts; `null` where it is none of them. */
function startIn({ steps, classes, recent = [] }: Training, losses: Float64Array): number | null {
  const all = [...recent, ...losses];
  const limit = started * Math.log(classes) * judged;
  for (let i = Math.max(judged - 1, recent.length); i < all.length; i++) {
    const sum = all.slice(i - judged + 1, i + 1).reduce((a, b) => a + b, 0);
    if (sum < limit) return steps + i - recent.length + 1;
  }
  return null;
}
