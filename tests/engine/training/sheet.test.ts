import { expect, test } from 'vitest';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { sheetOf } from '../../../src/engine/training/sheet.ts';
import { dataSets } from '../../../src/scenario/options.ts';

test.each(dataSets)('a sheet of %s has the first samples of each class, class by class, as they are in the train set', (data) => {
  const made = dataOnDisk({ data, dataseed: 3 });
  const { inputs, labels, values, mean, std } = sheetOf(made);
  const [classes, each] = data === 'spirals' ? [2, 200] : [10, 10];
  expect([inputs, mean, std]).toEqual([made.inputs, made.mean, made.std]);
  expect(labels).toEqual(Array.from({ length: classes * each }, (_, i) => Math.floor(i / each)));
  const rows = Array.from({ length: classes }, (_, label) =>
    [...made.train.labels.keys()].filter((row) => made.train.labels[row] === label),
  );
  for (const [i, row] of rows.flatMap((of) => of.slice(0, each)).entries())
    expect(values.slice(i * inputs, (i + 1) * inputs)).toEqual([...made.train.raw.subarray(row * inputs, (row + 1) * inputs)]);
});
