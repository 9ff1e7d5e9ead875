import { expect, test } from 'vitest';
import { momentAt } from '../../src/readings/moments.ts';
import type { Moment } from '../../src/statistics/training-measures.ts';

const evaluation = { testLoss: 2.3, testAccuracy: 0.1 };
const moments: readonly Moment[] = [{ step: 0, evaluation }, { step: 1 }, { step: 40, evaluation }, { step: 80, evaluation }, { step: 90 }];
const at = (step: number, of: readonly Moment[] = moments) => momentAt({ moments: of }, 'evaluation', step)?.step;

test('a figure shows the last step of which it knows something, up to the one that is looked at', () => {
  expect([1, 39, 40, 79, 80, 250_000].map((step) => at(step))).toEqual([0, 0, 40, 40, 80, 80]);
});

test('it shows the newest where none is looked at, and the first where that comes later', () => {
  expect(at(0)).toBe(80);
  expect(at(10, moments.slice(2))).toBe(40);
});

test('it shows nothing as long as nothing is known', () => {
  expect(at(0, [{ step: 1 }])).toBeUndefined();
  expect(at(0, [])).toBeUndefined();
});
