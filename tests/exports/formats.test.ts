import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toCsv } from '../../src/exports/csv.ts';
import { toJson, type ExportedRun } from '../../src/exports/json.ts';
import { lostInWords } from '../../src/exports/lost.ts';
import { isOfTraining, pointsAt, scenarioFieldNames, trainingFields } from '../../src/scenario/fields.ts';
import { counts, textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { measureNames } from '../../src/statistics/measures.ts';
import { recordsOf } from '../support/csv.ts';
import { golden, type GoldenLayer, type GoldenRun } from '../support/golden.ts';

const scenarios: Record<string, Partial<Scenario>> = {
  'the book’s first run': {},
  'an overflow': { activation: 'relu', std: 30, layers: 20 },
  'activations below float32’s resolution': { activation: 'tanh', std: 0.01, layers: 50 },
  'a ReLU below float32’s resolution': { activation: 'relu', std: 0.01, layers: 50 },
  zeros: { activation: 'relu', init: 'zeros' },
  'a correlated input': { init: 'orthogonal', correlation: 0.25 },
};

/** A scenario's fields of training, each as it is not usually. */
const trainedOtherwise = {
  data: 'spirals',
  dataseed: 1,
  optimizer: 'adam',
  rate: 1,
  batch: 10,
  steps: 20,
  norm: 'batch',
  residual: 'true',
  lsuv: 'true',
  clip: 1,
  rivals: 'init*he',
  step: 3,
  digit: 4,
  input: 2,
} as const satisfies Partial<Scenario>;

beforeAll(() => startBackend('wasm'));

/** What was asked, but for what only points at a part of the run, and for how the network would be trained. */
const askedFields = scenarioFieldNames.filter((field) => !pointsAt(field) && !isOfTraining(field));
/** What a histogram says besides its counts and their edges. */
const aside = ['low', 'high', 'below', 'above', 'infinite', 'nan'] as const;
/** A layer with all that an exported histogram says. */
type ExportedLayer = GoldenLayer & Readonly<Record<(typeof aside)[number], number>> & { readonly edges: readonly number[] };

describe.each(Object.entries(scenarios))('%s', (title, asked) => {
  const scenario: Scenario = { ...textbook, samples: 40, width: 30, ...asked };
  const measured = () => run(scenario, { measures: true });

  test('is JSON without NaN or ∞, with a word wherever there is no number', async () => {
    const json = toJson(await measured());
    expect(json.replaceAll('"nan":', '')).not.toMatch(/NaN|Infinity|undefined/i);
    const printed = JSON.parse(json) as GoldenRun;
    for (const layer of printed.layers) {
      // The reference script's, and what a histogram must have so that nobody needs to guess what its counts count.
      const [histogram, ...rest] = Object.keys(golden[0]!.layers[0]!);
      const outside = ['below', 'above'];
      expect(Object.keys(layer)).toEqual([
        histogram,
        'edges',
        'low',
        'high',
        ...outside,
        'infinite',
        'nan',
        ...rest.filter((key) => !outside.includes(key)),
      ]);
      for (const name of ['mean', 'std', ...measureNames] as const) {
        if (typeof layer[name] === 'number') expect(Number(layer[name].toPrecision(9))).toBe(layer[name]);
        else expect([null, ...Object.values(lostInWords)]).toContain(layer[name]);
      }
    }
  });

  test('has the same numbers in CSV as in JSON', async () => {
    const result = await measured();
    const printed = JSON.parse(toJson(result)) as GoldenRun;
    const records = recordsOf(toCsv([result]));
    expect(records).toHaveLength(scenario.layers);
    for (const [i, record] of records.entries()) {
      const layer = printed.layers[i] as ExportedLayer;
      for (const name of ['mean', 'std', ...aside, ...measureNames] as const)
        expect(record[name]).toBe(layer[name] === null ? '' : String(layer[name]));
      expect(record['histogram']!.split(' ').map(Number)).toEqual(layer.histogram);
      expect(record['edges']!.split(' ').map(Number)).toEqual(layer.edges);
      expect(record['layer']).toBe(String(i + 1));
      for (const field of askedFields)
        expect(record[field === 'std' ? 'weightStd' : field]).toBe(counts(scenario, field) ? String(scenario[field]) : '');
    }
  });

  test('says of each lost layer that it is, in both', async () => {
    const result = await measured();
    const printed = JSON.parse(toJson(result)) as GoldenRun;
    const records = recordsOf(toCsv([result]));
    for (const [i, { lost }] of result.layers.entries()) {
      for (const name of ['mean', 'std', 'signalStd', 'effectiveNeurons'] as const) {
        if (!lost) continue;
        expect(printed.layers[i]![name]).toBe(lostInWords[lost]);
        expect(records[i]![name]).toBe(lostInWords[lost]);
      }
    }
    expect(result.layers.some(({ lost }) => lost)).toBe(/overflow|below/.test(title));
  });
});

test.each(['unit', 'symmetric', 'fitted'] as const)('each histogram says its edges and all that lies outside: %s', async (range) => {
  const scenario: Scenario = { ...textbook, activation: 'identity', layers: 35, width: 256, samples: 16 };
  const result = await run(scenario, { range });
  const layers = (JSON.parse(toJson(result)) as GoldenRun).layers as readonly ExportedLayer[];
  for (const { histogram, edges, low, high, below, above, infinite, nan } of layers) {
    expect(histogram.reduce((sum, count) => sum + count, below + above + infinite + nan)).toBe(256 * 16);
    expect(edges).toHaveLength(histogram.length + 1);
    expect([edges[0], edges.at(-1)]).toEqual([low, high]);
    for (const [k, edge] of edges.entries()) expect(edge).toBeCloseTo(low + (k * (high - low)) / 30, 6 - Math.log10(high - low));
  }
  expect(layers.some(({ infinite }) => infinite > 0) && layers.some(({ nan }) => nan > 0)).toBe(true);
});

test('a scenario is exported with the fields that have a say in it, and no others', async () => {
  const of = async (asked: Partial<Scenario>) => {
    const result = await run({ ...textbook, samples: 10, width: 4, layers: 1, ...asked });
    const [record] = recordsOf(toCsv([result]));
    const { scenario } = JSON.parse(toJson(result)) as GoldenRun;
    return [Object.keys(scenario), record!['weightStd'], record!['value']];
  };
  const sizes = ['layers', 'width', 'samples', 'seed'];
  expect(await of({})).toEqual([['activation', 'init', 'std', ...sizes], '1', '']);
  expect(await of({ init: 'constant' })).toEqual([['activation', 'init', 'value', ...sizes], '', '5']);
  expect(await of({ init: 'he' })).toEqual([['activation', 'init', ...sizes], '', '']);
});

test('the correlation is written in JSON where there is one, and always in CSV', async () => {
  const [none, some] = [
    await run({ ...textbook, samples: 10, width: 4 }),
    await run({ ...textbook, samples: 10, width: 4, correlation: 0.5 }),
  ];
  expect(JSON.parse(toJson(none))).not.toHaveProperty('scenario.correlation');
  expect(JSON.parse(toJson(some))).toHaveProperty('scenario.correlation', 0.5);
  expect([none, some].map((result) => recordsOf(toCsv([result]))[0]!['correlation'])).toEqual(['0', '0.5']);
});

test('a run without its measures has the histogram, mean and std alone', async () => {
  const result = await run({ ...textbook, samples: 10, width: 4 });
  expect(Object.keys((JSON.parse(toJson(result)) as GoldenRun).layers[0]!)).toEqual(['histogram', 'edges', ...aside, 'mean', 'std']);
  const head = Object.keys(recordsOf(toCsv([result]))[0]!);
  const start = head.indexOf('layer');
  expect(head.slice(start)).toEqual(['layer', 'mean', 'std', ...aside, 'histogram', 'edges']);
  // One column a field.
  expect(start).toBe(askedFields.length);
  expect(head.slice(0, start)).toEqual(['activation', 'init', 'weightStd', 'value', 'layers', 'width', 'samples', 'seed', 'correlation']);
});

test('nothing of how the network would be trained is exported of a run', async () => {
  const result = await run({ ...textbook, samples: 10, width: 4, layers: 2 });
  const trained = { ...result.scenario, ...trainedOtherwise };
  for (const field of Object.keys(trainingFields) as (keyof typeof trainingFields)[]) expect(trained[field]).not.toBe(textbook[field]);
  const same = { ...result, scenario: trained };
  expect(toJson(same)).toBe(toJson(result));
  expect(toCsv([same])).toBe(toCsv([result]));
});

test('several runs are a list in JSON, and in CSV one table under one head', async () => {
  const runs = [
    await run({ ...textbook, samples: 10, width: 4, layers: 2 }),
    await run({ ...textbook, samples: 10, width: 4, layers: 3, init: 'he' }),
  ];
  expect(JSON.parse(toJson(runs))).toEqual(runs.map((one) => JSON.parse(toJson(one)) as GoldenRun));
  expect(recordsOf(toCsv(runs))).toEqual(runs.flatMap((one) => recordsOf(toCsv([one]))));
  expect(recordsOf(toCsv(runs)).map(({ init, layer }) => `${init} ${layer}`)).toEqual(['normal 1', 'normal 2', 'he 1', 'he 2', 'he 3']);
});

test('commas, quotes and line breaks stay in their field', async () => {
  const result = await run({ ...textbook, samples: 10, width: 4, layers: 2 });
  const odd = 'a "quoted", name\r\nof two lines';
  const exported = { ...result, scenario: { ...result.scenario, activation: odd } } as unknown as ExportedRun;
  expect(recordsOf(toCsv([exported])).map(({ activation }) => activation)).toEqual([odd, odd]);
});
