import { matMul, memory, tensor2d, tidy, transpose, type Tensor2D } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { Pauses } from '../../src/engine/pauses.ts';
import { run } from '../../src/engine/run.ts';
import { Draws } from '../../src/network/draws.ts';
import {
  activations,
  backThroughActivation,
  backThroughWeights,
  blockWork,
  derivatives,
  isOneBlock,
  layerWeights,
  preActivate,
} from '../../src/network/mlp.ts';
import { NormalStream } from '../../src/network/random.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import type { LayerMeasures } from '../../src/statistics/measures.ts';
import { histogram } from '../../src/statistics/histogram.ts';
import { measureLayer } from '../../src/statistics/layer.ts';
import { rms, sumOfSquares } from '../../src/statistics/rms.ts';
import { slope } from '../../src/statistics/slope.ts';
import { spread } from '../../src/statistics/spread.ts';
import { everyStepTakesLong } from '../support/engine/clock.ts';
import { costOf, withKernels, type Kernel } from '../support/engine/kernels.ts';
import { agrees } from '../support/golden.ts';

beforeAll(() => startBackend('wasm'));
afterEach(() => {
  vi.restoreAllMocks();
});

test('a large run in blocks measures what the whole at once gives', async () => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'he', width: 1000, samples: 500, layers: 2 };
  expect(isOneBlock(scenario)).toBe(false);
  everyStepTakesLong();
  const shares: number[] = [];
  const { layers, measures } = await run(scenario, { measures: true, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  const whole = atOnce(scenario);
  for (const [i, { a, z, slopes, delta, arriving, leaving }] of whole.entries()) {
    const centred = new Float32Array(z.length);
    const { centredSquares, ...spreads } = spread(z, 500, 1000, centred);
    expect(layers[i]).toEqual(measureLayer(z, [0, 1]));
    expect(measures![i]).toMatchObject({
      ...spreads,
      ...slope(slopes, 1000, 1),
      gradientRms: rms(delta),
      activationFactor: rms(delta) / rms(arriving),
      weightFactor: rms(leaving) / rms(delta),
    });
    expect(agrees(measures![i]!.effectiveNeurons as number, participation(centred, centredSquares, 500, 1000), 1e-5)).toBe(true);
    const { preActivations, gradients, map } = measures![i] as Required<LayerMeasures>;
    expect(histogram(a, preActivations.interval, true).counts).toEqual(preActivations.counts);
    expect(histogram(delta, gradients.interval, true).counts).toEqual(gradients.counts);
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
      return { a: read(a), z: read(x), slopes: derivatives(scenario, a, x) };
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
const participation = (centred: Float32Array, squares: number, samples: number, neurons: number): number =>
  tidy(() => {
    const x = tensor2d(centred, [samples, neurons]);
    return squares ** 2 / sumOfSquares(matMul(transpose(x), x).dataSync<'float32'>());
  });

describe('a run that takes long', () => {
  const long: Scenario = { ...textbook, activation: 'tanh', init: 'he', width: 500, samples: 1000, layers: 5 };

  test.each([long, { ...long, width: 1000, samples: 500, layers: 2 }, { ...long, width: 60, samples: 10_000 }])(
    'is made of pieces of limited work, so that a reader’s click gets through between two of them ($width neurons)',
    async (scenario) => {
      everyStepTakesLong();
      const draws = vi.spyOn(NormalStream.prototype, 'fill');
      const none = { products: 0, multiplications: 0, elements: 0, drawn: 0 };
      const pieces = [{ ...none }];
      const endPiece = () => {
        pieces.at(-1)!.drawn = draws.mock.calls.reduce((sum, [table]) => sum + table.length, 0);
        draws.mockClear();
        pieces.push({ ...none });
      };
      const counted =
        (kernel: Kernel, name: string): Kernel =>
        (call) => {
          const result = kernel(call);
          const { multiplications, elements } = costOf(name, call, result);
          const piece = pieces.at(-1)!;
          piece.products += Number(multiplications > 0);
          piece.multiplications += multiplications;
          piece.elements += elements;
          return result;
        };
      await withKernels('wasm', counted, () => run(scenario, { measures: true, onProgress: endPiece }));
      endPiece();
      const most = (key: keyof typeof none) => Math.max(...pieces.map((piece) => piece[key]));
      const table = scenario.width * Math.max(scenario.width, scenario.samples);
      expect(pieces.length).toBeGreaterThan(5 * scenario.layers);
      expect(most('products')).toBe(1);
      expect(most('multiplications')).toBeLessThanOrEqual(blockWork);
      expect(most('elements')).toBeLessThanOrEqual(10 * table); // φ′ takes the most steps
      expect(most('drawn')).toBeLessThanOrEqual(2 * table); // the input, and the first layer's weights
    },
  );

  test('pauses when it has worked for 30 ms, and not before', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const shares: number[] = [];
    const pauses = new Pauses(undefined, (share) => shares.push(share));
    for (now = 0; now < 100; now += 10) await pauses.after(now / 100);
    expect(shares).toEqual([0.3, 0.6, 0.9]);
  });

  test('lets a message in at its first pause, and stops at once when that says so', async () => {
    everyStepTakesLong();
    const { numTensors, numBytes } = memory();
    const abort = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      abort.abort();
    };
    port2.postMessage('stop');
    let pauses = 0;
    const stopped = run({ ...long, layers: 40, seed: 5 }, { measures: true, signal: abort.signal, onProgress: () => pauses++ });
    await expect(stopped).rejects.toThrow('aborted');
    expect(pauses).toBe(1);
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });
});
