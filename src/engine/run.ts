import { getBackend } from '@tensorflow/tfjs-core';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import { bulkyMeasures, type BulkyMeasure, type LayerMeasures } from '../statistics/measures.ts';
import { backwardPass } from './backward.ts';
import type { Backend } from './backend.ts';
import { forwardPass, measuredForwardPass } from './forward.ts';
import { intervalOf } from './interval.ts';
import type { Job, Milliseconds } from './job.ts';
import { Kept } from './kept.ts';
import { Pauses } from './pauses.ts';
import { Tensors } from './tensors.ts';

/** One finished experiment: what was asked, what was measured, and what it took. */
export interface Run {
  readonly scenario: Scenario;
  readonly range: Range;
  /** From the first hidden layer to the last. */
  readonly layers: readonly LayerStatistics[];
  /** Everything else that is measured of each layer, where the run was asked for it. */
  readonly measures?: readonly LayerMeasures[];
  readonly backend: Backend;
  readonly milliseconds: Readonly<Milliseconds>;
}

export interface RunOptions {
  /** The histograms' range; the book's [0, 1] unless given. */
  readonly range?: Range;
  /** Whether to go back, too, and measure everything; only the histograms, means and deviations unless given. */
  readonly measures?: boolean;
  /** Which of the measures that are many numbers each; all unless given. */
  readonly reads?: readonly BulkyMeasure[];
  /** Stops the run at its next pause, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds of work between two pauses, unless the usual ones; with 0 it pauses whenever it may. */
  readonly stretch?: number;
  /** Called in pauses of long runs with the share that is done, in [0, 1). */
  readonly onProgress?: (share: number) => void;
}

/** What a run leaves for a next one that only scales the weights anew. */
let kept: Kept | undefined;

/**
 * Runs one experiment on the started backend: draws, forward pass, backward pass if all measures are asked for, statistics of
 * each layer. Every tensor dies inside, also when the run is stopped or fails. Long runs pause some thirty times a second, so
 * that messages get through, and other runs go on: they may be under way at the same time.
 * @throws what tfjs throws (out of memory, say); the signal's reason when stopped.
 */
export async function run(
  scenario: Scenario,
  { range = 'unit', measures = false, reads = bulkyMeasures, signal, stretch, onProgress }: RunOptions = {},
): Promise<Run> {
  const milliseconds: Milliseconds = { draws: 0, forward: 0, backward: 0, statistics: 0 };
  const timed = <T>(part: keyof Milliseconds, work: () => T): T => {
    const start = performance.now();
    const result = work();
    milliseconds[part] += performance.now() - start;
    return result;
  };
  const tensors = new Tensors();
  const job: Job = {
    scenario,
    interval: intervalOf(scenario, range),
    reads: new Set(reads),
    kept: timed('draws', () => keptFor(scenario)),
    tensors,
    pauses: new Pauses(signal, onProgress, stretch),
    timed,
    progress: { done: 0, of: scenario.layers * (measures ? 3 : 1) },
  };
  const result = { scenario, range, backend: getBackend() as Backend, milliseconds };
  try {
    if (!measures) return { ...result, layers: await forwardPass(job) };
    const forward = await measuredForwardPass(job);
    const backward = await backwardPass(job, forward);
    return {
      ...result,
      layers: forward.map((layer) => layer.statistics),
      measures: forward.map((layer, i) => ({ ...layer.measures, ...backward[i]! })),
    };
  } finally {
    tensors.end();
  }
}

function keptFor(scenario: Scenario): Kept {
  const backend = getBackend() as Backend;
  if (kept?.serves(backend, scenario)) return kept;
  const spare = kept?.leave();
  kept = undefined; // before the new draws take their place in memory
  return (kept = new Kept(backend, scenario, spare));
}
