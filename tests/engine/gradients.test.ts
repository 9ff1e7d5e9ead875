import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { grad, mul, sum, tensor2d, type Scalar, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { Draws } from '../../src/network/draws.ts';
import {
  activations as activate,
  backThroughActivation,
  backThroughWeights,
  derivatives,
  layerWeights,
  preActivate,
} from '../../src/network/mlp.ts';
import { activations } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { rms } from '../../src/statistics/rms.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import { agrees } from '../support/golden.ts';

const small: Scenario = { ...textbook, init: 'he', layers: 4, width: 6, samples: 10, seed: 3 };
const fromLast = [3, 2, 1, 0];
const read = (tensor: Tensor) => tensor.dataSync<'float32'>();

/** A layer's gradients, by one way of taking them: at its pre-activations, at its activations, and at what enters it. */
interface Gradients {
  readonly delta: Float32Array;
  readonly arriving: Float32Array;
  readonly leaving: Float32Array;
}

/** The gradients of Σ output ∘ g by TensorFlow.js's automatic differentiation of the forward pass. */
function automatic(scenario: Scenario): Gradients[] {
  const { samples, width, layers } = scenario;
  const draws = new Draws(scenario);
  const weights = Array.from({ length: layers }, (_, layer) => layerWeights(scenario, draws, layer));
  const g = tensor2d(draws.gradient(layers), [samples, width]);
  const fromActivations = (layer: number, z: Tensor2D): Scalar =>
    layer === layers - 1 ? sum(mul(z, g)) : fromPreActivations(layer + 1, preActivate(z, weights[layer + 1]!));
  const fromPreActivations = (layer: number, a: Tensor2D): Scalar => fromActivations(layer, activate(scenario, a));
  let x: Tensor2D = tensor2d(draws.input, [samples, width]);
  return weights.map((w, layer) => {
    const entering = x;
    const a = preActivate(entering, w);
    x = activate(scenario, a);
    return {
      delta: read(grad((t) => fromPreActivations(layer, t as Tensor2D))(a)),
      arriving: read(grad((t) => fromActivations(layer, t as Tensor2D))(x)),
      leaving: read(grad((t) => fromPreActivations(layer, preActivate(t as Tensor2D, w)))(entering)),
    };
  });
}

/** The same by the network's own backward pass. */
function byHand(scenario: Scenario): Gradients[] {
  const { samples, width, layers } = scenario;
  const draws = new Draws(scenario);
  const weights = Array.from({ length: layers }, (_, layer) => layerWeights(scenario, draws, layer));
  let x: Tensor2D = tensor2d(draws.input, [samples, width]);
  const slopes = weights.map((w) => {
    const a = preActivate(x, w);
    x = activate(scenario, a);
    return derivatives(scenario, a, x);
  });
  let arriving: Tensor2D = tensor2d(draws.gradient(layers), [samples, width]);
  return fromLast
    .map((layer) => {
      const arrived = arriving;
      const delta = backThroughActivation(arrived, slopes[layer]!);
      arriving = backThroughWeights(delta, weights[layer]!);
      return { delta: read(delta), arriving: read(arrived), leaving: read(arriving) };
    })
    .reverse();
}

/** Largest difference between two tables, relative to the root mean square of the second. */
const distance = (a: Float32Array, b: Float32Array): number => Math.max(...a.map((value, i) => Math.abs(value - b[i]!))) / rms(b);

describe.each(activations)('the gradient through %s', (activation) => {
  const scenario: Scenario = { ...small, activation };

  test('is what automatic differentiation gives, element by element, and so are its measures', async () => {
    await startBackend('cpu');
    const expected = automatic(scenario);
    const { measures } = await run(scenario, { measures: true });
    for (const [layer, own] of byHand(scenario).entries()) {
      const { delta, arriving, leaving } = expected[layer]!;
      // float32 holds seven digits, and some of TensorFlow.js's own derivatives take differences of numbers near 1.
      for (const part of ['delta', 'arriving', 'leaving'] as const)
        expect(distance(own[part], expected[layer]![part]), part).toBeLessThan(1e-5);
      const { gradientRms, activationFactor, weightFactor } = measures![layer]!;
      expect(agrees(gradientRms as number, rms(delta), 1e-5)).toBe(true);
      expect(agrees(activationFactor as number, rms(delta) / rms(arriving), 1e-5)).toBe(true);
      expect(agrees(weightFactor as number, rms(leaving) / rms(delta), 1e-5)).toBe(true);
    }
  });

  test('is the slope of the loss, by differences in float64', async () => {
    await startBackend('wasm');
    const { measures } = await run(scenario, { measures: true });
    for (const [layer, delta] of byDifferences(scenario).entries()) {
      expect(agrees(measures![layer]!.gradientRms as number, rms(delta), 1e-5), `layer ${layer + 1}`).toBe(true);
    }
  });
});

/** ∂(Σ output ∘ g)/∂a of each layer: plain float64 arithmetic, one pre-activation moved at a time, one sample after the other. */
function byDifferences(scenario: Scenario): Float32Array[] {
  const { samples, width: n, layers, activation } = scenario;
  const { phi } = activationFunctions[activation];
  const draws = new Draws(scenario);
  const weights = Array.from({ length: layers }, (_, layer) => Float64Array.from(draws.weights(layer), (w) => w * Math.sqrt(2 / n)));
  const g = draws.gradient(layers);
  const times = (x: Float64Array, w: Float64Array) => x.map((_, j) => x.reduce((sum_, value, i) => sum_ + value * w[i * n + j]!, 0));
  const loss = (layer: number, a: Float64Array, sample: number): number => {
    const z = a.map(phi);
    return layer === layers - 1
      ? z.reduce((sum_, value, j) => sum_ + value * g[sample * n + j]!, 0)
      : loss(layer + 1, times(z, weights[layer + 1]!), sample);
  };
  const h = 1e-6; // wrong by h² and by 1e-16 / h
  const deltas = weights.map(() => new Float32Array(samples * n));
  for (let sample = 0; sample < samples; sample++) {
    let x = Float64Array.from(draws.input.subarray(sample * n, (sample + 1) * n));
    for (const [layer, w] of weights.entries()) {
      const a = times(x, w);
      for (let j = 0; j < n; j++) {
        const [up, down] = [a.with(j, a[j]! + h), a.with(j, a[j]! - h)];
        deltas[layer]![sample * n + j] = (loss(layer, up, sample) - loss(layer, down, sample)) / (2 * h);
      }
      x = a.map(phi);
    }
  }
  return deltas;
}
