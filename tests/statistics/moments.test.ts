import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramAndMoments } from '../../src/statistics/histogram.ts';
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

test('the walk that counts the bins finds the mean and std of the walks that count nothing, wherever it begins', () => {
  const value = fc.float({ min: -3, max: 3, noNaN: true });
  const first = fc.oneof(value, fc.constantFrom(0, 1e6, -3e30, 3e38, Infinity, -Infinity, NaN));
  fc.assert(
    fc.property(first, fc.array(value, { maxLength: 60 }), (start, list) => {
      const values = Float32Array.of(start, ...list);
      const [walk, { mean, std }] = [histogramAndMoments(values, [0, 1]), moments(values)];
      const size = Number.isFinite(std) ? Math.hypot(mean, std) : 0;
      if (size === 0) expect([walk.mean + 0, walk.std]).toEqual([mean + 0, std]);
      else expect(Math.max(Math.abs(walk.mean - mean), Math.abs(walk.std - std)) / size).toBeLessThanOrEqual(1e-14);
    }),
    { numRuns: 1000 },
  );
});

test('equal values have a std of 0, to the last digit, whatever walks over them', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 70 }), (value, n) => {
      const values = new Float32Array(n).fill(value);
      expect(histogramAndMoments(values, [0, 1])).toMatchObject({ mean: value + 0, std: 0 });
    }),
  );
});
