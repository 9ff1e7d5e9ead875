import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';
import type { Run } from './run.ts';
import type { TrainingPart, TrainWork } from './training/request.ts';

/** Scenarios to be run one after the other, and what is wanted of each. */
export interface Work {
  readonly scenarios: readonly Scenario[];
  readonly range: Range;
  /** Whether the backward pass and all measures are wanted, too. */
  readonly measures: boolean;
  /** Which of the bulky ones among them; all unless given. */
  readonly reads?: readonly BulkyMeasure[];
}

/** Page → worker. `id` ties every answer to its job. */
export type ToWorker =
  | { readonly kind: 'start' }
  | { readonly kind: 'ping' }
  | { readonly kind: 'run'; readonly id: number; readonly work: Work }
  | { readonly kind: 'train'; readonly id: number; readonly work: TrainWork }
  | { readonly kind: 'stop'; readonly id: number };

/**
 * Why runs came to nothing:
 * - `unsupported`: this browser makes no workers.
 * - `not-loaded`: the worker's script or both of its backends did not load; asking again may help.
 * - `crashed`: the worker stopped working, twice.
 * - `out-of-memory`: a run needs more memory than there is.
 * - `no-data`: the file of digits is missing, cut or another one; asking again may help.
 * - `failed`: anything else.
 */
export type FailureKind = 'unsupported' | 'not-loaded' | 'crashed' | 'out-of-memory' | 'no-data' | 'failed';

/** Worker → page, about one job. A job sends any number of `progress` and `run`, or of `part`, then one of the others. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'run'; readonly id: number; readonly index: number; readonly run: Run }
  | { readonly kind: 'part'; readonly id: number; readonly part: TrainingPart }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'stopped'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: 'out-of-memory' | 'no-data' | 'failed'; readonly detail: string };

/**
 * Worker → page. It says `alive` when its script runs, and whenever it is asked by `ping`; `ready` when a backend has started, or
 * `not-loaded` when none does, after which it is of no more use.
 */
export type FromWorker =
  Answer | { readonly kind: 'alive' } | { readonly kind: 'ready' } | { readonly kind: 'not-loaded'; readonly detail: string };
