import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run, type Run } from '../../src/engine/run.ts';
import { Draws } from '../../src/network/draws.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { measureNames, type LayerMeasures, type MeasureName } from '../../src/statistics/measures.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import { agrees } from '../support/golden.ts';

const spreadNames = ['signalStd', 'offsetStd', 'signalShare', 'neuronSimilarity', 'sampleSimilarity', 'effectiveNeurons'] as const;
const slopeNames = ['derivativeRms', 'derivativeMean', 'derivativeMedian', 'saturatedShare', 'deadNeurons'] as const;
const backwardNames = ['gradientRms', 'activationFactor', 'weightFactor'] as const;

const small: Scenario = { ...textbook, samples: 60, width: 20 };
const measured = async (scenario: Partial<Scenario>) =>
  (await run({ ...small, ...scenario }, { measures: true })) as Run & { measures: readonly LayerMeasures[] };
const only = (layer: LayerMeasures, names: readonly MeasureName[]) => new Set(names.map((name) => layer[name]));
const numbers = (layer: LayerMeasures, names: readonly MeasureName[]) => names.every((name) => typeof layer[name] === 'number');

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  test('ReLU from N(0, 30²) overflows at some layer, and then all that follows from it is an overflow, the gradient everywhere', async () => {
    const { layers, measures } = await measured({ activation: 'relu', std: 30, layers: 20, width: 100 });
    const first = layers.findIndex(({ lost }) => lost);
    expect(first).toBeGreaterThan(10);
    for (const [i, layer] of measures.entries()) {
      expect(layers[i]!.lost).toBe(i < first ? undefined : 'overflow');
      if (i < first) expect(numbers(layer, slopeNames)).toBe(true);
      else expect(only(layer, measureNames)).toEqual(new Set(['overflow']));
      expect(only(layer, backwardNames)).toEqual(new Set(['overflow']));
    }
  });

  test.each(['ones', 'constant'] as const)('ReLU from %s grows beyond float32 before layer 50', async (init) => {
    const { layers, measures } = await measured({ activation: 'relu', init, layers: 50 });
    expect(layers.at(-1)!.lost).toBe('overflow');
    expect(only(measures.at(-1)!, measureNames)).toEqual(new Set(['overflow']));
    expect(numbers(measures[0]!, slopeNames)).toBe(true);
  });

  test('what grows but stays within float32 is no overflow', async () => {
    const { layers, measures } = await measured({ activation: 'relu', init: 'ones', layers: 25 });
    expect(layers.every(({ lost, std }) => lost === undefined && Number.isFinite(std))).toBe(true);
    expect(numbers(measures.at(-1)!, [...slopeNames, 'signalStd', 'offsetStd', ...backwardNames])).toBe(true);
  });

  test('tanh from N(0, 0.01²) falls below float32 before layer 50, yet its slope is 1 there and its gradient’s factors stay numbers', async () => {
    const { layers, measures } = await measured({ activation: 'tanh', std: 0.01, layers: 50 });
    const first = layers.findIndex(({ lost }) => lost);
    expect(first).toBeGreaterThan(20);
    for (const [i, layer] of measures.entries()) {
      expect(layers[i]!.lost).toBe(i < first ? undefined : 'below-resolution');
      if (i >= first) expect(only(layer, spreadNames)).toEqual(new Set(['below-resolution']));
      // Below 2⁻¹²⁶ float32 still has numbers, but with ever fewer digits.
      expect(Math.hypot(layers[i]!.mean, layers[i]!.std) >= 2 ** -126).toBe(i < first);
      expect(numbers(layer, [...slopeNames, 'activationFactor', 'weightFactor'])).toBe(true);
    }
    expect(measures.at(-1)).toMatchObject({ derivativeRms: 1, deadNeurons: 0, saturatedShare: 0 });
  });

  test('ReLU from N(0, 0.01²) falls below float32, and with its zeros it loses which neurons are on: slopes and gradient are lost as well', async () => {
    const { layers, measures } = await measured({ activation: 'relu', std: 0.01, layers: 50 });
    expect(layers.at(-1)!.lost).toBe('below-resolution');
    expect(only(measures.at(-1)!, measureNames)).toEqual(new Set(['below-resolution']));
    for (const layer of measures) expect(only(layer, backwardNames)).toEqual(new Set(['below-resolution']));
  });

  test('a gradient below float32 is said to be, and its factors are those of float64 through all fifty layers', async () => {
    const scenario: Scenario = { ...small, std: 0.0001, layers: 50 };
    const { measures } = await measured(scenario);
    const exact = inFloat64(scenario);
    expect(exact[0]!.gradientRms).toBeLessThan(1e-150);
    for (const [i, { gradientRms, activationFactor, weightFactor }] of measures.entries()) {
      expect(agrees(activationFactor as number, exact[i]!.activationFactor, 1e-5)).toBe(true);
      expect(agrees(weightFactor as number, exact[i]!.weightFactor, 1e-5)).toBe(true);
      if (exact[i]!.gradientRms < 2 ** -126) expect(gradientRms).toBe('below-resolution');
      else expect(agrees(gradientRms as number, exact[i]!.gradientRms, 1e-5)).toBe(true);
    }
  });

  test('a gradient beyond float32 is an overflow, while the activations that it passes are bounded', async () => {
    const { layers, measures } = await measured({ activation: 'tanh', std: 6, width: 500, samples: 10, layers: 50 });
    expect(layers.every(({ lost }) => lost === undefined)).toBe(true);
    expect(measures[0]!.gradientRms).toBe('overflow');
    for (const layer of measures) expect(numbers(layer, [...slopeNames, 'activationFactor', 'weightFactor'])).toBe(true);
  });

  test('a gradient too small even for float64 is below resolution, not 0', async () => {
    const { measures } = await measured({ activation: 'tanh', init: 'constant', value: 6, width: 3, layers: 50 });
    const decades = measures.reduce(
      (sum, { activationFactor, weightFactor }) => sum + Math.log10(activationFactor as number) + Math.log10(weightFactor as number),
      0,
    );
    expect(decades).toBeLessThan(-330);
    expect(measures[0]!.gradientRms).toBe('below-resolution');
  });

  test('a gradient scaled down and up again by more than float32 holds at once is still a number', async () => {
    // ELU’s slope at −100 is 4e-44: one layer takes more than 2⁻¹²⁶.
    const { measures } = await measured({ activation: 'elu', init: 'constant', value: -10, width: 1, samples: 11, seed: 1, layers: 50 });
    for (const layer of measures) for (const name of backwardNames) expect(layer[name]).not.toBeNaN();
  });

  test.each(['relu', 'tanh', 'identity', 'elu', 'selu', 'leaky_relu', 'gelu', 'silu'] as const)(
    'zeros make %s 0, which is a number and not lost, and without a direction or a share',
    async (activation) => {
      const { layers, measures } = await measured({ activation, init: 'zeros', layers: 3 });
      for (const [i, layer] of measures.entries()) {
        expect([layers[i]!.lost, layers[i]!.mean + 0, layers[i]!.std]).toEqual([undefined, 0, 0]);
        expect(layer).toMatchObject({
          signalStd: 0,
          offsetStd: 0,
          signalShare: null,
          neuronSimilarity: null,
          sampleSimilarity: null,
          effectiveNeurons: 0,
        });
        if (i < 2) expect(layer).toMatchObject({ gradientRms: 0, activationFactor: null, weightFactor: null });
        else expect(layer.weightFactor).toBe(activation === 'relu' ? null : 0);
      }
    },
  );

  test('a signal that float32 has rounded away is lost, and its offset is not', async () => {
    const { layers, measures } = await measured({ std: 0.0001, layers: 4 });
    expect(layers.every(({ lost }) => lost === undefined)).toBe(true);
    expect(numbers(measures[0]!, spreadNames)).toBe(true);
    for (const layer of measures.slice(1)) {
      expect(layer).toMatchObject({ signalStd: 'below-resolution', signalShare: 'below-resolution', effectiveNeurons: 'below-resolution' });
      expect(numbers(layer, ['offsetStd', 'neuronSimilarity', 'sampleSimilarity'])).toBe(true);
    }
  });

  test('where all inputs are the same there is no signal: 0, and nothing is lost', async () => {
    for (const activation of ['sigmoid', 'tanh', 'gelu'] as const) {
      const { measures } = await measured({ activation, init: 'xavier', correlation: 1, layers: 4 });
      for (const layer of measures) {
        expect(layer).toMatchObject({ signalStd: 0, signalShare: 0, effectiveNeurons: 0 });
        expect(layer.sampleSimilarity).toBeCloseTo(1, 12);
      }
    }
  });

  test('a layer of SiLUs or GELUs that are all far below 0 is lost, where ReLUs are all off', async () => {
    for (const activation of ['silu', 'gelu', 'relu'] as const) {
      const ends = [];
      for (const value of [10, -10]) {
        // one sign or the other makes the one input that there is negative
        const { layers } = await measured({ activation, init: 'constant', value, width: 100, correlation: 1, layers: 2 });
        ends.push(layers[0]!.mean > 0 ? 'on' : layers[0]!.lost);
      }
      expect(ends).toHaveLength(2);
      expect(new Set(ends)).toEqual(new Set(['on', activation === 'relu' ? undefined : 'below-resolution']));
    }
  });

  test('a SiLU or GELU far below 0 is a small number that is lost, not a 0 without a direction', async () => {
    for (const activation of ['silu', 'gelu'] as const) {
      const { measures } = await measured({ activation, init: 'constant', value: 10, width: 100, layers: 2 });
      expect(measures[0]!.sampleSimilarity).toBe('below-resolution');
    }
    const { measures } = await measured({ activation: 'relu', init: 'constant', value: 10, width: 100, layers: 2 });
    expect(measures[0]!.sampleSimilarity).toBeNull();
  });
});

interface Backward {
  readonly gradientRms: number;
  readonly activationFactor: number;
  readonly weightFactor: number;
}

/** The backward pass in plain float64, whose smallest number fifty layers do not reach. */
function inFloat64(scenario: Scenario): Backward[] {
  const { samples, width: n, layers, std, activation } = scenario;
  const { phi, derivative } = activationFunctions[activation];
  const draws = new Draws(scenario);
  const weights = Array.from({ length: layers }, (_, layer) => Float64Array.from(draws.weights(layer), (w) => w * std));
  const product = (x: Float64Array, entry: (i: number, j: number) => number) => {
    const out = new Float64Array(samples * n);
    for (let s = 0; s < samples; s++)
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[s * n + j]! += x[s * n + i]! * entry(i, j);
    return out;
  };
  const rms = (x: Float64Array) => {
    const unit = x.reduce((most, v) => Math.max(most, Math.abs(v)), 0); // squares of less than 1e-154 vanish
    return unit * Math.sqrt(x.reduce((sum, v) => sum + (v / unit) ** 2, 0) / x.length);
  };
  let x = Float64Array.from(draws.input);
  const slopes = weights.map((w) => {
    const a = product(x, (i, j) => w[i * n + j]!);
    x = a.map(phi);
    return a.map(derivative);
  });
  let arriving = Float64Array.from(draws.gradient(layers));
  return weights
    .toReversed()
    .map((w, back) => {
      const delta = arriving.map((g, k) => g * slopes[layers - 1 - back]![k]!);
      const leaving = product(delta, (i, j) => w[j * n + i]!);
      const result = { gradientRms: rms(delta), activationFactor: rms(delta) / rms(arriving), weightFactor: rms(leaving) / rms(delta) };
      arriving = leaving;
      return result;
    })
    .toReversed();
}
