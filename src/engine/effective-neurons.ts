import { matMul, slice, transpose } from '@tensorflow/tfjs-core';
import { blockWork } from '../network/mlp.ts';
import { sumOfSquares } from '../statistics/rms.ts';
import { withElements } from './backend.ts';
import { pause, table, type Job } from './job.ts';

/**
 * Participation ratio (tr C)² / tr(C²) of the neurons' covariance C = XᵀX / samples: how many directions the activations fill.
 *
 * tr(C²) is the sum of C's squared elements, and as much comes of the smaller of XᵀX and XXᵀ. The scale cancels, so an X far
 * from 1 is first brought near it, or its products would leave float32. They are made in blocks, like the passes.
 * @param centred X, samples × neurons: each activation less its neuron's mean; it is written over.
 * @param squares Σ of its squares.
 * @returns a number in [1, neurons], or 0 where all of X is 0.
 */
export async function effectiveNeurons(job: Job, centred: Float32Array, squares: number): Promise<number> {
  const {
    scenario: { samples, width },
    tensors,
    timed,
  } = job;
  let trace = squares;
  if (trace === 0) return 0;
  const scale = Math.sqrt(trace / centred.length);
  if (!(scale > 1e-6 && scale < 1e6)) {
    timed('statistics', () => {
      for (let i = 0; i < centred.length; i++) centred[i]! /= scale;
      trace = sumOfSquares(centred);
    });
  }
  const x = table(job, centred, samples, width);
  const across = tensors.own(timed('statistics', () => transpose(x)));
  const [left, right] = width <= samples ? [across, x] : [x, across];
  const rows = left.shape[0];
  const block = Math.max(1, Math.floor(blockWork / centred.length));
  let products = 0;
  for (let start = 0; start < rows; start += block) {
    await pause(job, start / rows);
    timed('statistics', () => {
      // A slice copies the whole of what it is taken from.
      const part = rows <= block ? left : tensors.own(slice(left, [start, 0], [Math.min(block, rows - start), left.shape[1]]));
      const product = tensors.own(matMul(part, right));
      products += withElements(product, sumOfSquares);
      tensors.free(product);
      if (part !== left) tensors.free(part);
    });
  }
  tensors.free(x, across);
  return trace ** 2 / products;
}
