import type { Scenario } from '../scenario/scenario.ts';
import type { BulkyTrainingMeasure, Moment } from '../statistics/training-measures.ts';
import type { FailureKind, Work } from './protocol.ts';
import type { Run } from './run.ts';
import type { TrainingState } from './training/state.ts';

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

/** Trainings that go on side by side, step by step in turns, and whose they are: of each who, only the newest request counts. */
export interface TrainRequest {
  /** The id of the figure that asks. */
  readonly who: string;
  readonly trainings: readonly Runner[];
  /** The step at which all of them stop. */
  readonly until: number;
  /** Which of the bulky measures are wanted of the measured steps. */
  readonly reads: readonly BulkyTrainingMeasure[];
  /** Milliseconds that a step takes at least, so that one can follow it; as fast as it goes with 0. */
  readonly pace: number;
}

/** One of them: a scenario, and the state that it goes on from; from its start unless given. */
export interface Runner {
  readonly scenario: Scenario;
  readonly from?: TrainingState;
}

/** What has happened in one training since its last part; told some ten to thirty times a second. */
export interface TrainingPart {
  /** Which of the trainings, counted from 0. */
  readonly index: number;
  readonly classes: number;
  /** Loss and share of right answers of each step's batch, from the step after the last part's on. */
  readonly losses: Float64Array;
  readonly accuracies: Float64Array;
  readonly moments: readonly Moment[];
  /** About once a second, and with the last part: what it can go on from. */
  readonly state?: TrainingState;
  /** Whether the last of these losses is not finite, with which it ends. */
  readonly diverged: boolean;
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
