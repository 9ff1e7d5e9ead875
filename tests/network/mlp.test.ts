import { concat, dispose, matMul, memory, tensor1d, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { activate } from '../../src/network/activations.ts';
import { Draws } from '../../src/network/draws.ts';
import { forward, inputBlocks, layerWeights } from '../../src/network/mlp.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';

beforeAll(() => startBackend('wasm'));

test('a large input in blocks of rows gives what the whole gives', () => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'xavier', samples: 700, width: 600 };
  const draws = new Draws(0, scenario.samples, scenario.width);
  const blocks = inputBlocks(scenario, draws);
  const weights = layerWeights(scenario, draws, 0);
  const whole = tensor2d(draws.input, [700, 600]);
  const [parts, together] = [blocks.map((x) => forward(scenario, x, weights)), forward(scenario, whole, weights)];
  const joined = concat<Tensor2D>(parts, 0);
  expect(blocks.length).toBeGreaterThan(1);
  expect(joined.dataSync()).toEqual(together.dataSync());
  dispose([...blocks, ...parts, weights, whole, together, joined]);
  expect(memory().numTensors).toBe(0);
});

test('random weights are the draws times the standard deviation', () => {
  const scenario: Scenario = { ...textbook, std: 0.25, samples: 10, width: 4 };
  const weights = layerWeights(scenario, new Draws(3, 10, 4), 0);
  expect([...weights.dataSync()]).toEqual([...new Draws(3, 10, 4).weights(0)].map((draw) => draw / 4));
  weights.dispose();
});

test('ReLU leaves NaN as it is, also the one that ∞ − ∞ makes', () => {
  const undefinedSum = matMul(tensor2d([[Infinity, -Infinity]]), tensor2d([[1], [1]]));
  const many = concat(Array.from({ length: 64 }, () => undefinedSum));
  expect([...activate.relu(many as Tensor2D).dataSync()].every(Number.isNaN)).toBe(true);
  expect([...activate.relu(tensor1d([-Infinity, -1, 0, 2, Infinity]) as unknown as Tensor2D).dataSync()]).toEqual([0, 0, 0, 2, Infinity]);
});
