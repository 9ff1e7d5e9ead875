import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moments } from '../../src/statistics/moments.ts';

test('mean and std of 1, 2, 3, 4, 5 are 3 and √2', () => {
  expect(moments(Float32Array.of(1, 2, 3, 4, 5))).toEqual({ mean: 3, std: Math.SQRT2 });
});

test('a small spread beside a large mean is not lost', () => {
  const values = Float32Array.from({ length: 1001 }, (_, i) => 4096 + (i % 2) / 1024);
  // Exactly: 501 values of 0 and 500 of 1/1024.
  expect(moments(values).std).toBeCloseTo(Math.sqrt((500 / 1001) * (501 / 1001)) / 1024, 12);
});

test('shifting all values shifts the mean alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
      const [here, there] = [moments(Float32Array.from(list)), moments(Float32Array.from(list, (value) => value + shift))];
      expect(there.mean).toBeCloseTo(here.mean + shift, 8);
      expect(there.std).toBeCloseTo(here.std, 8);
    }),
  );
});

test('∞ and NaN are passed on, never dropped', () => {
  expect(moments(Float32Array.of(1, Infinity))).toEqual({ mean: Infinity, std: NaN });
  expect(moments(Float32Array.of(1, NaN)).mean).toBeNaN();
  expect(moments(new Float32Array(0)).mean).toBeNaN();
});
