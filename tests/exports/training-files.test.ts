import { describe, expect, test } from 'vitest';
import { lossesToCsv, measuresToCsv } from '../../src/exports/training-csv.ts';
import { trainingsToJson } from '../../src/exports/training-json.ts';
import { layerMeasures, type ExportedTraining } from '../../src/exports/training.ts';
import type { Evaluation } from '../../src/statistics/training-measures.ts';
import { recordsOf } from '../support/csv.ts';
import { asExported, goldenTrainings, type GoldenTraining } from '../support/golden-trainings.ts';

type Printed = GoldenTraining & { readonly diverged: number | null; readonly evaluations?: Readonly<Record<string, Evaluation>> };
const printed = (training: ExportedTraining) => JSON.parse(trainingsToJson(training)) as Printed;
/** Nine digits of each number, however deep. */
const inNine = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toPrecision(9))
    : Array.isArray(value)
      ? value.map(inNine)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inNine(one)]))
        : value;
const trainings = goldenTrainings.map(asExported);
const [small] = trainings as [ExportedTraining];

/** A training that ended at a loss that is no number, and was looked at from its start on. */
const ended: ExportedTraining = {
  ...small,
  losses: Float64Array.of(2.5, Infinity),
  accuracies: Float64Array.of(0.125, 0.1),
  moments: [
    { step: 0, evaluation: { testLoss: 2.4, testAccuracy: 0.1 } },
    { step: 1, layers: small.moments[0]!.layers!.map((layer) => ({ ...layer, gradientRms: 'overflow', updateRatio: null })) },
  ],
  evaluation: { testLoss: NaN, testAccuracy: 0.1, trainLoss: -Infinity, trainAccuracy: 0.1 },
  diverged: 2,
};

describe.each(goldenTrainings.map((golden, i) => [i, golden] as const))('training %i of the reference', (i, golden) => {
  const json = printed(trainings[i]!);

  test('has in JSON the reference’s keys, in its order, and its numbers', () => {
    expect(Object.keys(json.scenario)).toEqual(Object.keys(golden.scenario));
    expect(json.scenario).toEqual(golden.scenario);
    expect(Object.keys(json)).toEqual(['scenario', 'losses', 'accuracies', 'diverged', 'measures', 'evaluation']);
    for (const key of ['losses', 'accuracies', 'evaluation'] as const) expect(json[key]).toEqual(inNine(golden[key]));
    expect(Object.keys(json.measures)).toEqual(Object.keys(golden.measures));
    for (const [step, layers] of Object.entries(golden.measures)) {
      for (const [k, layer] of layers.entries()) {
        const own = json.measures[step]![k]!;
        expect(own).toMatchObject(inNine(layer) as object);
        const added = ['edges', 'low', 'high', 'infinite', 'nan'];
        expect(Object.keys(own).filter((key) => !added.includes(key))).toEqual(Object.keys(layer));
      }
    }
  });

  test('has the same numbers in CSV', () => {
    const losses = recordsOf(lossesToCsv([trainings[i]!]));
    expect(losses.map(({ step, loss, accuracy }) => [step, loss, accuracy].map(Number))).toEqual(
      json.losses.map((loss, k) => [k + 1, loss, json.accuracies[k]]),
    );
    expect(losses.slice(0, -1).every(({ testLoss, testAccuracy }) => testLoss === '' && testAccuracy === '')).toBe(true);
    expect(losses.at(-1)).toMatchObject({
      testLoss: String(json.evaluation.testLoss),
      testAccuracy: String(json.evaluation.testAccuracy),
    });
    const measured = Object.entries(json.measures).flatMap(([step, layers]) => layers.map((layer, k) => ({ step, k, layer })));
    const records = recordsOf(measuresToCsv([trainings[i]!]));
    expect(records).toHaveLength(measured.length);
    for (const [row, { step, k, layer }] of measured.entries()) {
      expect(records[row]).toMatchObject({ step, layer: String(k + 1), histogram: layer.histogram.join(' ') });
      for (const name of layerMeasures) expect(records[row]![name]).toBe(String(layer[name] ?? ''));
    }
  });
});

describe('what is not finite', () => {
  test('is a word in JSON, as Python writes it, and the step at which it ended is said', () => {
    expect(printed(ended)).toMatchObject({
      losses: [2.5, 'inf'],
      accuracies: [0.125, 0.1],
      diverged: 2,
      evaluation: { trainLoss: '-inf', trainAccuracy: 0.1, testLoss: 'nan', testAccuracy: 0.1 },
      evaluations: { 0: { testLoss: 2.4, testAccuracy: 0.1 } },
    });
    expect(trainingsToJson(ended).replaceAll(/"nan":|"inf"|"-inf"|"nan"/g, '')).not.toMatch(/NaN|Infinity|undefined/i);
    expect(printed(ended).measures['1']![0]).toMatchObject({ gradientRms: 'overflow', updateRatio: null });
  });

  test('is the same word in CSV; before the first step there is a test set, but no batch', () => {
    expect(lossesToCsv([ended])).toBe('step,loss,accuracy,testLoss,testAccuracy\r\n0,,,2.4,0.1\r\n1,2.5,0.125,,\r\n2,inf,0.1,nan,0.1\r\n');
    expect(recordsOf(measuresToCsv([ended]))[0]).toMatchObject({ step: '1', layer: '1', gradientRms: 'overflow', updateRatio: '' });
  });
});

test('a training that was halted, and not evaluated, says so', () => {
  const { evaluation, ...halted } = ended;
  expect(evaluation).toBeDefined();
  expect(printed(halted).evaluation).toBeNull();
  expect(recordsOf(lossesToCsv([halted])).at(-1)).toMatchObject({ step: '2', testLoss: '' });
});

describe('a race', () => {
  const { scenario } = small;
  const race = [small, { ...small, scenario: { ...scenario, init: 'normal', std: 0.01, clip: 2 } as const }];

  test('is a list in JSON', () => {
    expect(JSON.parse(trainingsToJson(race))).toEqual(race.map(printed));
  });

  test('has in CSV the fields in which its networks differ, under names that no measure has, and no others', () => {
    const losses = recordsOf(lossesToCsv(race));
    expect(Object.keys(losses[0]!)).toEqual(['init', 'weightStd', 'clip', 'step', 'loss', 'accuracy', 'testLoss', 'testAccuracy']);
    expect([losses[0], losses.at(-1)].map((record) => [record!['init'], record!['weightStd'], record!['clip'], record!['step']])).toEqual([
      ['xavier', '', 'none', '1'],
      ['normal', '0.01', '2', '100'],
    ]);
    expect(Object.keys(recordsOf(measuresToCsv(race))[0]!).slice(0, 7)).toEqual([
      ...['init', 'weightStd', 'clip', 'step', 'layer'],
      ...layerMeasures.slice(0, 2),
    ]);
  });

  test('has no columns for what its networks are looked at with, or that has no say in a training', () => {
    const same = [
      small,
      { ...small, scenario: { ...scenario, samples: 20, correlation: 1, step: 3, digit: 4, neuron: 2, rivals: 'init*he' } },
    ];
    expect(Object.keys(recordsOf(lossesToCsv(same))[0]!)[0]).toBe('step');
  });
});

test('without histograms there are no columns of them', () => {
  const layers = small.moments[0]!.layers!.map(({ activations, ...layer }) => (expect(activations).toBeDefined(), layer));
  const plain = { ...small, moments: [{ step: 1, layers }] };
  expect(Object.keys(recordsOf(measuresToCsv([plain]))[0]!)).toEqual(['step', 'layer', ...layerMeasures]);
  expect(Object.keys(printed(plain).measures['1']![0]!)).toEqual([...layerMeasures]);
});
