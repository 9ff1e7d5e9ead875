import { concat, matMul, tensor1d, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { activate, differentiate } from '../../src/network/activations.ts';
import { activations, type Activation } from '../../src/scenario/options.ts';
import { activationFunctions, isNonNegative, jumpsAtZero } from '../../src/theory/activations.ts';

const arguments_ = Float32Array.from([0, -0, 1e-30, -1e-30, 1e-4, -1e-4, ...Array.from({ length: 400 }, (_, i) => (i - 200) / 5 + 0.01)]);
const applied = (table: typeof differentiate, activation: Activation, values: Float32Array) =>
  tidy(() => {
    const a = tensor2d(values, [1, values.length]);
    return table[activation](a, activate[activation](a)).dataSync<'float32'>().slice();
  });

/**
 * Rounding in float32, relative to the value or, where the function takes the difference of numbers near 1, to these. The cpu
 * backend computes erf by Abramowitz & Stegun 7.1.26, which is 1.5e-7 off at most; GELU multiplies that by up to |a|.
 */
const tolerance = (activation: Activation, a: number, exact: number) =>
  2e-6 * Math.abs(exact) + (activation === 'gelu' ? 5e-7 * (1 + Math.abs(a)) : 0);

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  test.each(activations)('%s is φ, to float32’s precision', (activation) => {
    const { phi } = activationFunctions[activation];
    const values = applied(activate, activation, arguments_);
    for (const [i, a] of arguments_.entries()) {
      expect(Math.abs(values[i]! - phi(a)), `at ${a}: ${values[i]}, not ${phi(a)}`).toBeLessThanOrEqual(
        tolerance(activation, a, phi(a)) + 1e-37,
      );
    }
  });

  test.each(activations)('the slope of %s is φ′, to float32’s precision', (activation) => {
    const { derivative } = activationFunctions[activation];
    const slopes = applied(differentiate, activation, arguments_);
    for (const [i, a] of arguments_.entries()) {
      const exact = derivative(a);
      // A sigmoid’s slope is called 0 where z (1 − z) or 1 − z² is 0 in float64. SiLU’s own passes 0 at −1.28, where its terms cancel.
      const lost = activation === 'sigmoid' || activation === 'tanh' ? 2e-16 : activation === 'silu' ? 2e-7 : 1e-37;
      expect(Math.abs(slopes[i]! - exact), `at ${a}: ${slopes[i]}, not ${exact}`).toBeLessThanOrEqual(
        tolerance(activation, a, exact) + lost,
      );
    }
  });

  test('no activation and no slope is NaN at a finite number, however large', () => {
    const extreme = Float32Array.of(-3.4e38, -1e20, -1000, -104, -89, 89, 104, 1000, 1e20, 3.4e38);
    for (const activation of activations) {
      const [values, slopes] = [applied(activate, activation, extreme), applied(differentiate, activation, extreme)];
      expect([...values, ...slopes].some(Number.isNaN), activation).toBe(false);
    }
  });

  test('NaN stays NaN in every activation', () => {
    for (const activation of activations) expect(applied(activate, activation, Float32Array.of(NaN))[0], activation).toBeNaN();
  });

  test('at a kink the slope is that on the left', () => {
    for (const activation of activations.filter(jumpsAtZero)) {
      const left = activationFunctions[activation].derivative(-1e-12);
      expect(applied(differentiate, activation, Float32Array.of(0))[0], activation).toBeCloseTo(left, 6);
    }
  });

  test('outputs leave the range of φ by no more than a rounding, and are never below 0 where φ is not', () => {
    for (const activation of activations) {
      const [low, high] = activationFunctions[activation].range;
      for (const z of applied(activate, activation, arguments_)) {
        expect(z, activation).toBeGreaterThanOrEqual(isNonNegative(activation) ? 0 : low - tolerance(activation, 0, low));
        expect(z, activation).toBeLessThanOrEqual(high + tolerance(activation, 0, high));
      }
    }
  });
});

test('ReLU leaves NaN as it is, also the one that ∞ − ∞ makes', async () => {
  await startBackend('wasm');
  const undefinedSum = matMul(tensor2d([[Infinity, -Infinity]]), tensor2d([[1], [1]]));
  const many = concat(Array.from({ length: 64 }, () => undefinedSum));
  expect([...activate.relu(many as Tensor2D).dataSync()].every(Number.isNaN)).toBe(true);
  expect([...activate.relu(tensor1d([-Infinity, -1, 0, 2, Infinity]) as unknown as Tensor2D).dataSync()]).toEqual([0, 0, 0, 2, Infinity]);
});
