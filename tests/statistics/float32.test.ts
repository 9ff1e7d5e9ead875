import { expect, test } from 'vitest';
import { float32 } from '../../src/statistics/float32.ts';

const { largest, smallest, resolution, sameness, largestShift } = float32;
const bitsOf = (x: number) => new Uint32Array(Float32Array.of(x).buffer)[0]!;
const fromBits = (bits: number) => new Float32Array(Uint32Array.of(bits).buffer)[0]!;

test('the largest number is the last before ∞', () => {
  expect(Math.fround(largest)).toBe(largest);
  expect(fromBits(bitsOf(largest) + 1)).toBe(Infinity);
});

test('the smallest number is the first whose neighbours are as close as digits allow: below it they come no closer', () => {
  const distanceAbove = (x: number) => fromBits(bitsOf(x) + 1) - x;
  expect(Math.fround(smallest)).toBe(smallest);
  expect(distanceAbove(smallest) / smallest).toBe(distanceAbove(1));
  expect(distanceAbove(smallest / 2)).toBe(distanceAbove(smallest));
  expect([2 ** -149, 2 ** -150].map(Math.fround)).toEqual([2 ** -149, 0]);
});

test('what is smaller than the resolution is lost beside 1, and what is larger is not', () => {
  expect(Math.fround(1 + resolution)).toBe(1);
  expect(Math.fround(1 + resolution * (1 + 1e-6))).toBeGreaterThan(1);
  expect(sameness).toBeGreaterThan(resolution);
});

test('a shift up to the largest, and back, costs no digit', () => {
  for (const n of [largestShift, largestShift + 1]) {
    const [up, down] = [Math.fround(2 ** n), Math.fround(2 ** -n)];
    const hasAllDigits = [up, down].every((factor) => factor >= smallest && factor <= largest);
    expect(hasAllDigits).toBe(n === largestShift);
  }
});
