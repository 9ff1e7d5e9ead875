import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { lostInWords } from '../../src/exports/lost.ts';
import { activations, initializers } from '../../src/scenario/options.ts';
import { measureNames } from '../../src/statistics/measures.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import {
  agrees,
  disagreements,
  moreChoices,
  moved,
  titledInFull,
  type Exception,
  type GoldenLayer,
  type GoldenRun,
} from '../support/golden.ts';

const tooFine = lostInWords['below-resolution'];
const sameInputs = 'all inputs are the same: NumPy’s signal is the rounding of its means, ours is 0';
const sameOutputs = 'all activations are log 2: NumPy’s signal is the rounding of its means, ours is 0';

const exceptions: readonly Exception[] = [
  { scenario: 'gelu from full(-0.5) 40 × 16', layers: [2], measures: ['derivativeMedian'], stands: 0, why: 'NumPy has −4e-117' },
  {
    scenario: 'gelu from full(-0.5) 40 × 16',
    layers: [2, 3],
    measures: ['sampleSimilarity'],
    stands: tooFine,
    why: 'far below 0 a GELU is no 0, but even float64 has none of its digits',
  },
  { scenario: 'softplus from zeros 40 × 16', layers: [1, 2, 3], measures: ['signalStd', 'effectiveNeurons'], stands: 0, why: sameOutputs },
  { scenario: 'softplus from zeros 40 × 16', layers: [1, 2, 3], measures: ['signalShare'], stands: null, why: sameOutputs },
  {
    scenario: 'sigmoid from orthogonal 10 × 10, ρ = 1',
    layers: [1, 2],
    measures: ['signalStd', 'signalShare', 'effectiveNeurons'],
    stands: 0,
    why: sameInputs,
  },
  {
    scenario: 'relu from orthogonal 10 × 10, ρ = 1',
    layers: [1, 2],
    measures: ['signalStd', 'signalShare', 'effectiveNeurons'],
    stands: 0,
    why: sameInputs,
  },
  {
    scenario: 'tanh from orthogonal 10 × 10, ρ = 1',
    layers: [1, 2],
    measures: ['signalStd', 'signalShare', 'effectiveNeurons'],
    stands: 0,
    why: sameInputs,
  },
  {
    scenario: 'silu from orthogonal 10 × 10, ρ = 1',
    layers: [1, 2],
    measures: ['signalStd', 'signalShare', 'effectiveNeurons'],
    stands: 0,
    why: sameInputs,
  },
];

/** Far below 0, GELU and SiLU are negative, but by less than a float32 can hold: what is −0 there counts as 0, in the first bin. */
const joined = ({ histogram: [first = 0, ...rest], below, ...layer }: GoldenLayer): GoldenLayer => ({
  ...layer,
  below: 0,
  histogram: [first + below, ...rest],
});

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  test.each(moreChoices.map((reference) => [titledInFull(reference.scenario), reference] as const))(
    '%s is as NumPy has it',
    async (title, reference) => {
      const printed = JSON.parse(toJson(await run(reference.scenario, { measures: true }))) as GoldenRun;
      const shape = activationFunctions[reference.scenario.activation].zeros === 'fading-below' ? joined : (layer: GoldenLayer) => layer;
      for (const [i, expected] of reference.layers.entries()) {
        const layer = printed.layers[i]!;
        expect(moved(shape(layer), shape(expected))).toBe(0); // so few values that none lies at a bin's edge
        expect(agrees(Number(layer.std), Number(expected.std), 1e-4), `std of layer ${i + 1}: ${layer.std}, not ${expected.std}`).toBe(
          true,
        );
        expect(Math.abs(Number(layer.mean) - Number(expected.mean))).toBeLessThanOrEqual(
          1e-5 * Math.hypot(Number(expected.mean), Number(expected.std)),
        );
      }
      const own = exceptions.filter(({ scenario, on = backend }) => scenario === title && on === backend);
      expect(disagreements(printed, reference, measureNames, own, 1e-3)).toEqual([]);
    },
  );
});

test('every activation and every initializer is held against NumPy, and each exception is one of a scenario that is run', () => {
  const titles = moreChoices.map(({ scenario }) => titledInFull(scenario));
  expect(new Set(titles).size).toBe(titles.length);
  expect(new Set(moreChoices.map(({ scenario }) => scenario.activation))).toEqual(new Set(activations));
  expect(new Set(moreChoices.map(({ scenario }) => scenario.init))).toEqual(new Set(initializers.filter((init) => init !== 'ones')));
  expect(exceptions.filter(({ scenario }) => !titles.includes(scenario))).toEqual([]);
});
