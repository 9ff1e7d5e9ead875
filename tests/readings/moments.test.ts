import { expect, test } from 'vitest';
import { knownAt, lossAt, lossNow, measuredMoments, momentAt } from '../../src/readings/moments.ts';
import { layerWith } from '../support/measured-trainings.ts';

const moments = [1, 2, 5, 20].map((step) => ({ step }));

test('a step is stood for by the nearest measured one at or before it', () => {
  expect([1, 2, 3, 4, 5, 19, 20, 400].map((step) => momentAt(moments, step)!.step)).toEqual([1, 2, 2, 2, 5, 5, 20, 20]);
});

test('with 0 it is the newest, and before the first it is the first', () => {
  expect(momentAt(moments, 0)!.step).toBe(20);
  expect(momentAt(moments.slice(2), 3)!.step).toBe(5);
  expect(momentAt([], 0)).toBeUndefined();
  expect(momentAt([], 7)).toBeUndefined();
});

test('the start, of which only an evaluation is known, is no measured step', () => {
  const layers = [layerWith()];
  expect(measuredMoments({ moments: [{ step: 0 }, { step: 1, layers }, { step: 3 }] })).toEqual([{ step: 1, layers }]);
});

test('the loss of a step is the mean of the stretch that it lies in', () => {
  const curve = { steps: [1, 3, 6], losses: [9, 5, NaN], accuracies: [0, 0, 0] };
  expect([1, 2, 3].map((step) => lossAt(curve, step))).toEqual([9, 5, 5]);
  expect(lossAt(curve, 7)).toBeUndefined();
  expect(lossNow(curve)).toBe(5);
  expect(lossNow({ steps: [], losses: [], accuracies: [] })).toBeUndefined();
});

test('of what is known of some moments only, those stand for a step', () => {
  const evaluation = { testLoss: 2.3, testAccuracy: 0.1 };
  const known = [{ step: 0, evaluation }, { step: 1 }, { step: 40, evaluation }, { step: 80, evaluation }, { step: 90 }];
  const at = (step: number) => knownAt({ moments: known }, 'evaluation', step)?.step;
  expect([0, 1, 39, 40, 79, 80, 250_000].map(at)).toEqual([80, 0, 0, 40, 40, 80, 80]);
  expect(knownAt({ moments: [{ step: 1 }] }, 'evaluation', 0)).toBeUndefined();
});
