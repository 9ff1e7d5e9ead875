import { expect, test } from 'vitest';
import { activations } from '../../src/scenario/options.ts';
import { activationFunctions, erf } from '../../src/theory/activations.ts';

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
