import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';
import type { Run } from './run.ts';

/** What one run is asked for. */
export interface Request {
  readonly scenario: Scenario;
  readonly range: Range;
  /** Whether the backward pass and all measures are wanted, too. */
  readonly measures: boolean;
  /** Which of the bulky ones among them; all unless given. */
  readonly reads?: readonly BulkyMeasure[];
}

/** Page → worker. `id` ties every answer to its job. */
export type ToWorker =
  | { readonly kind: 'start' }
  | { readonly kind: 'run'; readonly id: number; readonly request: Request }
  | { readonly kind: 'stop'; readonly id: number };

/** Why a run came to nothing. */
export type FailureKind = 'out-of-memory' | 'crashed' | 'failed';

/** Worker → page. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'done'; readonly id: number; readonly run: Run }
  | { readonly kind: 'stopped'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: FailureKind; readonly message: string };
