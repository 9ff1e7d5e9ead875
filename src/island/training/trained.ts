import type { TrainingPart } from '../../engine/engine.ts';
import type { TrainingState } from '../../engine/training/state.ts';
import { untrained, withPart, type Training } from '../../readings/training.ts';
import { classesOf } from '../../scenario/options.ts';
import { trainsAlike, type Scenario } from '../../scenario/scenario.ts';
import type { Moment } from '../../statistics/training-measures.ts';

/** The loss and the share of right answers of every step, for those who take them along. */
export interface EveryStep {
  readonly losses: Float64Array;
  readonly accuracies: Float64Array;
}

/** One network, as far as it has been trained: here, or while the page was built. */
export class Trained {
  /** Of its scenario what counts; how far it goes and what is pointed at may have changed since. */
  readonly scenario: Scenario;
  #training: Training;
  #state: TrainingState | undefined;
  readonly #losses: Float64Array[] = [];
  readonly #accuracies: Float64Array[] = [];
  /** The step that the next part begins after: earlier than what is known where it goes on from an older state. */
  #at = 0;

  constructor(scenario: Scenario, training: Training = untrained(scenario, classesOf[scenario.data])) {
    this.scenario = scenario;
    this.#training = training;
  }

  get training(): Training {
    return this.#training;
  }

  get steps(): number {
    return this.#training.steps;
  }

  /** What it can go on from; nothing where it has not been trained here. */
  get state(): TrainingState | undefined {
    return this.#state;
  }

  /** Whether it was trained while the page was built: it cannot go on. */
  get isBuilt(): boolean {
    return this.steps > 0 && this.#losses.length === 0;
  }

  get everyStep(): EveryStep {
    return { losses: joined(this.#losses), accuracies: joined(this.#accuracies) };
  }

  /** Whether nothing is left to be done up to a step. */
  isDone(until: number): boolean {
    return this.steps >= until || this.#training.diverged !== null;
  }

  isOf(scenario: Scenario): boolean {
    return trainsAlike(scenario, this.scenario);
  }

  /** Notes that what comes next goes on from its state. */
  goOn(): void {
    this.#at = this.#state?.step ?? 0;
  }

  /** Takes what has happened since; steps that are known already, and are gone through once more, are passed over. */
  add(part: TrainingPart): void {
    const known = this.steps - this.#at;
    this.#at += part.losses.length;
    const [losses, accuracies] = [part.losses.slice(Math.max(0, known)), part.accuracies.slice(Math.max(0, known))];
    if (losses.length > 0) {
      this.#losses.push(losses);
      this.#accuracies.push(accuracies);
    }
    this.#training = withPart(this.#training, { ...part, losses, accuracies });
    this.#state = part.state ?? this.#state;
  }

  /** Takes what was measured of a step once more. */
  addMoments(moments: readonly Moment[]): void {
    const nothing = new Float64Array();
    this.#training = withPart(this.#training, { losses: nothing, accuracies: nothing, moments, diverged: false });
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
