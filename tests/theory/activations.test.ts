import { describe, expect, test } from 'vitest';
import { activations } from '../../src/scenario/options.ts';
import { activationFunctions, isNonNegative, jumpsAtZero } from '../../src/theory/activations.ts';

/** Arguments on both sides of 0, none of them a kink. */
const arguments_ = Array.from({ length: 240 }, (_, i) => (i - 120) / 6 + 0.01);

test.each(activations)('φ′ of %s is the slope of φ', (activation) => {
  const { phi, derivative } = activationFunctions[activation];
  const h = 1e-5;
  for (const a of arguments_) {
    const slope = (phi(a + h) - phi(a - h)) / (2 * h);
    // A central difference is wrong by h² φ‴/6 and by the rounding of φ, some 1e-16 · 20 / h.
    expect(Math.abs(derivative(a) - slope), `at ${a}`).toBeLessThan(1e-9);
  }
});

test.each(activations)('no slope of %s is above its largest derivative, and some slope comes up to it', (activation) => {
  const { derivative, maxDerivative } = activationFunctions[activation];
  const slopes = Array.from({ length: 800_001 }, (_, i) => derivative((i - 400_000) / 10_000));
  const largest = slopes.reduce((most, slope) => Math.max(most, slope), 0);
  expect(largest).toBeLessThanOrEqual(maxDerivative * (1 + 1e-15));
  // Slopes 1e-4 apart miss a smooth maximum by 1e-9; SELU's is the limit from below 0, which they miss by 1e-9 as well.
  expect(largest).toBeGreaterThan(maxDerivative * (1 - 3e-9));
});

test('the largest derivatives are those of the literature', () => {
  expect(activationFunctions.gelu.maxDerivative).toBeCloseTo(1.1289041, 7);
  expect(activationFunctions.silu.maxDerivative).toBeCloseTo(1.0998393, 7);
  expect(activationFunctions.selu.maxDerivative).toBeCloseTo(1.7580993, 7);
});

test('at a kink, φ′ is the slope on the left, as in the reference', () => {
  expect(activationFunctions.relu.derivative(0)).toBe(0);
  expect(activationFunctions.leaky_relu.derivative(0)).toBe(0.01);
});

test('small slopes far from 0 keep their digits', () => {
  // σ′(a) is e^−|a| out there; z (1 − z) would be 0 from 37 on.
  expect(activationFunctions.sigmoid.derivative(40) / Math.exp(-40)).toBeCloseTo(1, 12);
  expect(activationFunctions.sigmoid.derivative(-40) / Math.exp(-40)).toBeCloseTo(1, 12);
  expect(activationFunctions.tanh.derivative(30) / (4 * Math.exp(-60))).toBeCloseTo(1, 12);
});

test.each(activations)('%s and its slope are finite at every finite number', (activation) => {
  const { phi, derivative } = activationFunctions[activation];
  for (const a of [-1e200, -1e4, -800, -5e-324, 0, 5e-324, 800, 1e4, 1e200]) {
    expect(phi(a), `φ at ${a}`).toSatisfy(Number.isFinite);
    expect(derivative(a), `φ′ at ${a}`).toSatisfy(Number.isFinite);
  }
});

describe.each(activations)('what the record of %s says', (activation) => {
  const { phi, derivative, maxDerivative, steepest, slope, range, zeros } = activationFunctions[activation];
  const fine = Array.from({ length: 160_001 }, (_, i) => (i - 80_000) / 2000);
  const extremes = [-1e200, -1e4, -800, -1e-300, 1e-300, 800, 1e4, 1e200];
  const below = fine.filter((a) => a < 0),
    above = fine.filter((a) => a > 0);

  test('of its range: no output lies outside, and outputs come up to both ends', () => {
    const outputs = [...fine, ...extremes].map(phi);
    const ends = [outputs.reduce((least, z) => Math.min(least, z)), outputs.reduce((most, z) => Math.max(most, z))] as const;
    for (const [i, end] of range.entries()) {
      // Between places 5e-4 apart, φ falls by less than 1e-7 below what it has at one of them. No float64 reaches ∞.
      if (Number.isFinite(end)) expect(Math.abs(ends[i]! - end)).toBeLessThan(1e-7);
      else expect(Math.abs(ends[i]!)).toBeGreaterThan(1e100);
    }
    const rounding = 1e-15;
    expect(outputs.every((z) => z >= range[0] - rounding && z <= range[1] + rounding)).toBe(true);
    expect(isNonNegative(activation)).toBe(outputs.every((z) => z >= 0));
  });

  test('of where it is 0', () => {
    const near = (a: number) => Math.abs(a) <= 8; // beyond, GELU is less than float64 resolves beside 1
    const zeroAt = (places: readonly number[]) => places.filter(near).map((a) => phi(a) === 0);
    expect(zeroAt([...above, 1e-300])).not.toContain(true);
    expect(phi(0) === 0).toBe(zeros !== 'nowhere');
    expect(new Set(zeroAt([...below, -1e-300]))).toEqual(new Set([zeros === 'all-below']));
    if (zeros === 'fading-below') expect(Math.abs(phi(-40))).toBeLessThan(1e-15);
    if (zeros === 'at-zero') expect(Math.abs(phi(-40))).toBeGreaterThan(0.1);
  });

  test('of the shape of its slope', () => {
    const slopes = [new Set(below.map(derivative)), new Set(above.map(derivative))] as const;
    expect(slopes[0].size === 1 && slopes[1].isSubsetOf(slopes[0])).toBe(slope === 'line');
    expect(slopes[0].isSubsetOf(new Set([0])) && slopes[1].isSubsetOf(new Set([1]))).toBe(slope === 'switch');
    expect(Math.abs(derivative(1e-9) - derivative(-1e-9)) > 1e-6).toBe(jumpsAtZero(activation));
    expect(derivative(0)).toBeCloseTo(derivative(-1e-9), 8);
  });

  test('of where it is steepest: a peak with lower slopes close by on either side', () => {
    const highest = fine.reduce((best, a) => (derivative(a) > derivative(best) ? a : best));
    const sides = [derivative(highest - 0.01), derivative(highest + 0.01)];
    const isPeak = sides.every((side) => side < maxDerivative && side > 0.999 * maxDerivative);
    expect(isPeak).toBe(steepest !== undefined);
    if (steepest !== undefined) expect(Math.abs(highest - steepest)).toBeLessThan(1e-3);
  });
});
