import type { Engine, TrainOutcome } from '../../engine/engine.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { BulkyTrainingMeasure } from '../../statistics/training-measures.ts';
import type { Trained } from './trained.ts';

/** What the engine is to train, and how. */
interface Order {
  readonly goers: readonly Trained[];
  /** The scenarios that are wanted, among them those of all that go. */
  readonly scenarios: readonly Scenario[];
  readonly until: number;
  readonly reads: readonly BulkyTrainingMeasure[];
  /** How long a step takes at least, in milliseconds. */
  readonly pace: number;
  /** Called as some have come further. */
  readonly onPart: () => void;
  /** Called with whether the engine is still being loaded. */
  readonly onLoading: (isLoading: boolean) => void;
}

/** What the engine is at for a figure: one order at a time. What comes of one that was given up is not heard. */
export class Flights {
  readonly #who: string;
  readonly #engine: () => Engine;
  #order: Pick<Order, 'goers' | 'until'> | undefined;

  /**
   * @param who the id of the figure, by which the engine knows what is whose.
   * @param engine gives the engine, which is not made before it is needed.
   */
  constructor(who: string, engine: () => Engine) {
    this.#who = who;
    this.#engine = engine;
  }

  /** Whether the engine is at something. */
  get areUnderWay(): boolean {
    return this.#order !== undefined;
  }

  /** Loads the engine ahead of its first use. */
  start(): void {
    this.#engine().start();
  }

  /** Lets the engine train. @returns `undefined` where it was given up in the meantime */
  async fly({ goers: all, scenarios, until, reads, pace, onPart, onLoading }: Order): Promise<TrainOutcome | undefined> {
    const goers = [...new Set(all)];
    const order = (this.#order = { goers, until });
    const trainings = goers.map((one) => ({
      scenario: scenarios.find((scenario) => one.isOf(scenario))!,
      ...(one.state && { from: one.state }),
    }));
    const outcome = await this.#engine().train(
      { who: this.#who, trainings, until, reads, pace },
      {
        part: (part) => {
          if (order !== this.#order) return;
          goers[part.index]!.add(part);
          onPart();
        },
        state: (state) => {
          if (order === this.#order) onLoading(state === 'loading');
        },
      },
    );
    if (order !== this.#order) return undefined;
    this.#order = undefined;
    onLoading(false);
    return outcome;
  }

  /** Whether the engine is at this one. */
  isAt(one: Trained): boolean {
    return this.#order?.goers.includes(one) ?? false;
  }

  /** Whether the engine is at just these, of those that have not come to their end. */
  areAtAllOf(some: readonly Trained[]): boolean {
    const { goers = [], until = 0 } = this.#order ?? {};
    const open = (them: readonly Trained[]) => them.filter((one) => !one.isDone(until));
    const [going, wanted] = [open(goers), open(some)];
    return going.every((one) => wanted.includes(one)) && wanted.every((one) => going.includes(one));
  }

  /** Lets the engine come to an end where it is. */
  halt(): void {
    this.#engine().halt(this.#who);
  }

  /** Ends what the engine is at, of which nothing is heard any more. */
  giveUp(): void {
    if (this.#order) this.halt();
    this.#order = undefined;
  }

  /** Ends all that the engine does for this figure. */
  leave(): void {
    this.#order = undefined;
    this.#engine().leave(this.#who);
  }
}
