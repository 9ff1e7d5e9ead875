import { concat, dispose, memory, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { Draws } from '../../src/network/draws.ts';
import {
  activations,
  backThroughWeights,
  blockWork,
  isOneBlock,
  layerWeights,
  preActivate,
  rowBlocks,
  scaledProduct,
  unscaledProduct,
} from '../../src/network/mlp.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

beforeAll(() => startBackend('wasm'));

test('a large input in blocks of rows gives what the whole gives, forward and back', () => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'xavier', samples: 700, width: 600 };
  const draws = new Draws(scenario);
  const blocks = rowBlocks(scenario, draws.input);
  const weights = layerWeights(scenario, draws, 0);
  const whole = tensor2d(draws.input, [700, 600]);
  const passes = [(x: Tensor2D) => activations(scenario, preActivate(x, weights)), (delta: Tensor2D) => backThroughWeights(delta, weights)];
  expect(blocks.length).toBeGreaterThan(1);
  for (const pass of passes) expect(concat<Tensor2D>(blocks.map(pass), 0).dataSync()).toEqual(pass(whole).dataSync());
});

test('blocks of rows hold every sample once, in order, and none asks for more than one block’s work', () => {
  for (const [samples, width] of [
    [10, 1],
    [700, 600],
    [1001, 1000],
    [10_000, 200],
  ] as const) {
    const scenario: Scenario = { ...textbook, samples, width };
    const values = new Float32Array(samples * width).map((_, i) => i);
    const blocks = rowBlocks(scenario, values);
    expect(blocks.length === 1).toBe(isOneBlock(scenario));
    for (const {
      shape: [rows],
    } of blocks)
      expect(rows * width * width).toBeLessThanOrEqual(blockWork);
    expect(concat<Tensor2D>(blocks, 0).dataSync()).toEqual(values);
    dispose(blocks);
  }
});

test('random weights are the draws times the standard deviation', () => {
  const scenario: Scenario = { ...textbook, std: 0.25, samples: 10, width: 4, seed: 3 };
  const weights = layerWeights(scenario, new Draws(scenario), 0);
  expect([...weights.dataSync()]).toEqual([...new Draws(scenario).weights(0)].map((draw) => draw / 4));
});

test('constant weights are that constant everywhere', () => {
  const scenario: Scenario = { ...textbook, init: 'constant', value: -2.5, samples: 10, width: 3 };
  expect([...layerWeights(scenario, new Draws(scenario), 0).dataSync()]).toEqual(new Array(9).fill(-2.5));
});

test('the first layer’s product, scaled afterwards, is the product with scaled weights', () => {
  const scenario: Scenario = { ...textbook, std: 0.5, samples: 12, width: 5 };
  const draws = new Draws(scenario);
  const before = memory().numTensors;
  const product = unscaledProduct(scenario, draws);
  expect(memory().numTensors).toBe(before + 1);
  const expected = preActivate(tensor2d(draws.input, [12, 5]), layerWeights(scenario, draws, 0));
  expect(scaledProduct(product, 0.5).dataSync()).toEqual(expected.dataSync()); // a power of two costs no digit
});
