import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOf } from '../../../src/figures/one-update/check.ts';
import type { OpenedUpdate } from '../../../src/statistics/training-measures.ts';
import '../../support/fast-check.ts';

/** What a check reads; the rest of an update does not matter to it. */
const update = (of: Partial<OpenedUpdate>): OpenedUpdate => ({
  layer: 1,
  neuron: 1,
  input: 1,
  inputs: [],
  gradients: [],
  gradient: 0,
  applied: 0,
  before: 0,
  after: 0,
  nudge: 1e-4,
  loss: 2,
  lossAbove: 2,
  lossBelow: 2,
  switched: 0,
  ...of,
});

const steps = (text: string) => BigInt(text.replace('−', '-').replace('.', ''));

test('the difference is exactly that of the losses as they are written, and the quotient that over two nudges', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 500, noNaN: true }),
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
      fc.constantFrom(1e-5, 1e-4, 1e-3, 1e-2),
      (loss, gradient, nudge) => {
        const [lossAbove, lossBelow] = [loss + gradient * nudge, loss - gradient * nudge];
        const check = checkOf(update({ loss, lossAbove, lossBelow, gradient, nudge }))!;
        expect(steps(check.above) - steps(check.below)).toBe(steps(check.difference));
        const decimals = check.above.split('.')[1]!.length;
        expect(check.difference.split('.')[1]).toHaveLength(decimals);
        // Half a step for the halving, and what is left of a power of ten is moved, not rounded.
        expect(Math.abs(Number(steps(check.difference)) / 2 - Number(steps(check.quotient)))).toBeLessThanOrEqual(0.5);
        expect(check.quotient.split('.')[1]!.length).toBe(decimals + Math.round(Math.log10(nudge)));
        expect(check.gradient.split('.')[1]).toHaveLength(check.quotient.split('.')[1]!.length);
      },
    ),
  );
});

test('digits are equal from the left, and to as many as both round alike', () => {
  const of = (gradient: number, difference: number) =>
    checkOf(update({ gradient, lossAbove: 2 + difference / 2, lossBelow: 2 - difference / 2 }))!;
  expect(of(0.0123456, 0.0123456 * 2e-4)).toMatchObject({ gradient: '0.01234560000', alike: 13, size: 'enough' });
  expect(of(0.0123456, 0.0123499 * 2e-4)).toMatchObject({ digits: 4, alike: 7 });
  // No leading digit is the same, though they lie near each other.
  expect(of(0.09999, 0.10001 * 2e-4)).toMatchObject({ digits: 3, quotient: '0.10001000000', alike: 2 });
  expect(of(0.5, -0.5 * 2e-4)).toMatchObject({ digits: 0, alike: 0 });
});

test('it is told whether the losses can say anything of the gradient', () => {
  const sizeOf = (of: Partial<OpenedUpdate>) => checkOf(update(of))?.size;
  expect(sizeOf({ gradient: 1, lossAbove: 2.0001, lossBelow: 1.9999 })).toBe('enough');
  expect(sizeOf({ gradient: 1e-10, lossAbove: 2 + 1e-14, lossBelow: 2 - 1e-14 })).toBe('rounded');
  expect(sizeOf({ gradient: 1e-20 })).toBe('lost');
  expect(sizeOf({ gradient: 0 })).toBe('zero');
  expect(sizeOf({ loss: NaN })).toBeUndefined();
  expect(sizeOf({ lossAbove: Infinity })).toBeUndefined();
});
