import { tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interval } from '../statistics/histogram.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';
import { withElements, type Outlasting } from './backend.ts';
import type { Kept } from './kept.ts';
import type { Pauses } from './pauses.ts';
import type { Tensors } from './tensors.ts';

/** Where the time of a run goes, in milliseconds. */
export type Milliseconds = Record<'draws' | 'forward' | 'backward' | 'statistics', number>;

/** What the passes of one run share. */
export interface Job {
  readonly scenario: Scenario;
  /** The histograms' interval, or `undefined` to fit it. */
  readonly interval: Interval | undefined;
  /** Which of the bulky measures are asked for. */
  readonly reads: ReadonlySet<BulkyMeasure>;
  readonly kept: Kept;
  readonly tensors: Tensors;
  readonly pauses: Pauses;
  /** Does work on the account of one part of the run. */
  readonly timed: <T>(part: keyof Milliseconds, work: () => T) => T;
  /** Steps of the run that are done, of how many: of each layer its activations, and their measures and its gradient where they are asked for. */
  readonly progress: { done: number; readonly of: number };
}

/**
 * Reads all elements of a layer's row blocks, one after the other; those of a single block where they lie.
 * @param use as in `withElements`.
 */
export function withLayerValues<T>(blocks: readonly Tensor2D[], use: (values: Float32Array) => T & Outlasting<T>): T {
  if (blocks.length === 1) return withElements(blocks[0]!, use);
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.size, 0));
  let offset = 0;
  for (const block of blocks) {
    withElements(block, (elements) => {
      all.set(elements, offset);
    });
    offset += block.size;
  }
  return use(all);
}

/** A table of values as one tensor that the job disposes of at its end at the latest. */
export const table = ({ tensors }: Job, values: Float32Array, rows: number, columns: number): Tensor2D =>
  tensors.own(tensor2d(values, [rows, columns]));

/** Pauses if it is time to, with `part` of the current step done. */
export const pause = ({ pauses, progress }: Job, part: number): Promise<void> => pauses.after((progress.done + part) / progress.of);
