import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { weightStd } from '../../src/network/initializers.ts';
import { initializers } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import golden from '../golden/deep-runs.json' with { type: 'json' };
import { agrees, moved, titled, type GoldenLayer, type GoldenRun } from '../support/golden.ts';

beforeAll(async () => {
  expect(await startBackend('wasm')).toBe('wasm');
});

// What others have run and written about: ten and fifteen layers, five hundred neurons.
describe('networks deeper and wider than the book’s', () => {
  const runs = golden.runs.map(({ scenario, layers }) => ({ scenario: { ...textbook, ...scenario } as Scenario, layers }));
  const named = runs.map((reference) => {
    const { scenario } = reference;
    return [`${titled(scenario)}, ${String(scenario.layers)} × ${String(scenario.width)}`, reference] as const;
  });

  test.each(named)('%s are as NumPy has them', async (_, { scenario, layers }) => {
    const printed = JSON.parse(toJson(await run(scenario))) as GoldenRun;
    expect(printed.layers).toHaveLength(layers.length);
    for (const [i, expected] of layers.entries()) {
      const layer = printed.layers[i]!;
      // float32 moves a value over a bin's edge now and then: one in ten thousand, and it counts twice.
      expect(moved(layer, expected as unknown as GoldenLayer)).toBeLessThanOrEqual(2e-4 * scenario.samples * scenario.width);
      expect(
        agrees(Number(layer.std), expected.std, 1e-4),
        `std of layer ${String(i + 1)}: ${layer.std}, not ${String(expected.std)}`,
      ).toBe(true);
      expect(Math.abs(Number(layer.mean) - expected.mean)).toBeLessThanOrEqual(1e-5 * Math.hypot(expected.mean, expected.std));
    }
  });

  test('a linear network of 256 neurons overflows in the layer in which NumPy’s float32 does', async () => {
    const { layer, scenario } = golden.overflow;
    const { layers } = await run({ ...textbook, ...scenario } as Scenario);
    expect(layers.findIndex(({ lost }) => lost === 'overflow') + 1).toBe(layer);
  });
});

test('where all activations are 1, they are in the last bin, as NumPy has it: its upper edge is inside', async () => {
  const { layers } = await run({ ...textbook, init: 'constant', value: 5 });
  const { counts, above } = layers.at(-1)!.histogram;
  expect([counts.at(-1), above]).toEqual([100_000, 0]);
});

describe('in a linear layer of a thousand neurons, the activations have the spread that the fan-in asks for', () => {
  const random = initializers.filter((init) => weightStd({ ...textbook, init }) !== undefined);
  test.each(random)('%s', async (init) => {
    const scenario: Scenario = { ...textbook, activation: 'identity', init, std: 0.1, width: 1000, layers: 1 };
    const { layers } = await run(scenario);
    // The input has variance 1, so that the spread is √fan-in times that of the weights; a million weights hold it to a few in a thousand.
    expect(layers[0]!.std / (Math.sqrt(1000) * weightStd(scenario)!)).toBeCloseTo(1, 2);
  });
});
