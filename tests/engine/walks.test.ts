import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { weightConstant, weightStd } from '../../src/network/initializers.ts';
import { measuresOf } from '../../src/readings/run.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { valueCount } from '../../src/statistics/histogram.ts';
import { otherUnits, stepsOf, type Walks } from '../../src/statistics/walks.ts';

beforeAll(() => startBackend());

const reads = ['walks', 'opened', 'path', 'map'] as const;
async function walksIn(asked: Partial<Scenario>) {
  const scenario: Scenario = { ...textbook, layers: 1, ...asked };
  const layers = measuresOf(await run(scenario, { measures: true, reads }), ...reads);
  return { scenario, layers, first: layers[0]!, walks: layers[0]!.walks! };
}

/** Relative sampling error of the spread: of N sums, which share the weights of the neurons that they go into. */
const samplingError = ({ samples, width }: Scenario, isRandom: boolean) =>
  Math.sqrt((1 + 2 / width) / (2 * samples) + (isRandom ? 1 / (2 * width * Math.min(samples, width)) : 0));

const inFourDigits = (value: number) => Number(value.toPrecision(4));
/** Sums of the first one, two, three, … numbers. */
const sumsOf = (products: readonly number[]) => products.map((_, i) => products.slice(0, i + 1).reduce((sum, product) => sum + product, 0));

describe('the walk of one sum', () => {
  test.each([1, 7, 60, 100])('with %i products has each of them, and ends at the neuron’s own pre-activation', async (width) => {
    const neuron = Math.min(width, 5);
    const { first, walks } = await walksIn({ width, samples: 40, sample: 3, neuron });
    const { inputs } = first.path;
    const { weights, preActivation } = first.opened!;
    const products = inputs!.map((x, i) => x * weights[i]!);
    expect(walks.products).toEqual(products.map(inFourDigits));
    expect(walks.walk).toEqual(sumsOf(products).map(inFourDigits));
    // The engine adds up in float32: at most one rounding a product, of the largest partial sum. The walk has four digits.
    const largest = Math.max(...walks.walk.map(Math.abs));
    expect(Math.abs(walks.walk.at(-1)! - preActivation)).toBeLessThanOrEqual(width * 2 ** -23 * largest + 5e-4 * Math.abs(preActivation));
  });

  test('is drawn at a hundred places, evenly, where there are more products', async () => {
    const { walks, first } = await walksIn({ width: 250, samples: 20, sample: 2, neuron: 9 });
    const products = first.path.inputs!.map((x, i) => x * first.opened!.weights[i]!);
    const steps = stepsOf(250, 100);
    expect(steps).toHaveLength(100);
    expect(steps.at(-1)).toBe(250);
    expect(new Set(steps.map((k, i) => k - (steps[i - 1] ?? 0)))).toEqual(new Set([2, 3]));
    expect(walks.walk).toEqual(steps.map((k) => inFourDigits(sumsOf(products)[k - 1]!)));
    expect(walks.products).toEqual(steps.map((k) => inFourDigits(products[k - 1]!)));
  });

  test('is that of the first neuron where none is opened', async () => {
    const [none, one] = [await walksIn({ samples: 20, sample: 4 }), await walksIn({ samples: 20, sample: 4, neuron: 1 })];
    expect(none.walks).toEqual(one.walks);
  });
});

test('the other walks are those of the first samples, each in its own neuron, without the one that is followed', async () => {
  const { walks, scenario } = await walksIn({ samples: 40, width: 30, sample: 2 });
  expect(walks.others).toHaveLength(24);
  const unit = (Math.sqrt(30) * scenario.std) / otherUnits;
  const samples = [0, ...Array.from({ length: 23 }, (_, i) => i + 2)];
  for (const [i, sample] of samples.entries()) {
    const { walks: own } = await walksIn({ samples: 40, width: 30, sample: sample + 1, neuron: sample + 1 });
    stepsOf(30, 20).forEach((k, step) => {
      expect(Math.abs(walks.others[i]![step]! * unit - own.walk[k - 1]!)).toBeLessThanOrEqual(
        unit / 2 + 5e-4 * Math.abs(own.walk[k - 1]!) + 1e-9,
      );
    });
  }
});

test('the sums of all samples are pre-activations of the run, each sample’s in its own neuron', async () => {
  // With the identity, activations are pre-activations; the map holds 32 samples and 50 neurons of them.
  const { walks, first } = await walksIn({ activation: 'identity', samples: 30, width: 40 });
  const sums = Array.from({ length: 30 }, (_, s) => first.map.values[s * first.map.columns + s]!);
  const mean = sums.reduce((sum, a) => sum + a, 0) / 30;
  expect(walks.std).toBeCloseTo(Math.sqrt(sums.reduce((sum, a) => sum + (a - mean) ** 2, 0) / 30), 10);
  const { counts, interval } = walks.sums;
  expect(interval[1]).toBeCloseTo(4 * Math.sqrt(40), 10);
  const width = (interval[1] - interval[0]) / counts.length;
  counts.forEach((count, bin) => {
    const [left, right] = [interval[0] + bin * width, interval[0] + (bin + 1) * width];
    expect(count).toBe(sums.filter((a) => a >= left && a < right).length);
  });
});

const isWhole = ({ sums }: Walks, samples: number) => expect(valueCount(sums)).toBe(samples);

test.each([
  [1, {}],
  [10, { std: 0.01 }],
  [100, {}],
  [100, { std: 3 }],
  [100, { init: 'xavier' }],
  [100, { init: 'he' }],
  [100, { init: 'xavier_uniform' }],
  [400, { init: 'orthogonal', samples: 300 }],
  [300, { std: 0.1, samples: 3000 }],
  [1000, { std: 1, samples: 300 }],
  [50, { init: 'ones' }],
  [200, { init: 'constant', value: -5 }],
] as [number, Partial<Scenario>][])('the spread of sums of %i products is √n·σ within its sampling error: %o', async (width, asked) => {
  const { scenario, walks } = await walksIn({ width, ...asked });
  const std = weightStd(scenario);
  const expected = Math.sqrt(width) * (std ?? Math.abs(weightConstant(scenario)));
  expect(Math.abs(walks.std / expected - 1)).toBeLessThan(4 * samplingError(scenario, std !== undefined));
  isWhole(walks, scenario.samples);
});

test('zeros add up to nothing but zeros', async () => {
  const { walks } = await walksIn({ init: 'zeros' });
  expect(walks.std).toBe(0);
  expect(new Set([...walks.walk, ...walks.products, ...walks.others.flat()].map(Math.abs))).toEqual(new Set([0]));
  isWhole(walks, 1000);
});

test('only the first layer has walks, and only where they are read', async () => {
  const { layers } = await walksIn({ layers: 3, samples: 20 });
  expect(layers.slice(1).map(({ walks }) => walks)).toEqual([null, null]);
  const others = await run({ ...textbook, samples: 20 }, { measures: true, reads: ['map'] });
  expect(others.measures!.every((layer) => !('walks' in layer))).toBe(true);
});
