import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitBytes, loadData, type Data } from '../../src/network/data.ts';
import { dataSets, inputsOf, type DataSet } from '../../src/scenario/options.ts';
import golden from '../golden/data.json' with { type: 'json' };

/** Rows of the train set of each set of data: the largest batch has no more. */
const trainRows: Readonly<Record<DataSet, number>> = { digits: 4000, gaussians: 2000, spirals: 1000 };

const file = readFileSync(resolve('src/network/digits.bin'));

/** What tests/golden/data.py keeps of an array: sum, sum of squares, first, middle and last element, and the sum of each times its place. */
function checksum(values: ArrayLike<number>): { of: number[]; size: number } {
  const { length } = values;
  let [sum, squares, placed, size] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    sum += value;
    squares += value * value;
    placed += (value * (i + 1)) / length;
    size += Math.max(Math.abs(value), value * value);
  }
  return { of: [sum, squares, values[0]!, values[Math.floor(length / 2)]!, values[length - 1]!, placed], size };
}

/** float32 keeps a number to 6e-8 of its size; sums may be off by as much of the sum of all sizes. */
const float32 = 1e-7;

function expectNear(values: ArrayLike<number>, expected: readonly number[]): void {
  const { of, size } = checksum(values);
  const [sum, squares, first, middle, last, placed] = of.map((value, i) => Math.abs(value - expected[i]!)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  expect(Math.max(sum, squares / 2, placed) / size).toBeLessThan(float32);
  [first, middle, last].forEach((off, i) => expect(off).toBeLessThanOrEqual(float32 * Math.max(1e-6, Math.abs(expected[i + 2]!))));
}

describe.each(golden)('$data of seed $dataseed', ({ data, dataseed, inputs, classes, mean, std, counts, ...expected }) => {
  const made = loadData(data as DataSet, dataseed, file);
  const countsOf = (labels: Uint8Array) => Array.from({ length: classes }, (_, label) => labels.filter((each) => each === label).length);

  it('has the sizes, the classes, the mean and the spread of the reference', () => {
    expect([made.inputs, made.classes]).toEqual([inputs, classes]);
    expect({ train: countsOf(made.train.labels), test: countsOf(made.test.labels) }).toEqual(counts);
    expect(made.train.labels).toHaveLength(trainRows[data as DataSet]);
    // Both are float64; only the order in which they add up differs.
    expect(Math.abs(made.mean - mean)).toBeLessThan(1e-12);
    expect(Math.abs(made.std / std - 1)).toBeLessThan(1e-12);
  });

  it('is the same number for number, as far as its sums tell', () => {
    expectNear(made.train.x, expected.x);
    expectNear(made.test.x, expected.x_test);
    expectNear(made.train.raw, expected.raw);
    expectNear(made.test.raw, expected.raw_test);
    expectNear(made.train.labels, expected.y);
    expectNear(made.test.labels, expected.y_test);
  });
});

describe('the digits', () => {
  const row = (raw: Float32Array, i: number) => raw.subarray(196 * i, 196 * (i + 1)).join();
  const filed = Array.from({ length: 5000 }, (_, i) =>
    Array.from({ length: 196 }, (_, k) => {
      const byte = file[98 * i + (k >> 1)]!;
      return k % 2 === 0 ? byte >> 4 : byte & 15;
    }).join(),
  );
  const all = ({ train, test }: Data) =>
    [train, test].flatMap(({ raw, labels }) => Array.from(labels, (label, i) => `${String(label)}: ${row(raw, i)}`));

  it('are parted so that each of the file is in one of both sets, with the class that its place has', () => {
    expect(all(loadData('digits', 7, file)).sort()).toEqual(filed.map((pixels, i) => `${String(Math.floor(i / 500))}: ${pixels}`).sort());
  });

  it('are parted alike by the same seed, and otherwise by another', () => {
    const [once, again, other] = [7, 7, 8].map((seed) => all(loadData('digits', seed, file)));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it('are asked for where they are missing or cut, with the number of bytes', () => {
    expect(() => loadData('digits', 0)).toThrow(RangeError);
    expect(() => loadData('digits', 0, file.subarray(0, digitBytes - 1))).toThrow(/489999/);
  });
});

it('every set is standardised: the numbers of the train set have mean 0 and standard deviation 1', () => {
  for (const name of dataSets) {
    const { train, inputs } = loadData(name, 0, file);
    const { of, size } = checksum(train.x);
    expect(inputs).toBe(inputsOf[name]);
    expect(Math.abs(of[0]!) / size).toBeLessThan(float32);
    expect(Math.abs(of[1]! / train.x.length - 1)).toBeLessThan(2 * float32);
  }
});

it('the two other sets do without the file of digits', () => {
  expect(loadData('gaussians', 0).train.labels).toHaveLength(2000);
  expect(loadData('spirals', 0).train.labels).toHaveLength(1000);
});
