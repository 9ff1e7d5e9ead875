import { expect, test } from 'vitest';
import { correlate } from '../../src/network/inputs.ts';
import { NormalStream } from '../../src/network/random.ts';

const input = (samples: number, width: number, seed = 4) => new NormalStream(seed).fill(new Float32Array(samples * width));

test('a correlated input is NumPy’s', () => {
  // correlated(np.random.RandomState(4).randn(3, 2), 0.5) of tests/golden/more_choices.py
  const expected = [
    -0.28566256535500517, 0.26135293745164795, -1.0256290499740564, 0.398282168089584, -0.6171989327358145, -1.2126313488056897,
  ];
  const values = correlate(input(3, 2), 3, 0.5);
  for (const [i, value] of expected.entries()) expect(Math.abs(values[i]! - value)).toBeLessThan(1e-6);
});

test('without correlation the input stays as it is, to the last bit', () => {
  expect(correlate(input(10, 7), 10, 0)).toEqual(input(10, 7));
});

test('with correlation 1 all samples are the same, and of the size of any one', () => {
  const values = correlate(input(10, 3000), 10, 1);
  for (let i = 0; i < values.length; i++) expect(values[i]).toBe(values[i % 3000]);
  const variance = values.subarray(0, 3000).reduce((sum, x) => sum + x * x, 0) / 3000;
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 3000)); // four standard errors
});

test.each([0.05, 0.3, 0.5, 0.9])('with correlation %d, every sample has variance 1 and every two have that covariance', (rho) => {
  const [samples, width] = [6, 20_000];
  const values = correlate(input(samples, width), samples, rho);
  const row = (i: number) => values.subarray(i * width, (i + 1) * width);
  for (let i = 0; i < samples; i++) {
    for (let k = i; k < samples; k++) {
      const other = row(k);
      const product = row(i).reduce((sum, x, j) => sum + x * other[j]!, 0) / width;
      // Five standard errors of the mean of x y, which has the variance 1 + ρ², or of x², 2.
      expect(Math.abs(product - (i === k ? 1 : rho))).toBeLessThan(5 * Math.sqrt(2 / width));
    }
  }
});

test('one sample alone stays as it is', () => {
  const values = correlate(input(1, 50), 1, 0.7);
  for (const [i, x] of input(1, 50).entries()) expect(values[i]).toBeCloseTo(x, 6);
});
