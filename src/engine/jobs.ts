import { size } from '../scenario/scenario.ts';
import type { Failure, Listener, Outcome, Request, TrainListener, TrainOutcome, TrainRequest } from './engine.ts';
import type { Patience } from './patience.ts';
import type { Answer, ToWorker } from './protocol.ts';
import type { Run } from './run.ts';
import type { TrainingState } from './training/state.ts';

/** How a job ends. */
export type Ending = { readonly kind: 'done' } | { readonly kind: 'overtaken' } | Failure;

/** A request that has not ended. */
export abstract class Job {
  /** Whether a worker has crashed under it: it then runs alone, so that what crashes twice is surely its own doing. */
  retried = false;
  /** Whether it was told to stop, and until when it has to. */
  stopping = false;
  patience: Patience | undefined;
  readonly id: number;
  /** The id of the figure that asks. */
  readonly who: string;
  readonly lane: string;
  /** Whether it takes so much memory that WebAssembly should give it back afterwards. */
  readonly heavy: boolean;

  constructor(id: number, who: string, purpose: string, heavy: boolean) {
    this.id = id;
    this.who = who;
    this.lane = `${purpose} ${who}`;
    this.heavy = heavy;
  }

  /** What begins it in a worker, or begins it again from where it was. */
  abstract message(): ToWorker;
  /** Takes what a worker says on the way. */
  abstract hear(answer: Answer): void;
  abstract state(state: 'loading' | 'running'): void;
  /** Tells nothing more to the one who asked. */
  abstract forget(): void;
  abstract end(ending: Ending): void;
}

/** More activations than these are heavy: some 100 MB. */
const heavy = 10_000_000;

/** Runs of scenarios. */
export class RunJob extends Job {
  readonly #request: Request;
  readonly #settle: (outcome: Outcome) => void;
  /** Those that are done. */
  readonly #runs: Run[] = [];
  #listener: Listener;
  /** How many runs were done when it was sent the last time: the worker counts from there. */
  #base = 0;

  constructor(id: number, request: Request, listener: Listener, settle: (outcome: Outcome) => void) {
    super(
      id,
      request.who,
      request.purpose,
      request.scenarios.some((scenario) => size(scenario) > heavy),
    );
    [this.#request, this.#listener, this.#settle] = [request, listener, settle];
  }

  message(): ToWorker {
    this.#base = this.#runs.length;
    return { kind: 'run', id: this.id, work: { ...this.#request, scenarios: this.#request.scenarios.slice(this.#base) } };
  }

  hear(answer: Answer): void {
    const all = this.#request.scenarios.length;
    if (answer.kind === 'progress') this.#listener.progress?.((this.#base + answer.share * (all - this.#base)) / all);
    else if (answer.kind === 'run') {
      this.#runs.push(answer.run);
      this.#listener.run?.(answer.run, this.#base + answer.index);
    }
  }

  state(state: 'loading' | 'running'): void {
    this.#listener.state?.(state);
  }

  forget(): void {
    this.#listener = {};
  }

  end(ending: Ending): void {
    this.#settle(ending.kind === 'done' ? { kind: 'done', runs: this.#runs } : ending);
  }
}

/** Trainings. What is told of one that was begun again from its last state is what was not told before. */
export class TrainJob extends Job {
  readonly #request: TrainRequest;
  readonly #settle: (outcome: TrainOutcome) => void;
  readonly #states: (TrainingState | undefined)[];
  /** Steps that were told of each. */
  readonly #told: number[];
  #listener: TrainListener;

  constructor(id: number, request: TrainRequest, listener: TrainListener, settle: (outcome: TrainOutcome) => void) {
    super(id, request.who, 'train', false);
    [this.#request, this.#listener, this.#settle] = [request, listener, settle];
    this.#states = request.trainings.map(({ from }) => from);
    this.#told = request.trainings.map(({ from }) => from?.step ?? 0);
  }

  message(): ToWorker {
    const { trainings, until, reads, pace } = this.#request;
    const runners = trainings.map(({ scenario }, i) => ({ scenario, ...(this.#states[i] && { from: this.#states[i] }) }));
    return { kind: 'train', id: this.id, work: { trainings: runners, until, reads, pace } };
  }

  hear(answer: Answer): void {
    if (answer.kind !== 'part') return;
    const { part } = answer;
    const { index, done, losses, accuracies, moments, state } = part;
    if (state) this.#states[index] = state;
    const told = this.#told[index]!;
    this.#told[index] = Math.max(told, done + losses.length);
    const known = Math.max(0, told - done);
    this.#listener.part?.({
      ...part,
      done: done + Math.min(known, losses.length),
      losses: losses.slice(known),
      accuracies: accuracies.slice(known),
      // What is known of the weights as they are belongs to the last step that was told.
      moments: moments.filter(({ step }) => step === 0 || step >= told),
    });
  }

  state(state: 'loading' | 'running'): void {
    this.#listener.state?.(state);
  }

  forget(): void {
    this.#listener = {};
  }

  end(ending: Ending): void {
    this.#settle(ending.kind === 'failed' ? ending : { kind: ending.kind === 'done' ? 'done' : 'halted' });
  }
}
