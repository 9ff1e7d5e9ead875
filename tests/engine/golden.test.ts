import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { agrees, golden, titled, type GoldenRun } from '../support/golden.ts';

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  test.each(golden.map((reference) => [titled(reference.scenario), reference] as const))('%s is as NumPy has it', async (_, reference) => {
    const { layers } = JSON.parse(toJson(await run(reference.scenario))) as GoldenRun;
    const { samples, width, init } = reference.scenario;
    // float32 moves a value over a bin's edge now and then; equal weights make a hundred equal values cross it at once.
    const allowed = (init === 'ones' || init === 'constant' ? 0.01 : 0.001) * samples * width;
    expect(layers).toHaveLength(reference.layers.length);
    for (const [i, expected] of reference.layers.entries()) {
      const layer = layers[i]!;
      const moved = expected.histogram.reduce((sum, count, bin) => sum + Math.abs(count - layer.histogram[bin]!), 0);
      expect(moved + Math.abs(expected.below - layer.below) + Math.abs(expected.above - layer.above)).toBeLessThanOrEqual(allowed);
      expect(layer.histogram.reduce((sum, count) => sum + count, layer.below + layer.above)).toBe(samples * width);
      // Near 0 the mean of positive and negative values cancels: float32 holds it relative to their spread, not to itself.
      const meanTolerance = 1e-4 * Math.max(1, Number(expected.std) / Math.abs(Number(expected.mean) || 1));
      expect(agrees(Number(layer.mean), Number(expected.mean), meanTolerance), `mean of layer ${i + 1}: ${layer.mean}, not ${expected.mean}`).toBe(true);
      expect(agrees(Number(layer.std), Number(expected.std), 1e-4), `std of layer ${i + 1}: ${layer.std}, not ${expected.std}`).toBe(true);
    }
  });

  test('every tensor is gone after a hundred runs', async () => {
    const { numTensors, numBytes } = memory();
    for (let seed = 0; seed < 100; seed++) await run({ ...golden[seed % golden.length]!.scenario, samples: 20, width: 10, seed });
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });

  test('every tensor is gone after a run that was stopped', async () => {
    const { numTensors } = memory();
    const abort = new AbortController();
    const stopped = run({ ...golden[0]!.scenario, samples: 2000, width: 400, layers: 50 }, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(stopped).rejects.toThrow('aborted');
    expect(memory().numTensors).toBe(numTensors);
  });

  test('an overflow in float32 is counted as ∞ and NaN, and never taken for 0', async () => {
    const { layers } = await run({ ...golden[0]!.scenario, activation: 'relu', std: 30, layers: 20 });
    const last = layers.at(-1)!;
    expect(last.histogram.nan).toBe(100_000);
    expect(last.mean).toBeNaN();
    expect(layers.some(({ histogram }) => histogram.infinite > 0)).toBe(true);
    expect(toJson({ scenario: golden[0]!.scenario, layers: [last] })).toContain('"mean":"nan","std":"nan"');
  });
});

test('draws are kept between runs and give the same as new ones', async () => {
  await startBackend('wasm');
  const scenario = golden[0]!.scenario;
  const first = await run(scenario);
  await run({ ...scenario, std: 0.5, layers: 9 });
  const again = await run(scenario);
  await run({ ...scenario, seed: 1 });
  const anew = await run(scenario);
  expect(again.layers).toEqual(first.layers);
  expect(anew.layers).toEqual(first.layers);
});

test('the backends agree on what overflows', async () => {
  const scenario = { ...golden[0]!.scenario, activation: 'relu', init: 'constant', value: 10, layers: 20 } as const;
  await startBackend('cpu');
  const cpu = await run(scenario);
  await startBackend('wasm');
  const wasm = await run(scenario);
  for (const [i, { histogram }] of wasm.layers.entries()) {
    expect(histogram.infinite + histogram.nan > 0).toBe(cpu.layers[i]!.histogram.infinite + cpu.layers[i]!.histogram.nan > 0);
  }
  expect(wasm.layers.at(-1)!.histogram.infinite).toBeGreaterThan(0);
});
