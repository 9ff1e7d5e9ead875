import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestOf, sumOf } from '../../src/readings/products.ts';
import '../support/fast-check.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 });
const pairs = fc.array(fc.tuple(number, fc.double({ noNaN: true, min: -10, max: 10 })), { minLength: 1, maxLength: 200 });

test('the products that are shown add up exactly to the sum that is shown, and each is within one step of the true one', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const sum = sumOf(
        list.map(([x]) => x),
        list.map(([, w]) => w),
      )!;
      let running = 0;
      const step = 10 ** sum.exponent / 10 ** sum.digits;
      for (const [i, { product, sum: soFar }] of sum.products.entries()) {
        running += product;
        expect(Number.isSafeInteger(product)).toBe(true);
        expect(running).toBe(soFar);
        const [x, w] = list[i]!;
        // One step of rounding, and what float64 loses beside the largest partial sum, which has at most four digits before the point.
        expect(Math.abs(product - (x * w) / step)).toBeLessThanOrEqual(1.001);
      }
      expect(running).toBe(sum.total);
      const { largest, rest, others } = largestOf(sum);
      expect(largest.reduce((whole, { product }) => whole + product, rest)).toBe(sum.total);
      expect(largest.length + others).toBe(list.length);
    }),
  );
});

test('a sum is written with four digits behind its first one, in units where it is far from 1', () => {
  expect(sumOf([1, 2], [0.5, -2])).toMatchObject({ digits: 4, exponent: 0, total: -35000 });
  expect(sumOf([0.01], [1])).toMatchObject({ digits: 6, exponent: 0, total: 10000 });
  expect(sumOf([1e-9, 3e-9], [1, 1])).toMatchObject({ digits: 4, exponent: -9, total: 40000 });
  expect(sumOf([0, 0], [1, 1])).toMatchObject({ digits: 4, exponent: 0, total: 0 });
});

test('nothing adds up where a product is no number', () => {
  expect(sumOf([Infinity], [1])).toBeUndefined();
  expect(sumOf([NaN, 1], [1, 1])).toBeUndefined();
});

test('where products cancel, the whole keeps its digits if that is asked: three more at most', () => {
  const [factors, weights] = [
    [1, 1, 1],
    [2.3456789, -2.3333333, 0.0001111],
  ];
  expect(sumOf(factors, weights)).toMatchObject({ digits: 4, further: 0, total: 125 });
  expect(sumOf(factors, weights, true)).toMatchObject({ digits: 6, further: 2, total: 12457 });
  expect(sumOf([1, 1], [1, -1 + 1e-9], true)).toMatchObject({ digits: 7, further: 3, total: 0 });
  expect(sumOf([1, 1], [1, -1], true)).toMatchObject({ further: 0, total: 0 });
  expect(sumOf([1, 2], [0.5, 2], true)).toMatchObject({ digits: 4, further: 0 });
});
