import { expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import { fieldNames, rowOf, type Field } from '../../src/scenario/fields.ts';
import { sizeLimit, textbook } from '../../src/scenario/scenario.ts';
import type { GoldenRun } from '../support/golden.ts';
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

test('the README’s table of exports has every key of a layer', async () => {
  await startBackend();
  const exported = JSON.parse(toJson(await run({ ...textbook, samples: 10, width: 4, layers: 1 }, { measures: true }))) as GoldenRun;
  const [table = ''] = textOf('README.md')
    .split(/^\| of each layer \| JSON key, CSV column \|$/m)[1]!
    .split('\n\n');
  const keys = table.split('\n').flatMap((line) => code(line.split('|')[2] ?? ''));
  expect([...keys].sort()).toEqual(Object.keys(exported.layers[0]!).sort());
});

test('the README’s table has every field, in the order of links', () => {
  expect(lines.flatMap(({ fields }) => fields)).toEqual(fieldNames);
});

test.each(lines)('the README says what $fields can be', ({ fields, says }) => {
  for (const field of fields as Field[]) {
    const row = rowOf(field);
    if ('limits' in row) expect(says).toContain(row.limits.map(exact).join(' to '));
    else if ('names' in row && field !== 'view') expect(code(says)).toEqual(expect.arrayContaining([...row.names])); // views are the figures' own
    if (field === 'samples') expect(says).toContain(exact(sizeLimit));
  }
});
