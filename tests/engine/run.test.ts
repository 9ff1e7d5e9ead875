import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run, type Run } from '../../src/engine/run.ts';
import { Draws } from '../../src/network/draws.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { valueCount } from '../../src/statistics/histogram.ts';
import { bulkyMeasures, mapSize, type LayerMeasures } from '../../src/statistics/measures.ts';
import { activationFunctions } from '../../src/theory/activations.ts';

beforeAll(() => startBackend('wasm'));

const measured = async (scenario: Partial<Scenario>) =>
  (await run({ ...textbook, ...scenario }, { measures: true })) as Run & Required<Pick<Run, 'measures'>>;

test('draws are kept between runs and give the same as new ones', async () => {
  const first = await measured({});
  await measured({ std: 0.5, layers: 9 });
  const again = await measured({});
  await measured({ seed: 1 });
  const anew = await measured({});
  await measured({ init: 'xavier_uniform' });
  const other = await measured({});
  for (const later of [again, anew, other])
    expect({ layers: later.layers, measures: later.measures }).toEqual({ layers: first.layers, measures: first.measures });
});

test('an overflow in float32 is counted as ∞ and NaN, and never taken for 0', async () => {
  const { layers } = await run({ ...textbook, activation: 'relu', std: 30, layers: 20 });
  const last = layers.at(-1)!;
  expect(last.histogram.nan).toBe(100_000);
  expect(last.mean).toBeNaN();
  expect(layers.some(({ histogram }) => histogram.infinite > 0)).toBe(true);
});

test('the backends agree on what overflows', async () => {
  const scenario = { ...textbook, activation: 'relu', init: 'constant', value: 10, layers: 20 } as const;
  await startBackend('cpu');
  const cpu = await run(scenario);
  await startBackend('wasm');
  const wasm = await run(scenario);
  expect([wasm.backend, cpu.backend]).toEqual(['wasm', 'cpu']);
  for (const [i, { histogram, lost }] of wasm.layers.entries()) {
    const other = cpu.layers[i]!;
    expect(histogram.infinite + histogram.nan > 0).toBe(other.histogram.infinite + other.histogram.nan > 0);
    expect(lost).toBe(other.lost);
  }
  expect(wasm.layers.at(-1)!.histogram.infinite).toBeGreaterThan(0);
});

test('a backend never goes on from what another one has rounded', async () => {
  const figures = async (backend: 'wasm' | 'cpu', seed: number) => {
    await startBackend(backend);
    return (await run({ ...textbook, seed })).layers.map(({ mean, std }) => [mean, std]);
  };
  const wasm = await figures('wasm', 5);
  const afterWasm = await figures('cpu', 5);
  await figures('cpu', 6);
  expect(afterWasm).toEqual(await figures('cpu', 5));
  expect(afterWasm).not.toEqual(wasm);
  expect(await figures('wasm', 5)).toEqual(wasm);
});

test('in its own range a function with bounds is counted between them, and another one as it is fitted', async () => {
  for (const [activation, interval] of [
    ['sigmoid', [0, 1]],
    ['tanh', [-1, 1]],
    ['relu', undefined],
    ['elu', undefined],
  ] as const) {
    const scenario = { ...textbook, activation, samples: 50, width: 20 };
    const [own, fitted] = [await run(scenario, { range: 'own' }), await run(scenario, { range: 'fitted' })];
    expect(own.layers.map(({ histogram }) => histogram.interval)).toEqual(
      fitted.layers.map(({ histogram }) => interval ?? histogram.interval),
    );
    expect(own.layers.every(({ histogram: { below, above } }) => below + above === 0)).toBe(true);
  }
});

test('the histogram’s range is the book’s, symmetric, or fitted to each layer, and leaves all else as it is', async () => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'he', samples: 50, width: 20 };
  const [unit, symmetric, fitted] = await Promise.all(
    (['unit', 'symmetric', 'fitted'] as const).map((range) => run(scenario, { range, measures: true })),
  );
  expect(unit!.layers.map(({ histogram }) => histogram.interval)).toEqual(new Array(5).fill([0, 1]));
  expect(symmetric!.layers.map(({ histogram }) => histogram.interval)).toEqual(new Array(5).fill([-1, 1]));
  for (const { histogram } of fitted!.layers) expect([histogram.below, histogram.above]).toEqual([0, 0]);
  expect(new Set(fitted!.layers.map(({ histogram }) => histogram.interval[0])).size).toBe(5);
  expect([symmetric!.measures, fitted!.measures]).toEqual([unit!.measures, unit!.measures]);
});

test('pre-activations are counted over all their values, and gradients about 0, each on its own axis and on the last layer’s', async () => {
  const { measures } = await measured({ init: 'he', activation: 'relu', samples: 50, width: 20 });
  const shared = measures.at(-1)!.gradients!.interval;
  for (const { preActivations, gradients, gradientsOnSharedAxis } of measures as readonly Required<LayerMeasures>[]) {
    expect([preActivations.below, preActivations.above, valueCount(preActivations)]).toEqual([0, 0, 1000]);
    // A value within a rounding of its own axis’ end may stand on its other side.
    expect(gradients.below + gradients.above).toBeLessThanOrEqual(1);
    expect(gradients.interval[0]).toBe(-gradients.interval[1]);
    expect(gradientsOnSharedAxis.interval).toEqual(shared);
    expect([valueCount(gradients), valueCount(gradientsOnSharedAxis)]).toEqual([1000, 1000]);
  }
});

test.each([
  { samples: 40, width: 60 },
  { samples: 10, width: 7 },
])('the map of $samples × $width holds the activations of the first samples and neurons', async (size) => {
  const scenario: Scenario = { ...textbook, activation: 'tanh', init: 'xavier', layers: 1, ...size };
  const { rows, columns, values } = (await measured(scenario)).measures[0]!.map!;
  expect([rows, columns]).toEqual([Math.min(size.samples, mapSize.rows), Math.min(size.width, mapSize.columns)]);
  const draws = new Draws(scenario);
  const weights = draws.weights(0);
  for (const [row, column] of [
    [0, 0],
    [rows - 1, 0],
    [0, columns - 1],
    [rows - 1, columns - 1],
  ] as const) {
    let a = 0;
    for (let k = 0; k < size.width; k++)
      a += (draws.input[row * size.width + k]! * weights[k * size.width + column]!) / Math.sqrt(size.width);
    expect(values[row * columns + column]).toBeCloseTo(activationFunctions.tanh.phi(a), 5);
  }
});

test('a run says what it took, part by part', async () => {
  const { milliseconds, backend } = await measured({ seed: 77 });
  expect(backend).toBe('wasm');
  for (const part of ['draws', 'forward', 'backward', 'statistics'] as const) expect(milliseconds[part]).toBeGreaterThan(0);
  expect((await run({ ...textbook, seed: 78 })).milliseconds.backward).toBe(0);
});

test('a run gives the bulky measures that it was asked for, and no others', async () => {
  const { measures } = await run({ ...textbook, samples: 20, width: 5 }, { measures: true, reads: ['gradients'] });
  for (const layer of measures!) expect(bulkyMeasures.filter((name) => layer[name] !== undefined)).toEqual(['gradients']);
});
