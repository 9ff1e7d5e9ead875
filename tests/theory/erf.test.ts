import { expect, test } from 'vitest';
import { erf } from '../../src/theory/erf.ts';

test('the error function has the values of the tables', () => {
  // Abramowitz & Stegun, table 7.1, and its symmetry.
  for (const [x, value] of [
    [0, 0],
    [0.1, 0.112462916],
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [1.5, 0.9661051465],
    [2, 0.995322265],
  ] as const) {
    expect(erf(x)).toBeCloseTo(value, 9);
    expect(erf(-x) + erf(x)).toBe(0);
  }
  expect(erf(6)).toBeCloseTo(1, 15);
  expect(erf(1e6)).toBe(1);
});
