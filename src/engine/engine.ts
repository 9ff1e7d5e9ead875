import type { FailureKind, Work } from './protocol.ts';
import type { Run } from './run.ts';
import type { TrainingPart, TrainRequest } from './training/request.ts';

export type { Runner, TrainingPart, TrainRequest } from './training/request.ts';

/** What runs are asked for: to be shown, or to be taken along with all their measures. */
export type Purpose = 'show' | 'measure';

/** A list of runs, and whose they are: who asks and what for make a lane, in which only the newest request counts. */
export interface Request extends Work {
  /** The id of the figure that asks. */
  readonly who: string;
  readonly purpose: Purpose;
}

/** Why a request came to nothing; `detail` is what the browser said, in its own words, for a technical note. */
export interface Failure {
  readonly kind: 'failed';
  readonly failure: FailureKind;
  readonly detail: string;
}

/** How a request ended: with its runs in the order of its scenarios, overtaken by a newer request of its lane, or not at all. */
export type Outcome = { readonly kind: 'done'; readonly runs: readonly Run[] } | { readonly kind: 'overtaken' } | Failure;

/** What is told while a request is under way. */
export interface Listener {
  /** A run is done, the `index`-th of those that were asked, counted from 0. Each is told once, in their order. */
  run?(run: Run, index: number): void;
  /** The share of all runs that is done, in [0, 1); told where it takes long. */
  progress?(share: number): void;
  /** What it waits for: `loading` while the engine itself is on its way, `running` from then on. A new worker loads anew. */
  state?(state: 'loading' | 'running'): void;
}

/** How trainings ended: at their step, halted or overtaken by a newer request, or not at all; `no-data` says that the digits could not be had. */
export type TrainOutcome = { readonly kind: 'done' } | { readonly kind: 'halted' } | Failure;

export interface TrainListener {
  part?(part: TrainingPart): void;
  state?(state: 'loading' | 'running'): void;
}

/** What computes the runs of a page. */
export interface Engine {
  /** Loads what computes ahead of the first request. */
  start(): void;
  /**
   * Asks for runs. A newer request of the same lane overtakes it; if it is done first all the same, its runs still count, so
   * that dragging shows pictures all along. Requests of other lanes never do. Never rejects.
   */
  ask(request: Request, listener?: Listener): Promise<Outcome>;
  /**
   * Trains. A worker that had to be ended in the middle is begun anew by itself, from the last state that was told. Never rejects.
   */
  train(request: TrainRequest, listener: TrainListener): Promise<TrainOutcome>;
  /** Halts the trainings of one who asked: a last part with its state is told of each, and then the outcome. */
  halt(who: string): void;
  /** Ends all lanes of one who goes away: its requests are overtaken, and it is told nothing more. */
  leave(who: string): void;
}
