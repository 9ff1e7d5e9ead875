import { fateOf, recentOf, type Recent, type TrainingFate } from '../../readings/training-fate.ts';
import { guessingAccuracy, guessingLoss } from '../../readings/guessing.ts';
import type { Training } from '../../readings/training.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Moment } from '../../statistics/training-measures.ts';
import type { ShownTrainings } from '../kind.ts';

/** A step and what was measured there, a finite number. */
export interface Point {
  readonly step: number;
  readonly value: number;
}

/** What is known of a whole test set after a step. */
export interface Test {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** One of those who race. */
export interface Runner {
  readonly scenario: Scenario;
  readonly fate: TrainingFate;
  /** Steps that are done. */
  readonly steps: number;
  /** The step whose loss was no longer finite. */
  readonly diverged: number | null;
  /** What is drawn of the batches: each value is the mean over the steps after the point before it, up to its own. */
  readonly curve: readonly Point[];
  /** What is drawn of the test set. */
  readonly tests: readonly Point[];
  /** The newest test. */
  readonly tested: Test | undefined;
  /** The newest batches; `undefined` where there is none, or where their loss is not finite. */
  readonly recent: Recent | undefined;
  /** Whether it is above the axis in its last point, and then where it is of late, or else only before, and then how high it came. */
  readonly above: { readonly at: 'end' | 'before'; readonly value: number } | undefined;
}

/** Runs laid over each other. */
export interface RaceReading {
  readonly quantity: 'loss' | 'accuracy';
  /** Whether steps have a logarithmic axis, which begins at step 1. */
  readonly logarithmic: boolean;
  readonly runners: readonly Runner[];
  readonly classes: number;
  /** What guessing comes to, in the quantity that is drawn. */
  readonly guessing: number;
  readonly guessingLoss: number;
  /** Where the axis of steps ends. */
  readonly total: number;
  /** Steps that the furthest of them has done. */
  readonly steps: number;
  /** Whether all who could go on have done as many. */
  readonly together: boolean;
  readonly batch: number;
  readonly data: Scenario['data'];
  /** The upright axis goes from 0 to this. */
  readonly top: number;
  /** The last step of each column of the grid. */
  readonly columns: readonly number[];
}

/** Most columns that a race is read out in. */
const mostColumns = 50;
/** The axis of losses ends at so many times the loss of guessing, lest one that is thrown flattens the others; and not below the least. */
const [most, least] = [3, 1.25];
/** Room above the largest loss of a start, as a factor. */
const room = 1.06;
/** With batch normalisation, before this step the running means are still on their way from 0, and a test says nothing. */
export const settledFrom = 20;

/** Reads the runs as far as they have come. */
export function read({ scenario, trainings, view: { view } }: ShownTrainings<'race'>): RaceReading {
  const quantity = view === 'loss' || view === 'loss-log' ? 'loss' : 'accuracy';
  const logarithmic = view === 'loss-log' || view === 'accuracy-log';
  const classes = trainings[0]?.classes ?? 1;
  const guess = guessingLoss(classes);
  const top = quantity === 'accuracy' ? 1 : lossTop(trainings, guess);
  const steps = Math.max(0, ...trainings.map((training) => training.steps));
  const total = Math.max(scenario.steps, steps);
  return {
    quantity,
    logarithmic,
    runners: trainings.map((training) => runnerOf(training, quantity, top)),
    classes,
    guessing: quantity === 'loss' ? guess : guessingAccuracy(classes),
    guessingLoss: guess,
    total,
    steps,
    together: trainings.every((training) => training.steps === steps || training.diverged !== null),
    batch: scenario.batch,
    data: scenario.data,
    top,
    columns: columnsOf(total, logarithmic),
  };
}

/** A little more than the largest loss with which one starts, within the limits of the axis. */
function lossTop(trainings: readonly Training[], guess: number): number {
  const starts = trainings.map(({ curve, moments }) => curve.losses[0] ?? moments[0]?.evaluation?.testLoss ?? 0).filter(Number.isFinite);
  return Math.min(most * guess, room * Math.max(least * guess, ...starts));
}

function runnerOf(training: Training, quantity: RaceReading['quantity'], top: number): Runner {
  const { scenario, steps, diverged, curve, moments } = training;
  const tests = moments.flatMap((moment) => testOf(moment, scenario));
  const recent = recentOf(training);
  const values = quantity === 'loss' ? curve.losses : curve.accuracies;
  const points = curve.steps.flatMap((step, i) => (Number.isFinite(curve.losses[i]) ? [{ step, value: values[i]! }] : []));
  return {
    scenario,
    fate: fateOf(training),
    steps,
    diverged,
    curve: points,
    tests: tests.map((test) => ({ step: test.step, value: test[quantity] })),
    tested: tests.at(-1),
    recent,
    above: aboveOf(points, top, quantity === 'loss' ? recent?.loss : undefined),
  };
}

/** A test with finite numbers that mean something. */
function testOf({ step, evaluation }: Moment, { norm }: Scenario): Test[] {
  if (!evaluation || !Number.isFinite(evaluation.testLoss) || (norm === 'batch' && step < settledFrom)) return [];
  return [{ step, loss: evaluation.testLoss, accuracy: evaluation.testAccuracy }];
}

/** @param recent the mean of the newest batches, which the sentences tell, too; a single one would be another number */
function aboveOf(points: readonly Point[], top: number, recent = 0): Runner['above'] {
  const last = points.at(-1);
  if (last && last.value > top) return { at: 'end', value: recent > top ? recent : last.value };
  const highest = Math.max(0, ...points.map(({ value }) => value));
  return highest > top ? { at: 'before', value: highest } : undefined;
}

/** Columns of equal width on the axis of steps, each by its last step. */
function columnsOf(total: number, logarithmic: boolean): readonly number[] {
  const count = Math.min(total, mostColumns);
  return Array.from({ length: count }, (_, i) => Math.round(logarithmic ? total ** ((i + 1) / count) : (total * (i + 1)) / count));
}

/** What stands at a column: a value, a test where there was one since the column before, or nothing where the runner has not come so far. */
export function atColumn(reading: RaceReading, runner: Runner, column: number): { readonly value?: number; readonly test?: number } {
  const step = reading.columns[column]!;
  const before = reading.columns[column - 1] ?? 0;
  const point = runner.curve.find((each) => each.step >= step);
  const test = runner.tests.findLast((each) => each.step <= step && each.step > before);
  return { ...(point && { value: point.value }), ...(test && { test: test.value }) };
}
