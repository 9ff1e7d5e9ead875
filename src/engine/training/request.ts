import type { Scenario } from '../../scenario/scenario.ts';
import type { BulkyTrainingMeasure, Moment } from '../../statistics/training-measures.ts';
import type { TrainingState } from './state.ts';

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
  /** Steps that were done before this part. */
  readonly done: number;
  /** Loss and share of right answers of each step's batch since. */
  readonly losses: Float64Array;
  readonly accuracies: Float64Array;
  readonly moments: readonly Moment[];
  /** About once a second, and with the last part: what it can go on from. */
  readonly state?: TrainingState;
  /** Whether the last of these losses is not finite, with which it ends. */
  readonly diverged: boolean;
}

/** Trainings to be begun, or gone on with, and what is wanted of them. */
export type TrainWork = Omit<TrainRequest, 'who'>;
