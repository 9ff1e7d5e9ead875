import { dispose, getBackend, type Tensor2D } from '@tensorflow/tfjs-core';
import { nonNegative } from '../network/activations.ts';
import { weightStd } from '../network/initializers.ts';
import { forward, forwardScaled, inputBlocks, isOneBlock, layerWeights } from '../network/mlp.ts';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interval } from '../statistics/histogram.ts';
import { measureLayer, type LayerStatistics } from '../statistics/layer.ts';
import { elements, type Backend } from './backend.ts';
import { Kept } from './kept.ts';
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

/** What a run leaves for a next one that only scales the weights anew. */
let kept: Kept | undefined;

/**
 * Runs one experiment on the started backend: draws, forward pass, statistics of each layer. Every tensor dies inside, also
 * when the run is stopped or fails. Long runs pause some thirty times a second, so that messages get through.
 * @throws what tfjs throws (out of memory, say); the signal's reason when stopped.
 */
export async function run(scenario: Scenario, { range = 'unit', signal, onProgress }: RunOptions = {}): Promise<Run> {
  const depth = scenario.layers;
  const pauses = new Pauses(signal, onProgress);
  const milliseconds = { draws: 0, forward: 0, statistics: 0 };
  const timed = <T>(part: keyof typeof milliseconds, work: () => T): T => {
    const start = performance.now();
    const result = work();
    milliseconds[part] += performance.now() - start;
    return result;
  };
  const backend = getBackend() as Backend;
  if (!kept?.serves(backend, scenario)) {
    const spare = kept?.spare;
    kept = undefined; // before the new draws take their place in memory
    kept = timed('draws', () => new Kept(backend, scenario, spare));
  }
  const memory = kept;
  const { draws } = memory;
  const layers: LayerStatistics[] = [];
  const measure = (): void => {
    const activations = timed('forward', () => values(blocks));
    layers.push(timed('statistics', () => measureLayer(activations, intervals[range], nonNegative.has(scenario.activation))));
  };
  const std = weightStd(scenario);
  let blocks: Tensor2D[] = [];
  let weights: Tensor2D | undefined;
  try {
    if (std !== undefined && isOneBlock(scenario)) {
      blocks = timed('forward', () => [firstLayer(scenario, memory, std)]);
      measure();
    } else {
      blocks = timed('forward', () => inputBlocks(scenario, draws));
    }
    while (layers.length < depth) {
      const w = (weights = timed('draws', () => layerWeights(scenario, draws, layers.length)));
      for (const [block, x] of blocks.entries()) {
        await pauses.after((layers.length + block / blocks.length) / depth);
        blocks[block] = timed('forward', () => forward(scenario, x, w));
        x.dispose();
      }
      w.dispose();
      measure();
    }
  } finally {
    dispose(blocks);
    weights?.dispose();
  }
  return { scenario, range, layers, backend, milliseconds };
}

/** The first layer of random weights, by way of the product that is kept. */
function firstLayer(scenario: Scenario, memory: Kept, std: number): Tensor2D {
  const product = memory.product(scenario);
  try {
    return forwardScaled(scenario, product, std);
  } finally {
    product.dispose();
  }
}

/** All elements of the blocks, one after the other; of a single block where they lie. */
function values(blocks: readonly Tensor2D[]): Float32Array {
  if (blocks.length === 1) return elements(blocks[0]!);
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.size, 0));
  let offset = 0;
  for (const block of blocks) {
    all.set(elements(block), offset);
    offset += block.size;
  }
  return all;
}
