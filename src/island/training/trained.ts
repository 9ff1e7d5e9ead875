import type { TrainingPart } from '../../engine/engine.ts';
import type { TrainingState } from '../../engine/training/state.ts';
import { asTraining, untrained, type Training } from '../../readings/training.ts';
import { classesOf } from '../../scenario/options.ts';
import { trainsAlike, type Scenario } from '../../scenario/scenario.ts';
import type { Moment } from '../../statistics/training-measures.ts';

/** One network, as far as it has been trained: here, or while the page was built. */
export class Trained {
  /** Of its scenario what counts; how far it goes and what is pointed at may have changed since. */
  readonly scenario: Scenario;
  #training: Training | undefined;
  #state: TrainingState | undefined;
  readonly #losses = new Numbers();
  readonly #accuracies = new Numbers();
  readonly #moments = new Map<number, Moment>();

  /** @param built what the page was built with; it has not begun without. */
  constructor(scenario: Scenario, built?: Training) {
    this.scenario = scenario;
    this.#training = built ?? untrained(scenario, classesOf[scenario.data]);
  }

  /** How it stands, read when it is asked for. */
  get training(): Training {
    return (this.#training ??= asTraining({
      scenario: this.scenario,
      classes: classesOf[this.scenario.data],
      losses: this.losses,
      accuracies: this.accuracies,
      moments: [...this.#moments.values()].sort((a, b) => a.step - b.step),
    }));
  }

  get steps(): number {
    return this.isBuilt ? this.training.steps : this.#losses.count;
  }

  /** What it can go on from; nothing where it has not been trained here. */
  get state(): TrainingState | undefined {
    return this.#state;
  }

  /** Whether it was trained while the page was built: it cannot go on. */
  get isBuilt(): boolean {
    return this.#losses.count === 0 && this.training.steps > 0;
  }

  /** The loss of every step that was taken here. */
  get losses(): Float64Array {
    return this.#losses.values;
  }

  /** The share of right answers of every step that was taken here. */
  get accuracies(): Float64Array {
    return this.#accuracies.values;
  }

  /** Whether nothing is left to be done up to a step. */
  isDone(until: number): boolean {
    return this.steps >= until || this.training.diverged !== null;
  }

  isOf(scenario: Scenario): boolean {
    return trainsAlike(scenario, this.scenario);
  }

  /** Takes what has happened; steps that are gone through once more are as they were. */
  add({ done, losses, accuracies, moments, state }: TrainingPart): void {
    this.#losses.setFrom(done, losses);
    this.#accuracies.setFrom(done, accuracies);
    for (const moment of moments) this.#moments.set(moment.step, { ...this.#moments.get(moment.step), ...moment });
    this.#state = state ?? this.#state;
    this.#training = undefined;
  }
}

/** Numbers that become more. */
class Numbers {
  count = 0;
  #all = new Float64Array(1024);

  get values(): Float64Array {
    return this.#all.subarray(0, this.count);
  }

  /** Writes some from a place on, and makes room for them. */
  setFrom(place: number, some: Float64Array): void {
    const end = place + some.length;
    if (end > this.#all.length) {
      const larger = new Float64Array(Math.max(end, 2 * this.#all.length));
      larger.set(this.values);
      this.#all = larger;
    }
    this.#all.set(some, place);
    this.count = Math.max(this.count, end);
  }
}
