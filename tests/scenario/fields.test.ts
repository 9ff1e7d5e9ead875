import { describe, expect, test } from 'vitest';
import { parseField } from '../../src/scenario/codec.ts';
import { fieldNames, rowOf, scenarioFieldNames, viewFieldNames } from '../../src/scenario/fields.ts';
import { textbook, textbookView } from '../../src/scenario/scenario.ts';

// No number is longer than these, and no name of an object's own machinery is a name of ours.
const neverTaken = ['', ' ', '0x10', 'NaN', 'Infinity', '1e999', '1,5', 'toString', 'constructor', '__proto__', 'hasOwnProperty', '0'];

describe.each(fieldNames)('the row of %s', (field) => {
  const row = rowOf(field);

  test('takes its usual value, its limits and its names, each as links write it', () => {
    const values = 'names' in row ? row.names : 'limits' in row ? row.limits : [];
    const usual = 'limits' in row && row.absent !== undefined ? [] : 'parse' in row ? [] : [row.usual];
    for (const value of [...values, ...usual]) expect(parseField(field, String(value))).toEqual({ value });
    expect(row.usual).toBe({ ...textbook, ...textbookView }[field]);
  });

  test('takes nothing but a name to the letter, or a decimal number within its limits', () => {
    const zero = 'limits' in row && row.limits[0] <= 0 && 0 <= row.limits[1] ? ['0'] : [];
    for (const text of neverTaken.filter((one) => !zero.includes(one))) expect(parseField(field, text)).toHaveProperty('kind');
    if ('names' in row) for (const name of row.names) expect(parseField(field, name.toUpperCase())).toEqual({ kind: 'unknown-name' });
    else if ('limits' in row)
      for (const [i, limit] of row.limits.entries()) expect(parseField(field, String(limit + 2 * i - 1))).toEqual({ kind: 'out-of-range' });
  });
});

test('the first links knew eight fields; a scenario’s later ones are written only where they are unusual, all of a view always', () => {
  const always = scenarioFieldNames.filter((field) => rowOf(field).written === 'always');
  expect(always).toEqual(['activation', 'init', 'std', 'value', 'layers', 'width', 'samples', 'seed']);
  expect(viewFieldNames.map((field) => rowOf(field).written)).toEqual(viewFieldNames.map(() => 'always'));
});
