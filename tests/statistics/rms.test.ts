import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestSize, rms, sumOfSquares } from '../../src/statistics/rms.ts';
import { agrees } from '../support/golden.ts';

test('the root mean square of 3, 4, 0, 0 is 2.5', () => {
  expect(rms(Float32Array.of(3, 4, 0, 0))).toBe(2.5);
  expect(rms(Float32Array.of(-7))).toBe(7);
});

test('it is √(Σx² / n), for any number of values', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 11 }), (list) => {
      const values = Float32Array.from(list);
      const sum = [...values].reduce((total, x) => total + x * x, 0);
      expect(agrees(sumOfSquares(values), sum, 1e-15)).toBe(true);
      expect(agrees(rms(values), Math.sqrt(sum / values.length), 1e-15)).toBe(true);
    }),
  );
});

test('neither the largest nor the smallest float32 overflows or vanishes when it is squared', () => {
  expect(rms(Float32Array.of(3e38, 3e38, 3e38))).toBeCloseTo(3e38, -32);
  expect(rms(new Float32Array(5).fill(2 ** -149))).toBe(2 ** -149);
});

test('∞ and NaN are passed on, never dropped', () => {
  expect(rms(Float32Array.of(1, -Infinity))).toBe(Infinity);
  expect(rms(Float32Array.of(1, 2, 3, 4, NaN))).toBeNaN();
});

test('the largest size has no sign, and passes over NaN', () => {
  expect(largestSize(Float32Array.of(1, -5, 4))).toBe(5);
  expect(largestSize(Float32Array.of(NaN, 2, NaN))).toBe(2);
  expect(largestSize(Float32Array.of(-Infinity, 2))).toBe(Infinity);
  expect(largestSize(new Float32Array(0))).toBe(0);
});
