import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf } from '../../../src/engine/training/answers.ts';
import '../../support/fast-check.ts';

const probabilities = [0.7, 0.2, 0.1, 0.1, 0.1, 0.8, 0.4, 0.4, 0.2, 0.05, 0.9, 0.05, 0.3, 0.3, 0.4];
const labels = [0, 1, 1, 0, 2];
const pixels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('says of each class what it is called, and shows the chosen sample', () => {
  const { confusion, mistakes, ...chosen } = answersOf(probabilities, labels, pixels, 3, 3);
  expect(confusion).toEqual([1, 1, 0, 1, 0, 1, 0, 0, 1]);
  expect(chosen).toEqual({ sample: 3, pixels: [5, 6], label: 1, probabilities: [0.4, 0.4, 0.2] });
  expect(mistakes).toEqual([
    { sample: 4, pixels: [7, 8], label: 0, answer: 1, probability: 0.9 },
    { sample: 2, pixels: [3, 4], label: 1, answer: 2, probability: 0.8 },
    { sample: 3, pixels: [5, 6], label: 1, answer: 0, probability: 0.4 },
  ]);
});

test('shows the last sample where there are fewer than the chosen one', () => {
  expect(answersOf(probabilities, labels, pixels, 900, 3).sample).toBe(5);
});

test('counts no answer where the probabilities are no numbers', () => {
  const { confusion, mistakes } = answersOf([NaN, NaN, 0.25, 0.75], [0, 0], [1, 2], 1, 2);
  expect(confusion).toEqual([0, 1, 0, 0]);
  expect(mistakes.map(({ sample }) => sample)).toEqual([2]);
});

test('keeps the eight surest mistakes, and counts every sample once', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(share, fc.nat(1)), { minLength: 1, maxLength: 60 }), (list) => {
      const both = list.flatMap(([first]) => [first, 1 - first]);
      const { confusion, mistakes } = answersOf(
        both,
        list.map(([, label]) => label),
        list.map(() => 0),
        1,
        2,
      );
      expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      const wrong = confusion[1]! + confusion[2]!;
      expect(mistakes).toHaveLength(Math.min(8, wrong));
      const surest = list.filter(([first, label]) => (first >= 1 - first ? 0 : 1) !== label).map(([first]) => Math.max(first, 1 - first));
      expect(mistakes.map(({ probability }) => probability)).toEqual(surest.toSorted((a, b) => b - a).slice(0, 8));
    }),
  );
});
