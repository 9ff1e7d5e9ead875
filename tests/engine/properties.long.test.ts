import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run, type Run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { Draws } from '../../src/network/draws.ts';
import { weightDistribution } from '../../src/network/initializers.ts';
import { activations, initializers } from '../../src/scenario/options.ts';
import { presetNames, startingWeights } from '../../src/scenario/presets.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { valueCount } from '../../src/statistics/histogram.ts';
import { isNumber, measureNames, type LayerMeasures } from '../../src/statistics/measures.ts';
import { rms } from '../../src/statistics/rms.ts';
import { agrees } from '../support/golden.ts';

beforeAll(() => startBackend('wasm'));

const scenarios = (activation: Scenario['activation']): fc.Arbitrary<Scenario> =>
  fc
    .record({
      activation: fc.constant(activation),
      init: fc.constantFrom(...initializers),
      std: fc.double({ min: -4, max: 2, noNaN: true }).map((exponent) => 10 ** exponent),
      value: fc.double({ min: -10, max: 10, noNaN: true }),
      layers: fc.integer({ min: 1, max: 7 }),
      width: fc.integer({ min: 1, max: 12 }),
      samples: fc.integer({ min: 10, max: 20 }),
      seed: fc.nat(),
      correlation: fc.constantFrom(0, 0, 0.3, 1),
    })
    .map((asked) => ({ ...textbook, ...asked }));

/** Few and small, but new ones each time: a counterexample comes with its seed. */
const holds = (activation: Scenario['activation'], property: (scenario: Scenario, run: MeasuredRun) => void) =>
  fc.assert(
    fc.asyncProperty(scenarios(activation), async (scenario) => property(scenario, await measured(scenario))),
    { numRuns: 40 },
  );

type MeasuredRun = Run & Required<Pick<Run, 'measures'>>;
const measured = async (scenario: Scenario) => (await run(scenario, { measures: true })) as MeasuredRun;

const inside = (value: unknown, low: number, high: number): void => {
  if (isNumber(value as number)) expect(value).toSatisfy((x: number) => x >= low && x <= high);
  else expect([null, 'below-resolution', 'overflow']).toContain(value);
};

describe.each(activations)('with %s', (activation) => {
  test('the gradient’s factors, layer by layer, multiply to its whole change', () =>
    holds(activation, (scenario, { measures }) => {
      const draws = new Draws(scenario);
      if (weightDistribution(scenario)) for (let layer = 0; layer < scenario.layers; layer++) draws.weights(layer);
      let arriving: number | undefined = rms(draws.gradient(scenario.layers));
      for (const { activationFactor, weightFactor, gradientRms } of measures.toReversed()) {
        if (arriving === undefined || !isNumber(activationFactor)) return; // nothing arrives, or all of it is lost
        const size: number = arriving * activationFactor;
        // A size that float32 could not hold is said to be lost; what passes through the factors is not.
        if (size > 0 && size < 2 ** -126 * 0.99) expect(gradientRms).toBe('below-resolution');
        else if (size > 2 ** 128 * 1.01) expect(gradientRms).toBe('overflow');
        else if (isNumber(gradientRms)) expect(agrees(gradientRms, size, 1e-6), `${gradientRms}, not ${size}`).toBe(true);
        else expect(size < 2 ** -125 || size > 2 ** 127).toBe(true);
        arriving = isNumber(weightFactor) ? size * weightFactor : undefined;
      }
    }));

  test('signal² and offset² add up to the variance of all activations', () =>
    holds(activation, (_, { layers, measures }) => {
      for (const [i, { signalStd, offsetStd, signalShare }] of measures.entries()) {
        const { mean, std } = layers[i]!;
        if (!isNumber(signalStd) || !isNumber(offsetStd)) continue;
        // In float64; beside a large mean, the variance has the rounding of that.
        expect(Math.abs(Math.hypot(signalStd, offsetStd) - std)).toBeLessThanOrEqual(1e-12 * Math.hypot(mean, std));
        if (isNumber(signalShare)) expect(agrees(signalShare * (signalStd ** 2 + offsetStd ** 2), signalStd ** 2, 1e-12)).toBe(true);
        else expect([signalShare, signalStd, offsetStd]).toEqual([null, 0, 0]);
      }
    }));

  test('every measure lies where its definition puts it', () =>
    holds(activation, ({ width, samples }, { measures }) => {
      for (const layer of measures) {
        inside(layer.signalStd, 0, Infinity);
        inside(layer.offsetStd, 0, Infinity);
        inside(layer.signalShare, 0, 1);
        inside(layer.saturatedShare, 0, 1);
        inside(layer.deadNeurons, 0, width);
        inside(layer.neuronSimilarity, -1, 1);
        inside(layer.sampleSimilarity, -1, 1);
        inside(layer.derivativeRms, 0, 2);
        inside(layer.gradientRms, 0, Infinity);
        inside(layer.activationFactor, 0, 2);
        inside(layer.weightFactor, 0, Infinity);
        // The covariance of n centred samples has a rank of n − 1 at most; its squares are rounded to float32.
        if (layer.effectiveNeurons !== 0) inside(layer.effectiveNeurons, 1 - 1e-5, Math.min(width, samples - 1) * (1 + 1e-5));
        for (const name of ['derivativeMean', 'derivativeMedian'] as const)
          if (isNumber(layer[name])) expect(Math.abs(layer[name])).toBeLessThanOrEqual(2);
      }
    }));
});

const extremes = {
  ...startingWeights,
  'std-100': { init: 'normal', std: 100 },
  'std-0.0001': { init: 'normal', std: 0.0001 },
  'full-10': { init: 'constant', value: 10 },
  'full-(-10)': { init: 'constant', value: -10 },
  'full-0.001': { init: 'constant', value: 0.001 },
  orthogonal: { init: 'orthogonal' },
} satisfies Record<string, Partial<Scenario>>;

describe.each(Object.keys(extremes) as (keyof typeof extremes)[])('from %s, at any depth and width,', (name) => {
  const sizes = [
    { layers: 50, width: 1 },
    { layers: 50, width: 3, correlation: 1 },
    { layers: 50, width: 17 },
    { layers: 1, width: 1 },
  ] as const;

  test.each(activations)(
    '%s has a number, a reason why it is lost, or no definition for every measure: never NaN, ∞ or nothing',
    async (activation) => {
      for (const size of sizes) {
        const result = await measured({ ...textbook, samples: 11, seed: 1, activation, ...extremes[name], ...size });
        for (const layer of result.measures) {
          for (const measure of measureNames) inside(layer[measure], -Number.MAX_VALUE, Number.MAX_VALUE);
          expectComplete(layer as Required<typeof layer>, 11 * size.width);
        }
        expect(toJson(result).replaceAll('"nan":', '')).not.toMatch(/NaN|Infinity|undefined/i);
      }
    },
  );
});

/** Every histogram has finite, increasing edges, and counts every value, or none where all are lost. */
function expectComplete(
  { preActivations, gradients, gradientsOnSharedAxis, gradientRms, activationFactor, map }: Required<LayerMeasures>,
  values: number,
): void {
  for (const { interval } of [preActivations, gradients, gradientsOnSharedAxis]) {
    expect(interval.every(Number.isFinite)).toBe(true);
    expect(interval[0]).toBeLessThan(interval[1]);
  }
  const lost = typeof gradientRms === 'string' && typeof activationFactor === 'string';
  expect([preActivations, gradients, gradientsOnSharedAxis].map(valueCount)).toEqual([values, lost ? 0 : values, lost ? 0 : values]);
  expect(map.values).toHaveLength(map.rows * map.columns);
}

test('the book’s seven starting weights are among them', () => {
  for (const name of presetNames) expect(extremes).toHaveProperty([name]);
});
