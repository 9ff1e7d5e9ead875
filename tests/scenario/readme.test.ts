import { expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { toJson } from '../../src/exports/json.ts';
import { trainingsToJson } from '../../src/exports/training-json.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import { parseField } from '../../src/scenario/codec.ts';
import { fieldNames, isOfTraining, rowOf, type Field, type ScenarioField } from '../../src/scenario/fields.ts';
import { mostRunners, rivalFields } from '../../src/scenario/rivals.ts';
import { leastOf, sizeLimit, textbook } from '../../src/scenario/scenario.ts';
import { asExported, goldenTrainings, type GoldenTraining } from '../support/golden-trainings.ts';
import type { GoldenRun } from '../support/golden.ts';
import { textOf } from '../support/house/sources.ts';

const { exact } = numbers('en');
const code = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, name]) => name!);

/** A table of the README: for each of its lines the fields that it is about, and what it says of them, without asides. */
const linesUnder = (head: string) =>
  textOf('README.md')
    .split(`\n| ${head} | values |\n`)[1]!
    .split('\n\n')[0]!
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => {
      const [, names = '', says = ''] = line.split('|');
      return { fields: code(names), says: says.replace('2³² − 1', exact(2 ** 32 - 1)).replace(/ \((?!with)[^)]*\)/g, '') };
    });
const [ofRuns, ofTrainings] = [linesUnder('field'), linesUnder('field of a training')];

/** The keys in a table of what is exported. */
const keysUnder = (head: string) => {
  const [table = ''] = textOf('README.md').split(`\n| ${head} | JSON key, CSV column |\n`)[1]!.split('\n\n');
  return table
    .split('\n')
    .flatMap((line) => code(line.split('|')[2] ?? ''))
    .sort();
};

test('the README’s table of exports has every key of a layer', async () => {
  await startBackend();
  const exported = JSON.parse(toJson(await run({ ...textbook, samples: 10, width: 4, layers: 1 }, { measures: true }))) as GoldenRun;
  expect(keysUnder('of each layer')).toEqual(Object.keys(exported.layers[0]!).sort());
});

test('the README’s table of the exports of trainings has every key of a layer', () => {
  const exported = JSON.parse(trainingsToJson(asExported(goldenTrainings[0]!))) as GoldenTraining;
  expect(keysUnder('of each layer at a measured step')).toEqual(Object.keys(exported.measures['1']![0]!).sort());
});

test('the README’s tables have every field, in the order of links', () => {
  expect(ofRuns.flatMap(({ fields }) => fields)).toEqual(fieldNames.filter((field) => !isOfTraining(field)));
  expect(ofTrainings.flatMap(({ fields }) => fields)).toEqual(fieldNames.filter(isOfTraining));
});

test('the README says what links write where there is no number, what is least beside what, and what is usual', () => {
  for (const { fields, says } of ofTrainings) {
    for (const field of fields as ScenarioField[]) {
      const row = rowOf(field);
      if ('limits' in row && row.absent !== undefined) expect(code(says)).toContain(row.absent);
      if ('limits' in row && row.least)
        expect(says).toContain(`at least ${leastOf({ ...textbook, norm: 'batch' }, field)} with \`norm=batch\``);
      if ('limits' in row && row.absent === undefined && row.limits[0] !== row.usual && row.within === undefined)
        expect(says).toContain(`${exact(row.usual)} when left out`);
    }
  }
});

test('the README says how many rivals there can be, gives some that are, and names what they can have otherwise', () => {
  const { says } = ofTrainings.find(({ fields }) => fields.includes('rivals'))!;
  const [example] = code(says);
  expect(says).toContain(`up to ${mostRunners - 1} networks`);
  expect(parseField('rivals', example!)).toEqual({ value: example });
  const [, names = ''] = /^What a rival can have otherwise is its (.*)\.$/m.exec(textOf('README.md'))!;
  expect(code(names)).toEqual([...rivalFields]);
});

test.each([...ofRuns, ...ofTrainings])('the README says what $fields can be', ({ fields, says }) => {
  for (const field of fields as Field[]) {
    const row = rowOf(field);
    if ('limits' in row) expect(says).toContain(row.limits.map(exact).join(' to '));
    else if ('names' in row && field !== 'view') expect(code(says)).toEqual(expect.arrayContaining([...row.names])); // views are the figures' own
    if (field === 'samples') expect(says).toContain(exact(sizeLimit));
  }
});
