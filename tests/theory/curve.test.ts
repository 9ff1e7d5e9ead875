import { expect, test } from 'vitest';
import { activations } from '../../src/scenario/options.ts';
import { activationFunctions } from '../../src/theory/activations.ts';
import { curve } from '../../src/theory/curve.ts';

test.each(activations)('the lines of %s run from end to end, and so close to the curve that no eye sees the difference', (activation) => {
  const { phi, derivative } = activationFunctions[activation];
  for (const half of [4, 30]) {
    for (const [points, f] of [
      [curve(activation, half).phi, phi],
      [curve(activation, half).slope, derivative],
    ] as const) {
      expect([points[0]![0], points.at(-1)![0]]).toEqual([-half, half]);
      for (const [i, [a, value]] of points.slice(1).entries()) {
        const [before, valueBefore] = points[i]!;
        expect(a).toBeGreaterThan(before);
        // A frame is some hundred pixels high. Between the two points at 0 the slope may jump.
        if (a === Number.MIN_VALUE) continue;
        expect(Math.abs((value + valueBefore) / 2 - f((a + before) / 2)), `${activation} near ${a}`).toBeLessThan(0.01);
      }
    }
  }
});

test('the slope of ReLU jumps at 0, and has both its values there', () => {
  const around = curve('relu', 4).slope.filter(([a]) => Math.abs(a) < 1e-9);
  expect(around.map(([, value]) => value)).toEqual([0, 1]);
});
