import { expect, test } from 'vitest';
import { numbers } from '../../src/i18n/numbers.ts';
import { fieldNames, rowOf, type Field } from '../../src/scenario/fields.ts';
import { sizeLimit } from '../../src/scenario/scenario.ts';
import { textOf } from '../support/house/sources.ts';

const { exact } = numbers('en');
const code = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, name]) => name!);

/** The README's table: for each of its lines the fields that it is about, and what it says of them, without asides. */
const lines = textOf('README.md')
  .split(/^\| field \| values \|$/m)[1]!
  .split('\n')
  .filter((line) => /^\| `/.test(line))
  .map((line) => {
    const [, names = '', says = ''] = line.split('|');
    return { fields: code(names), says: says.replace('2³² − 1', exact(2 ** 32 - 1)).replace(/ \((?!with)[^)]*\)/g, '') };
  });

test('the README’s table has every field, in the order of links', () => {
  expect(lines.flatMap(({ fields }) => fields)).toEqual(fieldNames);
});

test.each(lines)('the README says what $fields can be', ({ fields, says }) => {
  for (const field of fields as Field[]) {
    const row = rowOf(field);
    if ('limits' in row) expect(says).toContain(row.limits.map(exact).join(' to '));
    else if (field !== 'view') expect(code(says)).toEqual(expect.arrayContaining([...row.names])); // views are the figures' own
    if (field === 'samples') expect(says).toContain(exact(sizeLimit));
  }
});
