import type { Data } from '../../network/data.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Moment } from '../../statistics/training-measures.ts';
import { Pauses } from '../pauses.ts';
import type { TrainingPart, TrainWork } from './request.ts';
import { knownAtStart, Plan, takeStep } from './train.ts';
import { Trainer } from './trainer.ts';

/** Milliseconds between two parts, and between two states of which one is told. */
const [betweenParts, betweenStates] = [80, 1000];

/** Says a part; what is in `transfer` is handed over rather than copied. */
type Say = (part: TrainingPart, transfer: ArrayBuffer[]) => void;

/** A training and what was not told of it yet. */
class Told {
  readonly trainer: Trainer;
  readonly plan: Plan;
  diverged = false;
  #done: number;
  #losses: number[] = [];
  #accuracies: number[] = [];
  #moments: Moment[] = [];

  constructor(trainer: Trainer, plan: Plan) {
    [this.trainer, this.plan, this.#done] = [trainer, plan, trainer.step];
  }

  /** Takes a step. */
  step(): void {
    const { loss, accuracy, moment } = takeStep(this.trainer, this.plan);
    this.#losses.push(loss);
    this.#accuracies.push(accuracy);
    if (moment) this.#moments.push(moment);
    this.diverged = !Number.isFinite(loss);
  }

  /** Looks at it as it is, before its next step. */
  look(): void {
    this.#moments.push(this.trainer.look(this.plan.wanted.reads));
  }

  /** Tells what was not told yet. */
  tell(index: number, withState: boolean, say: Say): void {
    const [losses, accuracies] = [Float64Array.from(this.#losses), Float64Array.from(this.#accuracies)];
    const state = withState ? this.trainer.state : undefined;
    const arrays = state ? [state.parameters, state.running, state.memory].flatMap((some) => Object.values(some)) : [];
    say(
      {
        index,
        classes: this.trainer.data.classes,
        done: this.#done,
        losses,
        accuracies,
        moments: this.#moments,
        diverged: this.diverged,
        ...(state && { state }),
      },
      [losses, accuracies, ...arrays].map(({ buffer }) => buffer as ArrayBuffer),
    );
    this.#done += this.#losses.length; // the buffers have been handed over
    [this.#losses, this.#accuracies, this.#moments] = [[], [], []];
  }
}

/**
 * Trains several networks side by side, a step of each in turns, and tells of them some ten times a second. Between two stretches of work
 * it pauses, so that messages get through and other jobs go on; the last part of each, with its state, is told when it ends, also when it is stopped.
 * @param dataOf the data of a scenario, which is loaded already.
 * @throws the signal's reason when stopped; what tfjs throws.
 */
export async function trainSideBySide(
  { trainings, until, reads, pace }: TrainWork,
  dataOf: (scenario: Scenario) => Data,
  signal: AbortSignal,
  say: Say,
): Promise<void> {
  const all = trainings.map(
    ({ scenario, from }) => new Told(new Trainer(scenario, dataOf(scenario), { from }), new Plan(scenario, until, { reads, range: 'own' })),
  );
  const pauses = new Pauses(signal, undefined);
  let [toldAt, stateAt] = [performance.now(), performance.now()];
  const tell = (withState: boolean) => {
    for (const [i, each] of all.entries()) each.tell(i, withState, say);
    toldAt = performance.now();
    if (withState) stateAt = toldAt;
  };
  const isOn = ({ trainer, diverged }: Told) => trainer.step < until && !diverged;
  try {
    for (const each of all) if ((each.trainer.step === 0 || !isOn(each)) && knownAtStart(reads)) each.look();
    while (all.some(isOn)) {
      const began = performance.now();
      for (const each of all) {
        if (isOn(each)) each.step();
        await pauses.after(0);
      }
      const now = performance.now();
      if (now - toldAt >= betweenParts || pace > 0) tell(now - stateAt >= betweenStates);
      if (pace > 0) await wait(pace - (performance.now() - began), signal);
    }
  } finally {
    tell(true);
  }
}

/** Resolves after some milliseconds, or rejects as soon as it is stopped. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      Math.max(0, milliseconds),
    );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
