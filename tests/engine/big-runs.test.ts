import { matMul, memory, tensor2d, tidy, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { Draws } from '../../src/network/draws.ts';
import {
  activations,
  backThroughActivation,
  backThroughWeights,
  derivatives,
  isOneBlock,
  layerWeights,
  preActivate,
} from '../../src/network/mlp.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import type { LayerMeasures } from '../../src/statistics/measures.ts';
import { histogram } from '../../src/statistics/histogram.ts';
import { measureLayer } from '../../src/statistics/layer.ts';
import { rms, sumOfSquares } from '../../src/statistics/rms.ts';
import { slope } from '../../src/statistics/slope.ts';
import { spread } from '../../src/statistics/spread.ts';
import { agrees } from '../support/golden.ts';

beforeAll(() => startBackend('wasm'));

test('a large run in blocks measures what the whole at once gives', async () => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'he', width: 1000, samples: 500, layers: 2 };
  expect(isOneBlock(scenario)).toBe(false);
  const shares: number[] = [];
  const { layers, measures } = await run(scenario, { measures: true, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  const whole = atOnce(scenario);
  for (const [i, { a, z, slopes, delta, arriving, leaving }] of whole.entries()) {
    const { centred, ...spreads } = spread(z, 500, 1000);
    expect(layers[i]).toEqual(measureLayer(z, [0, 1]));
    expect(measures![i]).toMatchObject({
      ...spreads,
      ...slope(slopes, 1000, 1),
      gradientRms: rms(delta),
      activationFactor: rms(delta) / rms(arriving),
      weightFactor: rms(leaving) / rms(delta),
    });
    expect(agrees(measures![i]!.effectiveNeurons as number, participation(centred, 500, 1000), 1e-5)).toBe(true);
    const { preActivations, gradients, map } = measures![i] as Required<LayerMeasures>;
    expect(histogram(a, preActivations.interval, { bound: 1e3, rough: true }).counts).toEqual(preActivations.counts);
    expect(histogram(delta, gradients.interval, { bound: 1e3, rough: true }).counts).toEqual(gradients.counts);
    expect(map.values.subarray(0, map.columns)).toEqual(z.subarray(0, map.columns));
  }
});

type Layer = Record<'a' | 'z' | 'slopes' | 'delta' | 'arriving' | 'leaving', Float32Array>;

/** Both passes without blocks. */
function atOnce(scenario: Scenario): Layer[] {
  const { samples, width, layers } = scenario;
  const draws = new Draws(scenario);
  const read = (tensor: Tensor2D) => tensor.dataSync<'float32'>().slice();
  let all: Layer[] = [];
  tidy(() => {
    const weights = Array.from({ length: layers }, (_, layer) => layerWeights(scenario, draws, layer));
    let x: Tensor2D = tensor2d(draws.input, [samples, width]);
    const forward = weights.map((w) => {
      const a = preActivate(x, w);
      x = activations(scenario, a);
      return { a: read(a), z: read(x), slopes: derivatives(scenario, a) };
    });
    let g: Tensor2D = tensor2d(draws.gradient(layers), [samples, width]);
    all = forward
      .toReversed()
      .map(({ a, z, slopes }, back) => {
        const arriving = g;
        const delta = backThroughActivation(arriving, slopes);
        g = backThroughWeights(delta, weights[layers - 1 - back]!);
        return { a, z, slopes: read(slopes), delta: read(delta), arriving: read(arriving), leaving: read(g) };
      })
      .toReversed();
  });
  return all;
}

/** (tr C)² / tr(C²) of the neurons' whole covariance. */
const participation = (centred: Float32Array, samples: number, neurons: number): number =>
  tidy(() => {
    const x = tensor2d(centred, [samples, neurons]);
    return sumOfSquares(centred) ** 2 / sumOfSquares(matMul(transpose(x), x).dataSync<'float32'>());
  });

describe('a run that takes long', () => {
  const long: Scenario = { ...textbook, activation: 'tanh', init: 'he', width: 500, samples: 1000, layers: 5 };

  test('pauses about every tenth of a second, so that a reader’s click gets through', async () => {
    // Another program may take the processor for a while: the calmest of three runs tells what the engine itself does.
    const longest: number[] = [];
    for (let attempt = 0; attempt < 3 && Math.min(Infinity, ...longest) > 100; attempt++) {
      let [last, most, pauses] = [performance.now(), 0, 0];
      await run(
        { ...long, seed: attempt },
        {
          measures: true,
          onProgress: () => {
            const now = performance.now();
            [last, most, pauses] = [now, Math.max(most, now - last), pauses + 1];
          },
        },
      );
      expect(pauses).toBeGreaterThan(4);
      longest.push(most);
    }
    expect(Math.min(...longest)).toBeLessThan(150);
  });

  test('lets a message in while it runs, and stops at once when that says so', async () => {
    const { numTensors, numBytes } = memory();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 60);
    await expect(run({ ...long, layers: 40, seed: 5 }, { measures: true, signal: abort.signal })).rejects.toThrow('aborted');
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });
});
