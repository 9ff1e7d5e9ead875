import type { TrainingState } from '../../src/engine/training/state.ts';
import type { RecordedPath, RecordedTraining } from '../../src/readings/recorded.ts';
import { asTraining } from '../../src/readings/training.ts';
import { classesOf } from '../../src/scenario/options.ts';
import type { Measure } from '../../src/statistics/measures.ts';
import type { Evaluation, Moment, TrainedLayer } from '../../src/statistics/training-measures.ts';
import type { Planned } from './lists.ts';

/** A training as far as it has come: the losses of all its steps, what was measured, and what it can go on from. */
export interface Unfinished {
  readonly losses: readonly number[];
  readonly moments: readonly Moment[];
  readonly state: TrainingState;
}

/** A training at its end. */
export interface Finished {
  /** Of all its steps. */
  readonly losses: readonly number[];
  readonly moments: readonly Moment[];
  readonly evaluation?: Evaluation | undefined;
}

/** Batches of which the last losses are averaged. */
const tail = 20;
/** From how many steps on a record has a path. */
const longFrom = 2500;

/** A number that a line has room for, in six digits. */
const short = (value: number): number => Number(value.toPrecision(6));
const shortened = (measure: Measure): Measure => (typeof measure === 'number' ? short(measure) : measure);
const finite = (value: number): number | null => (Number.isFinite(value) ? short(value) : null);

const meanOf = (losses: readonly number[]): number => losses.reduce((sum, loss) => sum + loss, 0) / losses.length;

/** Where a training stops to be measured: at its end and, if it is long, at the first step and about every eighth per cent later; ascending. */
export function stopsOf(steps: number): number[] {
  if (steps < longFrom) return [steps];
  const found = [1];
  while (found.at(-1)! < steps) found.push(Math.min(steps, Math.ceil(Math.max(found.at(-1)! + 25, found.at(-1)! * 1.08))));
  return found;
}

/** What is written down of a training. */
export function recordOf({ group, scenario, frozen }: Planned, { losses, moments, evaluation }: Finished): RecordedTraining {
  const last = losses.at(-1)!;
  const accuracies = new Float64Array(losses.length); // nothing is read of them
  const { starts } = asTraining({ scenario, classes: classesOf[scenario.data], losses, accuracies, moments: [] });
  const diverged = Number.isFinite(last) ? null : losses.length;
  const [first] = moments.filter(({ step, layers }) => step === 1 && layers !== undefined);
  const [early, late] = ends(first!);
  return {
    group,
    scenario,
    ...(frozen && { frozen }),
    steps: losses.length,
    starts,
    diverged,
    loss: finite(meanOf(losses.slice(-tail))),
    ...(diverged === null && evaluation && { evaluation: whole(evaluation) }),
    before: {
      gradientFirst: shortened(early.gradientRms),
      gradientLast: shortened(late.gradientRms),
      signalShare: shortened(late.signalShare),
      saturatedShare: shortened(late.saturatedShare),
    },
    ...(scenario.steps >= longFrom && { path: pathOf(losses, moments) }),
  };
}

const ends = ({ layers = [] }: Moment): readonly [TrainedLayer, TrainedLayer] => [layers[0]!, layers.at(-1)!];

/** @throws {RangeError} where the train set was not evaluated */
function whole({ testLoss, testAccuracy, trainLoss, trainAccuracy }: Evaluation): Required<Evaluation> {
  if (trainLoss === undefined || trainAccuracy === undefined) throw new RangeError('the train set was not evaluated');
  return { testLoss: short(testLoss), testAccuracy: short(testAccuracy), trainLoss: short(trainLoss), trainAccuracy: short(trainAccuracy) };
}

function pathOf(losses: readonly number[], moments: readonly Moment[]): RecordedPath {
  const measured = moments.filter(({ step, layers }) => layers !== undefined && step <= losses.length);
  const steps = measured.map(({ step }) => step);
  const means = steps.map((step, i) => finite(meanOf(losses.slice(steps[i - 1] ?? 0, step))));
  const each = (read: (moment: Moment) => Measure) => measured.map((moment) => shortened(read(moment)));
  return {
    steps,
    losses: means,
    gradientsFirst: each((moment) => ends(moment)[0].gradientRms),
    signalShares: each((moment) => ends(moment)[1].signalShare),
    saturatedShares: each((moment) => ends(moment)[1].saturatedShare),
  };
}
