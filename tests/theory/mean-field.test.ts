import { describe, expect, test } from 'vitest';
import { NormalStream } from '../../src/network/random.ts';
import { activations, type Activation } from '../../src/scenario/options.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import { edgeCurve } from '../../src/theory/edge.ts';
import { expectations } from '../../src/theory/gaussian.ts';
import { fixedPoint, gradientFactor, gradientFactors, limitFactor, nextVariance, variances } from '../../src/theory/mean-field.ts';

const sigmas = Array.from({ length: 61 }, (_, i) => 10 ** (-1.5 + (i * 3.5) / 60));

describe('the expectations over a normal pre-activation', () => {
  const draws = new NormalStream(0).fill(new Float64Array(400_000));

  test.each(activations)('agree with those over random draws: %s', (activation) => {
    const { phi, derivative } = activationFunctions[activation];
    for (const q of [1e-4, 0.3, 1, 9, 100]) {
      const { square, slopeSquare } = expectations(activation, q);
      for (const [expected, f] of [
        [square, phi],
        [slopeSquare, derivative],
      ] as const) {
        const values = draws.map((x) => f(Math.sqrt(q) * x) ** 2);
        const mean = values.reduce((sum, value) => sum + value) / values.length;
        const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / values.length;
        // Five standard errors: one of a hundred such comparisons fails by chance once in 17 000 times; rounding besides.
        expect(Math.abs(mean - expected), `q = ${q}`).toBeLessThan(5 * error + 1e-12 * expected);
      }
    }
  });

  test('are exact where they are known: a line, and half a line, at every scale', () => {
    for (const q of [1e-290, 1e-9, 0.5, 1, 1e4, 1e290]) {
      expect(expectations('identity', q).square / q).toBeCloseTo(1, 11);
      expect(expectations('relu', q).square / q).toBeCloseTo(0.5, 11);
      expect(expectations('relu', q).slopeSquare).toBeCloseTo(0.5, 11);
    }
  });

  test('see a slope that is a narrow spike: at large q, E[σ′²] is ∫ σ′² = 1/6 times the density at 0', () => {
    for (const q of [1e8, 1e16]) expect(expectations('sigmoid', q).slopeSquare * Math.sqrt(2 * Math.PI * q)).toBeCloseTo(1 / 6, 7);
    for (const q of [1e8, 1e16]) expect(expectations('tanh', q).slopeSquare * Math.sqrt(2 * Math.PI * q)).toBeCloseTo(4 / 3, 7);
  });

  test('tend to the limits at 0 and ∞', () => {
    for (const activation of activations) {
      expect(expectations(activation, 1e-280).slopeSquare).toBeCloseTo(expectations(activation, 0).slopeSquare, 11);
      expect(expectations(activation, 1e280).slopeSquare).toBeCloseTo(expectations(activation, Infinity).slopeSquare, 11);
    }
    expect(expectations('sigmoid', 0).square).toBe(0.25);
    expect(expectations('relu', Infinity).square).toBe(Infinity);
  });

  test('grow with q, so that no layer passes a fixed point', () => {
    for (const activation of activations) {
      const squares = Array.from({ length: 121 }, (_, i) => expectations(activation, 10 ** ((i - 60) / 6)).square);
      for (const [i, square] of squares.entries()) expect(square, activation).toBeGreaterThanOrEqual((squares[i - 1] ?? 0) * (1 - 1e-11));
    }
  });
});

describe('the fixed point', () => {
  test.each([
    ['sigmoid', [0.025, 0.2361, 0.3178, 0.6316, 0.9929, 1.3895]],
    ['tanh', [0.1, 1, 1.0514, 1.5417, 2.3548, 3.295]],
  ] as const)('gives the factors of the literature for %s', (activation, factors) => {
    expect([0.1, 1, Math.SQRT2, 4, 10, 20].map((sigma) => limitFactor(activation, sigma).toFixed(4))).toEqual(
      factors.map((factor) => factor.toFixed(4)),
    );
  });

  test('sigmoid without bias is critical at 10.149, tanh at 1', () => {
    expect(limitFactor('sigmoid', 10.1485)).toBeLessThan(1);
    expect(limitFactor('sigmoid', 10.1495)).toBeGreaterThan(1);
    expect(limitFactor('tanh', 0.9999)).toBeLessThan(1);
    expect(limitFactor('tanh', 1)).toBeCloseTo(1, 12);
    expect(limitFactor('tanh', 1.001)).toBeGreaterThan(1);
  });

  test('ReLU’s factor is σ/√2 at every σ, and at He’s √2 the variance stays where it is', () => {
    for (const sigma of [1e-4, 1, Math.SQRT2, 4, 3000]) expect(limitFactor('relu', sigma) / sigma).toBeCloseTo(Math.SQRT1_2, 12);
    expect(fixedPoint('relu', Math.SQRT2)).toBeCloseTo(2, 12);
    expect(fixedPoint('relu', 1.41)).toBe(0);
    expect(fixedPoint('relu', 1.42)).toBe(Infinity);
  });

  test('SELU keeps the variance 1, for which it was made', () => {
    expect(fixedPoint('selu', 1)).toBeCloseTo(1, 9);
  });

  test('just past its edge, tanh’s is (σ² − 1)/2σ², and below it 0', () => {
    expect(fixedPoint('tanh', 1.0001) / ((1.0001 ** 2 - 1) / (2 * 1.0001 ** 2))).toBeCloseTo(1, 3);
    expect([0.5, 0.999, 1].map((sigma) => fixedPoint('tanh', sigma))).toEqual([0, 0, 0]);
  });

  test('is 0 for GELU and SiLU where layers die out, and ∞ where they grow: both jump between σ = √2 and 2', () => {
    for (const activation of ['gelu', 'silu'] as const) {
      expect([fixedPoint(activation, Math.SQRT2), fixedPoint(activation, 2)]).toEqual([0, Infinity]);
    }
  });

  test.each(activations)('is where layers go, and stays: %s', (activation) => {
    for (const sigma of [0.05, 0.6, 1.2, 3, 30]) {
      const q = fixedPoint(activation, sigma);
      // ELU at 1.2 comes nearest to its fixed point by a factor of 0.97 a layer, the slowest of these.
      const deep = variances(activation, sigma, 2000).at(-1)!;
      if (q === 0 || q === Infinity) {
        const before = variances(activation, sigma, 100).at(-1)!;
        expect(q === 0 ? deep <= before && deep < 1e-3 : deep >= before && deep > 1e3, `σ = ${sigma}: ${deep}`).toBe(true);
      } else {
        expect(nextVariance(activation, sigma, q) / q, `σ = ${sigma}`).toBeCloseTo(1, 10);
        expect(deep / q, `σ = ${sigma}`).toBeCloseTo(1, 6);
      }
    }
  });

  test.each(activations)('is found at the extremes: %s', (activation) => {
    for (const sigma of [1e-4, 3000]) {
      expect(fixedPoint(activation, sigma)).not.toBeNaN();
      expect(limitFactor(activation, sigma) / gradientFactors(activation, sigma, 300).at(-1)!).toBeCloseTo(1, 6);
    }
  });
});

describe('layer by layer', () => {
  test('the first layer has variance σ², and each next one what the map makes of it', () => {
    const [first, second, third, ...rest] = variances('tanh', 2, 3);
    expect(first).toBe(4);
    expect(second).toBe(nextVariance('tanh', 2, 4));
    expect(third).toBe(nextVariance('tanh', 2, second!));
    expect(rest).toEqual([]);
    expect(gradientFactors('tanh', 2, 3)).toEqual([first!, second!, third!].map((q) => gradientFactor('tanh', 2, q)));
  });

  test.each(activations)('fifty layers end in numbers or in ∞, and their factors in numbers: %s', (activation) => {
    for (const sigma of [1e-4, 1, 3000, 1e6]) {
      const all = variances(activation, sigma, 50);
      expect(all).toHaveLength(50);
      expect(
        all.every((q) => q >= 0),
        `σ = ${sigma}`,
      ).toBe(true);
      expect(
        gradientFactors(activation, sigma, 50).every((factor) => Number.isFinite(factor) && factor > 0),
        `σ = ${sigma}`,
      ).toBe(true);
    }
    expect(variances('relu', 3000, 100).at(-1)).toBe(Infinity);
  });
});

describe('the curve over √n·σ_w', () => {
  const ends = [0.03, 100] as const;

  test('runs from end to end in ascending order, on the fixed point’s factors', () => {
    for (const activation of activations) {
      const points = edgeCurve(activation, ...ends).flat();
      expect([points[0]!.sigma, points.at(-1)!.sigma]).toEqual(ends);
      for (const [i, { sigma, factor }] of points.entries()) {
        if (i > 0) expect(sigma).toBeGreaterThan(points[i - 1]!.sigma);
        expect(factor).toBe(limitFactor(activation, sigma));
      }
    }
  });

  test('is one piece, except for GELU and SiLU, which jump', () => {
    const pieces = Object.fromEntries(activations.map((activation) => [activation, edgeCurve(activation, ...ends).length]));
    const jumping: readonly Activation[] = ['gelu', 'silu'];
    expect(pieces).toEqual(Object.fromEntries(activations.map((activation) => [activation, jumping.includes(activation) ? 2 : 1])));
    const [below, above] = edgeCurve('gelu', ...ends);
    expect(above![0]!.sigma / below!.at(-1)!.sigma).toBeCloseTo(1, 5);
  });

  test('costs a page no frame: sixty points in a few milliseconds', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (const sigma of sigmas) limitFactor('gelu', sigma);
      return performance.now() - start;
    });
    // Some 1 ms on a desktop computer; the best of five, since other work may come between.
    expect(Math.min(...times)).toBeLessThan(15);
  });
});
