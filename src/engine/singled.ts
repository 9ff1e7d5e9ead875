import type { Tensor2D } from '@tensorflow/tfjs-core';
import { layerWeights } from '../network/mlp.ts';
import type { GradientMeasures, LayerMeasures, Opened, OpenedGradient, Path } from '../statistics/measures.ts';
import { withElements } from './backend.ts';
import type { Job } from './job.ts';
import type { Layer } from './layers.ts';

/**
 * What single samples do in a layer, and the neuron that is opened, as far as a run is asked for them.
 * @param derivatives φ′ of the layer, in row blocks.
 * @param index which layer it is, from 0.
 */
export function singled(
  job: Job,
  { preActivations, activations }: Layer,
  derivatives: readonly Tensor2D[],
  index: number,
): Pick<LayerMeasures, 'path' | 'otherPath' | 'opened'> {
  const { scenario, reads } = job;
  const path = (sample: number): Path => ({
    ...(index === 0 && { inputs: inputOf(job, sample) }),
    activations: rowOf(activations, sample - 1),
  });
  const opened = (): Opened | null => {
    if (!isOpenIn(job, index)) return null;
    const [row, neuron] = [scenario.sample - 1, scenario.neuron - 1];
    return {
      weights: weightsOf(job, index, (values, width) => values.filter((_, i) => i % width === neuron)),
      preActivation: rowOf(preActivations, row)[neuron]!,
      activation: rowOf(activations, row)[neuron]!,
      derivative: rowOf(derivatives, row)[neuron]!,
    };
  };
  return {
    ...(reads.has('path') && { path: path(scenario.sample) }),
    ...(reads.has('otherPath') && { otherPath: path(scenario.other) }),
    ...(reads.has('opened') && { opened: opened() }),
  };
}

/**
 * The same on the way back.
 * @param arriving g, what arrives at the layer's output, in row blocks and units of `unit`.
 * @param delta δ = g ∘ φ′, in the same.
 * @param index which layer it is, from 0.
 */
export function singledGradient(
  job: Job,
  arriving: readonly Tensor2D[],
  delta: readonly Tensor2D[],
  index: number,
  unit: number,
): Pick<GradientMeasures, 'gradientPath' | 'openedGradient'> {
  const { scenario, reads } = job;
  const [row, neuron] = [scenario.sample - 1, scenario.neuron - 1];
  const opened = (): OpenedGradient | null => {
    if (!isOpenIn(job, index)) return null;
    const isLast = index === scenario.layers - 1;
    return {
      ahead: isLast ? null : weightsOf(job, index + 1, (values, width) => values.subarray(neuron * width, (neuron + 1) * width)),
      arriving: rowOf(arriving, row)[neuron]! * unit,
      gradient: rowOf(delta, row)[neuron]! * unit,
    };
  };
  return {
    ...(reads.has('gradientPath') && { gradientPath: rowOf(delta, row).map((value) => value * unit) }),
    ...(reads.has('openedGradient') && { openedGradient: opened() }),
  };
}

/** Whether the neuron that is opened stands in the layer `index`, from 0. */
const isOpenIn = ({ scenario: { layer, neuron } }: Job, index: number): boolean => neuron > 0 && layer === index + 1;

/** A sample as it goes into the network. @param sample counted from 1. */
function inputOf({ scenario: { width }, kept }: Job, sample: number): number[] {
  return Array.from(kept.draws.input.subarray((sample - 1) * width, sample * width));
}

/**
 * One row of a table in row blocks.
 * @throws {RangeError} if there is no such row
 */
function rowOf(blocks: readonly Tensor2D[], row: number): number[] {
  let before = 0;
  for (const block of blocks) {
    const [rows, columns] = block.shape;
    const at = row - before;
    if (at >= 0 && at < rows) return withElements(block, (values) => Array.from(values.subarray(at * columns, (at + 1) * columns)));
    before += rows;
  }
  throw new RangeError(`invalid row; not in [0, ${before - 1}]: ${row}`);
}

/** Some of a layer's weights, width × width, row by row. */
function weightsOf({ scenario, kept }: Job, index: number, pick: (values: Float32Array, width: number) => Float32Array): number[] {
  const weights = layerWeights(scenario, kept.draws, index);
  try {
    return withElements(weights, (values) => Array.from(pick(values, scenario.width)));
  } finally {
    weights.dispose();
  }
}
