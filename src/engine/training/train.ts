import { getBackend } from '@tensorflow/tfjs-core';
import type { Data } from '../../network/data.ts';
import type { Range } from '../../scenario/options.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { evaluatedEvery, momentSteps } from '../../statistics/moment-steps.ts';
import type { BulkyTrainingMeasure, Evaluation, Moment } from '../../statistics/training-measures.ts';
import type { Backend } from '../backend.ts';
import { Pauses } from '../pauses.ts';
import type { Measuring } from './measured.ts';
import type { TrainingState } from './state.ts';
import { Trainer, type Step, type TrainerOptions } from './trainer.ts';

export interface TrainOptions extends TrainerOptions {
  /** The step at which it stops; the scenario's last unless given. */
  readonly until?: number;
  /** Which of the bulky measures are wanted of the measured steps; with none, layers are measured at the first and the last step only. */
  readonly reads?: readonly BulkyTrainingMeasure[];
  /** Range of the activations' histograms; the activation function's own unless given. */
  readonly range?: Range;
  /** The steps that are measured; those of `momentSteps` unless given. */
  readonly moments?: readonly number[];
  /** Stops it at its next pause, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called in pauses with the step that is done. */
  readonly onStep?: (step: number) => void;
}

/** A training that has come to its end, or as far as was asked. */
export interface TrainingRun {
  readonly scenario: Scenario;
  readonly classes: number;
  /** Of each step's batch, from the first step that was taken here. */
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  readonly moments: readonly Moment[];
  /** On both whole sets, at the end. */
  readonly evaluation: Evaluation;
  /** The step whose loss was not finite, with which it ended; `null` where there is none. */
  readonly diverged: number | null;
  readonly state: TrainingState;
  readonly backend: Backend;
  readonly milliseconds: number;
}

/**
 * Trains a network on the started backend. It pauses some thirty times a second, so that messages get through.
 * @throws what tfjs throws; the signal's reason when stopped.
 */
export async function train(scenario: Scenario, data: Data, options: TrainOptions = {}): Promise<TrainingRun> {
  const { until = scenario.steps, reads = [], range = 'own', signal, onStep } = options;
  const began = performance.now();
  const trainer = new Trainer(scenario, data, options);
  const pauses = new Pauses(signal, () => onStep?.(trainer.step));
  const [losses, accuracies, moments]: [number[], number[], Moment[]] = [[], [], []];
  const plan = new Plan(scenario, until, { reads, range }, options.moments);
  let diverged: number | null = null;
  if (trainer.step === 0 && knownAtStart(reads)) moments.push(trainer.look(reads));
  while (trainer.step < until && diverged === null) {
    const { loss, accuracy, moment } = takeStep(trainer, plan);
    losses.push(loss);
    accuracies.push(accuracy);
    if (moment) moments.push(moment);
    if (!Number.isFinite(loss)) diverged = trainer.step;
    await pauses.after(trainer.step / until);
  }
  const last = moments.at(-1);
  const asked = last?.step === trainer.step && last.evaluation?.trainLoss !== undefined ? last.evaluation : undefined;
  return {
    scenario,
    classes: data.classes,
    losses,
    accuracies,
    moments,
    evaluation: asked ?? trainer.evaluate(true),
    diverged,
    state: trainer.state,
    backend: getBackend() as Backend,
    milliseconds: performance.now() - began,
  };
}

/** Whether some of the bulky measures are known before the first step. */
export const knownAtStart = (reads: readonly BulkyTrainingMeasure[]): boolean => reads.includes('sheet') || reads.includes('answers');

/** Which steps of a training are measured, and what of them. */
export class Plan {
  readonly #order: ReadonlyMap<number, number>;
  readonly #until: number;
  readonly #steps: number;
  /** What is measured of a measured step. */
  readonly wanted: Measuring;

  /**
   * @param until where it stops, at the latest: that step is measured in any case, and the test set asked.
   * @param steps that are measured; those of `momentSteps` unless given.
   */
  constructor(scenario: Scenario, until: number, wanted: Measuring, steps: readonly number[] = momentSteps(scenario.steps)) {
    this.#order = new Map(steps.map((step, i) => [step, i]));
    this.#until = until;
    this.#steps = scenario.steps;
    this.wanted = wanted;
  }

  /** Whether a step is measured; of those figures that draw no layer, only the first and the last are. */
  measures(step: number): boolean {
    const isEnd = step === 1 || step === this.#until;
    return isEnd || (this.wanted.reads.length > 0 && this.#order.has(step));
  }

  /** Whether the test set is asked after a step. */
  evaluates(step: number): boolean {
    return step === this.#until || (this.#order.get(step) ?? 1) % evaluatedEvery === 0;
  }

  /** Whether the train set is asked, too. */
  isLast(step: number): boolean {
    return step === this.#steps;
  }
}

/** Takes the next step of a training, and measures what the plan has of it. */
export function takeStep(trainer: Trainer, plan: Plan): Step {
  const step = trainer.step + 1;
  const taken = trainer.next(plan.measures(step) ? plan.wanted : undefined);
  if (!Number.isFinite(taken.loss) || !(taken.moment ?? plan.evaluates(step))) return taken;
  const evaluation = plan.evaluates(step) ? trainer.evaluate(plan.isLast(step)) : undefined;
  const answers = taken.moment && plan.wanted.reads.includes('answers') ? trainer.answers() : undefined;
  return { ...taken, moment: { step, ...taken.moment, ...(evaluation && { evaluation }), ...(answers && { answers }) } };
}
