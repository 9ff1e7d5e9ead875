import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../../../src/figures/one-update/ledger.ts';
import { optimizers } from '../../../src/scenario/options.ts';
import '../../support/fast-check.ts';

const weight = fc.float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 }).filter((w) => w === 0 || Math.abs(w) > 1e-30);
const change = fc
  .tuple(fc.integer({ min: -12, max: 1 }), fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([power, size]) => size * 10 ** power);

test('what a weight was and all that changes it is exactly what it is then, as it is shown', () => {
  fc.assert(
    fc.property(weight, change, change, fc.constantFrom(...optimizers), (before, own, memory, optimizer) => {
      const after = Math.fround(before + own + (optimizer === 'sgd' ? 0 : memory));
      const ledger = ledgerOf(before, after, own, optimizer)!;
      const parts = [ledger.own, ledger.memory, ledger.rounding].filter((part) => part !== undefined);
      const sum = optimizer === 'adam' ? ledger.change : parts.reduce((all, part) => all + part, 0);
      expect(ledger.before + sum).toBe(ledger.after);
      expect([ledger.before, ledger.after, ledger.change].every(Number.isSafeInteger)).toBe(true);
      const step = 10 ** (ledger.exponent - ledger.digits);
      expect(Math.abs(ledger.after - after / step)).toBeLessThanOrEqual(0.501);
      // The whole change has four digits, unless the weight itself ends before.
      if (ledger.change !== 0 && Math.abs(ledger.change) < 999) expect(step).toBeGreaterThan(Math.abs(after) * 2 ** -28);
    }),
  );
});

test('a change is shown with four digits, and its weight with as many as that takes', () => {
  expect(ledgerOf(-0.778462, -0.7786356, -0.0001736, 'sgd')).toMatchObject({
    digits: 7,
    exponent: 0,
    before: -7784620,
    after: -7786356,
    own: -1736,
  });
  expect(ledgerOf(0.00002, 0.0000212, 0.0000012, 'sgd')).toMatchObject({ exponent: -5, before: 20000, after: 21200, own: 1200, digits: 4 });
});

test('what float32 rounds away has a line of its own', () => {
  expect(ledgerOf(1, 1, -3e-8, 'sgd')).toMatchObject({ digits: 7, own: 0, change: 0, rounding: undefined });
  const after = Math.fround(1 + 2e-7);
  expect(ledgerOf(1, after, 2.4e-7 + 2e-7, 'sgd')).toMatchObject({ own: 4, rounding: -2, change: 2 });
});

test('what momentum carries on is the rest of the change; Adam’s change is one number', () => {
  expect(ledgerOf(0.5, 0.4, -0.03, 'momentum')).toMatchObject({ digits: 4, own: -300, memory: -700, rounding: undefined });
  expect(ledgerOf(0.5, 0.47, -0.03, 'momentum')).toMatchObject({ memory: 0 });
  expect(ledgerOf(0.5, 0.499, -0.03, 'adam')).toMatchObject({ own: undefined, memory: undefined, change: -1000, digits: 6 });
});

test('nothing balances where a weight is no number, and 0 stays 0', () => {
  expect(ledgerOf(NaN, 1, 0, 'sgd')).toBeUndefined();
  expect(ledgerOf(1, Infinity, 0, 'sgd')).toBeUndefined();
  expect(ledgerOf(0, 0, 0, 'sgd')).toMatchObject({ before: 0, after: 0, change: 0 });
  expect(ledgerOf(0, 0, -5e-324, 'sgd')).toMatchObject({ own: 0, change: 0, rounding: undefined });
});

test('the smallest numbers that float32 holds balance, too', () => {
  const one = 2 ** -149;
  expect(ledgerOf(0, -one, -one, 'sgd')).toMatchObject({ before: 0, after: -1, own: -1, exponent: -45, digits: 0 });
  expect(ledgerOf(one, 2 * one, 3 * one, 'sgd')).toMatchObject({ before: 1, after: 3, own: 4, rounding: -2 });
});
