import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { measuresOf } from '../../src/readings/run.ts';
import { activationFunctions } from '../../src/theory/activations.ts';

beforeAll(() => startBackend());

const reads = ['map', 'path', 'otherPath', 'opened', 'gradientPath', 'openedGradient'] as const;
const measured = async (asked: Partial<Scenario>) =>
  measuresOf(await run({ ...textbook, samples: 40, width: 60, ...asked }, { measures: true, reads }), ...reads);

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
/** Sixty products are added up in float32 by the engine, in float64 here: some 60 roundings of the largest partial sum. */
const close = (actual: number, expected: number, scale: number) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * scale);

test('the path of a sample is its row of the activations', async () => {
  const layers = await measured({ sample: 7, other: 32 });
  for (const { map, path, otherPath } of layers) {
    const row = (sample: number) => Array.from(map.values.subarray((sample - 1) * map.columns, sample * map.columns));
    expect(path.activations.slice(0, map.columns)).toEqual(row(7));
    expect(otherPath.activations.slice(0, map.columns)).toEqual(row(32));
    expect(path.activations).toHaveLength(60);
  }
  expect(layers.map(({ path }) => path.inputs?.length)).toEqual([60, undefined, undefined, undefined, undefined]);
});

describe.each(['sigmoid', 'tanh', 'relu'] as const)('a neuron that is opened, %s', (activation) => {
  test.each([1, 3, 5])('in layer %i adds up to its output and, on the way back, to its gradient', async (layer) => {
    const layers = await measured({ activation, init: 'he', sample: 3, layer, neuron: 17 });
    const { opened, openedGradient, path, gradientPath } = layers[layer - 1]!;
    if (!opened || !openedGradient || typeof openedGradient === 'string' || typeof gradientPath === 'string')
      throw new Error('no neuron is opened');
    const inputs = layer === 1 ? path.inputs! : layers[layer - 2]!.path.activations;
    const scale = Math.sqrt(dot(inputs, inputs) * dot(opened.weights, opened.weights));
    close(opened.preActivation, dot(inputs, opened.weights), scale);
    const { phi, derivative } = activationFunctions[activation];
    close(opened.activation, phi(opened.preActivation), 1);
    close(opened.derivative, derivative(opened.preActivation), 1);
    expect(opened.activation).toBe(path.activations[16]);
    const ahead = layers[layer]?.gradientPath;
    if (layer === 5) expect(openedGradient.ahead).toBeNull();
    else close(openedGradient.arriving, dot(ahead as number[], openedGradient.ahead!), Math.abs(openedGradient.arriving) + 0.01);
    close(openedGradient.gradient, openedGradient.arriving * opened.derivative, Math.abs(openedGradient.gradient));
    expect(openedGradient.gradient).toBe(gradientPath[16]);
    const others = layers.filter((_, i) => i !== layer - 1);
    expect(others.every((one) => one.opened === null && one.openedGradient === null)).toBe(true);
  });
});

test('a gradient that float32 could not hold is kept all the same', async () => {
  const layers = await measured({ activation: 'sigmoid', std: 0.0001, layers: 20 });
  const [first] = layers;
  const sizes = (first!.gradientPath as number[]).map(Math.abs);
  expect(first!.gradientRms).toBe('below-resolution');
  expect(Math.max(...sizes)).toBeGreaterThan(0);
  expect(Math.max(...sizes)).toBeLessThan(1e-45);
});

test('where the way back is lost, so are the gradients of a sample', async () => {
  const layers = await measured({ activation: 'relu', std: 100, width: 300, samples: 10, layers: 20 });
  expect(layers.every(({ gradientPath, openedGradient }) => gradientPath === 'overflow' && openedGradient === 'overflow')).toBe(true);
});

test('a sample that there is not is a mistake of the program', async () => {
  await expect(measured({ sample: 41 })).rejects.toThrow('invalid row; not in [0, 39]: 40');
});
