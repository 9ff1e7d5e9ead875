import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../src/statistics/median.ts';

/** The definition: the middle of the sorted values, or the mean of the two in the middle. */
function sorted(list: readonly number[]): number {
  const values = Float32Array.from(list).sort();
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect(median(Float32Array.of(7))).toBe(7);
  expect(median(Float32Array.of(3, 1, 2))).toBe(2);
  expect(median(Float32Array.of(4, 1, 3, 2))).toBe(2.5);
  expect(median(Float32Array.of(-1, -3, -2))).toBe(-2);
  expect(median(Float32Array.of(-1, 1))).toBe(0);
  expect(median(Float32Array.of(5, 5, 5, 1, 9))).toBe(5);
});

test('it is that of the sorted values, whatever their number, sign, size and ties', () => {
  const value = fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, -1, 1e-45, -1e-45, 3.4e38, -3.4e38));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (list) => {
      expect(median(Float32Array.from(list)) + 0).toBe(sorted(list) + 0); // + 0: −0 is 0
    }),
  );
});

test('two middle values that differ in their upper half alone, and in their lower half alone, are both found', () => {
  for (const [low, high] of [
    [1, 1 + 2 ** -23],
    [1, 2],
    [-2, 1],
    [-1 - 2 ** -23, -1],
  ] as const) {
    expect(median(Float32Array.of(low, high))).toBe((low + high) / 2);
    expect(median(Float32Array.of(high, -3e38, low, 3e38))).toBe((low + high) / 2);
  }
});

test('the order of the values has no say, and they stay where they are', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 1, maxLength: 40 }), (list) => {
      const values = Float32Array.from(list);
      expect(median(values.toReversed())).toEqual(median(values));
      expect(values).toEqual(Float32Array.from(list));
    }),
  );
});

test('a part of a larger array has the median of that part', () => {
  expect(median(Float32Array.of(100, 1, 2, 3, 100).subarray(1, 4))).toBe(2);
});
