import { dispose, getBackend, type Tensor2D } from '@tensorflow/tfjs-core';
import { Draws } from '../network/draws.ts';
import { forward, inputBlocks, layerWeights } from '../network/mlp.ts';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interval } from '../statistics/histogram.ts';
import { measureLayer, type LayerStatistics } from '../statistics/layer.ts';
import type { Backend } from './backend.ts';
import { Pauses } from './pauses.ts';

/** One finished experiment: what was asked, what was measured, and what it took. */
export interface Run {
  readonly scenario: Scenario;
  readonly range: Range;
  /** From the first hidden layer to the last. */
  readonly layers: readonly LayerStatistics[];
  readonly backend: Backend;
  readonly milliseconds: { readonly draws: number; readonly forward: number; readonly statistics: number };
}

export interface RunOptions {
  /** The histograms' range; the book's [0, 1] unless given. */
  readonly range?: Range;
  /** Stops the run at its next pause, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called in pauses of long runs with the share that is done, in [0, 1). */
  readonly onProgress?: (share: number) => void;
}

const intervals: Readonly<Record<Range, Interval | undefined>> = { unit: [0, 1], symmetric: [-1, 1], fitted: undefined };

/** The draws of the run before, for a next one that only scales them anew. */
let kept: Draws | undefined;

/**
 * Runs one experiment on the started backend: draws, forward pass, statistics of each layer. Every tensor dies inside, also
 * when the run is stopped or fails. Long runs pause some thirty times a second, so that messages get through.
 * @throws what tfjs throws (out of memory, say); the signal's reason when stopped.
 */
export async function run(scenario: Scenario, { range = 'unit', signal, onProgress }: RunOptions = {}): Promise<Run> {
  const { seed, samples, width, layers: depth } = scenario;
  const pauses = new Pauses(signal, onProgress);
  const milliseconds = { draws: 0, forward: 0, statistics: 0 };
  const timed = <T>(part: keyof typeof milliseconds, work: () => T): T => {
    const start = performance.now();
    const result = work();
    milliseconds[part] += performance.now() - start;
    return result;
  };
  if (!kept?.serves(seed, samples, width)) kept = undefined; // before the new ones take their place in memory
  const draws = (kept ??= timed('draws', () => new Draws(seed, samples, width)));
  const layers: LayerStatistics[] = [];
  const blocks = timed('forward', () => inputBlocks(scenario, draws));
  let weights: Tensor2D | undefined;
  try {
    for (let layer = 0; layer < depth; layer++) {
      const w = (weights = timed('draws', () => layerWeights(scenario, draws, layer)));
      for (const [block, x] of blocks.entries()) {
        await pauses.after((layer + block / blocks.length) / depth);
        blocks[block] = timed('forward', () => forward(scenario, x, w));
        x.dispose();
      }
      w.dispose();
      const activations = timed('forward', () => values(blocks));
      layers.push(timed('statistics', () => measureLayer(activations, intervals[range])));
    }
  } finally {
    dispose(blocks);
    weights?.dispose();
  }
  return { scenario, range, layers, backend: getBackend() as Backend, milliseconds };
}

/** All elements of the blocks, one after the other. */
function values(blocks: readonly Tensor2D[]): Float32Array {
  if (blocks.length === 1) return blocks[0]!.dataSync<'float32'>();
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.size, 0));
  let offset = 0;
  for (const block of blocks) {
    all.set(block.dataSync<'float32'>(), offset);
    offset += block.size;
  }
  return all;
}
