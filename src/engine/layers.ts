import type { Tensor2D } from '@tensorflow/tfjs-core';
import { weightStd } from '../network/initializers.ts';
import { activations, isOneBlock, layerWeights, preActivate, rowBlocks, scaledProduct } from '../network/mlp.ts';
import { pause, type Job } from './job.ts';

/** One layer on the way forward, samples × neurons in row blocks. */
export interface Layer {
  readonly preActivations: readonly Tensor2D[];
  readonly activations: readonly Tensor2D[];
}

/** Sends the input through the layers, one after the other; the job owns each, and each is gone when the next is asked for. */
export async function* layers(job: Job): AsyncGenerator<Layer> {
  const { scenario, tensors, progress } = job;
  let x: readonly Tensor2D[] = [];
  for (let index = 0; index < scenario.layers; index++) {
    const layer = index === 0 ? await firstLayer(job) : await throughLayer(job, x, index);
    progress.done++;
    yield layer;
    tensors.free(...layer.preActivations);
    x = layer.activations;
  }
  tensors.free(...x);
}

/** The layer that the input goes through: from the product that is kept, if the whole input is one block and weights are scaled draws. */
async function firstLayer(job: Job): Promise<Layer> {
  const { scenario, kept, tensors, timed } = job;
  const std = weightStd(scenario);
  if (std === undefined || !isOneBlock(scenario)) {
    const input = timed('forward', () => rowBlocks(scenario, kept.draws.input).map((block) => tensors.own(block)));
    return throughLayer(job, input, 0);
  }
  return timed('forward', () => {
    const product = tensors.own(kept.product(scenario));
    const a = tensors.own(scaledProduct(product, std));
    const z = tensors.own(activations(scenario, a));
    tensors.free(product);
    return { preActivations: [a], activations: [z] };
  });
}

/** Sends `x` through the weights and the activation function of layer `index` (from 0), and frees it. */
async function throughLayer(job: Job, x: readonly Tensor2D[], index: number): Promise<Layer> {
  const { scenario, kept, tensors, timed } = job;
  const weights = tensors.own(timed('draws', () => layerWeights(scenario, kept.draws, index)));
  const [preActivations, outputs]: [Tensor2D[], Tensor2D[]] = [[], []];
  for (const [i, block] of x.entries()) {
    await pause(job, i / x.length);
    timed('forward', () => {
      const a = tensors.own(preActivate(block, weights));
      preActivations.push(a);
      outputs.push(tensors.own(activations(scenario, a)));
      tensors.free(block);
    });
  }
  tensors.free(weights);
  return { preActivations, activations: outputs };
}
