import { describe, expect, test } from 'vitest';
import { parseField } from '../../src/scenario/codec.ts';
import { fieldNames, rowOf, scenarioFieldNames, viewFieldNames, type ScenarioField } from '../../src/scenario/fields.ts';
import { dataSets, norms } from '../../src/scenario/options.ts';
import { leastOf, mostOf, pointingInside, textbook, textbookView, written, type Scenario } from '../../src/scenario/scenario.ts';

// No number is longer than these, and no name of an object's own machinery is a name of ours.
const neverTaken = [' ', '0x10', 'NaN', 'Infinity', '1e999', '1,5', 'toString', 'constructor', '__proto__', 'hasOwnProperty', '0'];

describe.each(fieldNames)('the row of %s', (field) => {
  const row = rowOf(field);

  test('takes its usual value, its limits and its names, each as links write it', () => {
    const values = 'names' in row ? row.names : 'limits' in row ? row.limits : [];
    for (const value of [...values, row.usual]) expect(parseField(field, written(field, value))).toEqual({ value });
    expect(row.usual).toBe({ ...textbook, ...textbookView }[field]);
  });

  test('takes nothing but a name to the letter, or a decimal number within its limits', () => {
    const zero = 'limits' in row && row.limits[0] <= 0 && 0 <= row.limits[1] ? ['0'] : [];
    const none = 'parse' in row ? [] : ['']; // a text of a kind of its own may be empty
    for (const text of [...none, ...neverTaken].filter((one) => !zero.includes(one)))
      expect(parseField(field, text)).toHaveProperty('kind');
    if ('names' in row) for (const name of row.names) expect(parseField(field, name.toUpperCase())).toEqual({ kind: 'unknown-name' });
    else if ('limits' in row)
      for (const [i, limit] of row.limits.entries()) expect(parseField(field, String(limit + 2 * i - 1))).toEqual({ kind: 'out-of-range' });
  });
});

test('the word for none is a field’s own, and stands for a 0 that it does not take as a number', () => {
  const rows = fieldNames.flatMap((field) => {
    const row = rowOf(field);
    return 'limits' in row && row.absent !== undefined ? [[field, row.absent] as const] : [];
  });
  expect(rows).toEqual([['clip', 'none']]);
  expect(parseField('clip', 'none')).toEqual({ value: 0 });
  for (const text of ['0', '-0', '0.0']) expect(parseField('clip', text)).toEqual({ kind: 'out-of-range' });
  expect(parseField('clip', 'None')).toEqual({ kind: 'not-a-number' });
  expect(parseField('rate', 'none')).toEqual({ kind: 'not-a-number' });
  expect([written('clip', 0), written('clip', 1.5), written('step', 0)]).toEqual(['none', '1.5', '0']);
});

test('what a field within another’s points at is limited by what that one has', () => {
  const most = (field: ScenarioField, asked: Partial<Scenario>) => mostOf({ ...textbook, ...asked }, field);
  expect(dataSets.map((data) => most('digit', { data }))).toEqual([1000, 500, 250]);
  expect(dataSets.map((data) => most('input', { data }))).toEqual([196, 64, 2]);
  expect(dataSets.map((data) => most('input', { data, layer: 2, width: 30 }))).toEqual([30, 30, 30]);
  expect(most('step', { steps: 70 })).toBe(70);
});

test('a batch is at least two samples where it is normalised, and one elsewhere', () => {
  expect(norms.map((norm) => leastOf({ ...textbook, norm }, 'batch'))).toEqual([1, 2]);
  expect(pointingInside({ ...textbook, norm: 'batch', batch: 1 })).toEqual({ ...textbook, norm: 'batch', batch: 2 });
  const alone = { ...textbook, batch: 1 };
  expect(pointingInside(alone)).toBe(alone);
});

test('what follows from what falls, falls with it: the layer’s fan-in is that of the layer that there is', () => {
  const asked = { ...textbook, layers: 1, layer: 2, width: 1000, data: 'spirals', input: 900 } as const;
  expect(pointingInside(asked)).toEqual({ ...asked, layer: 1, input: 2 });
});

test('the first links knew eight fields; a scenario’s later ones are written only where they are unusual, all of a view always', () => {
  const always = scenarioFieldNames.filter((field) => rowOf(field).written === 'always');
  expect(always).toEqual(['activation', 'init', 'std', 'value', 'layers', 'width', 'samples', 'seed']);
  expect(viewFieldNames.map((field) => rowOf(field).written)).toEqual(viewFieldNames.map(() => 'always'));
});
