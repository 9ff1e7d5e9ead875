import { describe, expect, test } from 'vitest';
import { fateOf, fewest, recentOf } from '../../src/readings/training-fate.ts';
import { guessingLoss } from '../../src/readings/guessing.ts';
import type { Training } from '../../src/readings/training.ts';
import { recordedTrainings, trainedLayer, trainingOf } from '../support/trainings.ts';

const guess = guessingLoss(10);
const flat = (loss: number, steps = 100) => Array.from({ length: steps }, () => loss);
/** A training with a last layer as it was measured at its last step. */
const withLayer = (losses: readonly number[], layer: Parameters<typeof trainedLayer>[0], own: Partial<Training> = {}) =>
  trainingOf(losses, { moments: [{ step: losses.length, layers: [trainedLayer(), trainedLayer(layer)] }], ...own });

test.each([
  ['activation=relu&init=normal&std=0.01&layers=4&batch=128&rate=0.01', 'plateau'],
  ['activation=relu&init=xavier&layers=4&batch=128&rate=0.01', 'learning'],
  ['activation=relu&init=he&layers=4&batch=128&rate=0.01', 'learning'],
  ['activation=relu&init=he', 'learning'],
  ['activation=tanh&init=xavier', 'learning'],
  ['activation=sigmoid&init=normal&std=1', 'learning'],
  ['activation=sigmoid&init=xavier', 'plateau'],
  ['activation=tanh&init=xavier&rate=1', 'thrown'],
  ['activation=relu&init=he&rate=1', 'not-finite'],
  ['activation=relu&init=xavier&rate=1&width=30&seed=5', 'dead'],
  // Its loss is 2,000 times that of guessing, and yet it is right two times in three.
  ['activation=relu&init=normal&std=1&clip=1', 'learning'],
])('the recorded training of %s is %s', (query, fate) => {
  expect(fateOf(recordedTrainings.find((training) => training.query === `${query}&steps=500`)!)).toBe(fate);
});

describe('what has become of a training', () => {
  test('is not said of fewer than twenty steps, unless it is no longer finite', () => {
    expect(fateOf(trainingOf(flat(guess, fewest - 1)))).toBe('going');
    expect(fateOf(trainingOf(flat(guess, fewest)))).toBe('plateau');
    expect(fateOf(trainingOf([]))).toBe('going');
    expect(fateOf(trainingOf([2.8, 14], { steps: 3, diverged: 3 }))).toBe('not-finite');
  });

  test('is learning from the loss on at which a plateau has ended, 2.2 for ten classes', () => {
    expect(fateOf(trainingOf(flat(2.198)))).toBe('learning');
    expect(fateOf(trainingOf(flat(2.2)))).toBe('plateau');
    expect(fateOf(trainingOf(flat(0.66), { classes: 2, curve: curveOf(flat(0.66), 0.5) }))).toBe('learning');
  });

  test('is judged by its newest twenty steps, whatever came before', () => {
    expect(fateOf(trainingOf([...flat(guess), ...flat(1, 20)]))).toBe('learning');
    expect(fateOf(trainingOf([...flat(1), ...flat(guess, 20)], { starts: 20 }))).toBe('plateau');
    expect(recentOf(trainingOf([...flat(5), ...flat(1, 20)]))!.loss).toBeCloseTo(1, 12);
  });

  test('weighs each stretch of a thinned curve by its steps', () => {
    const curve = { steps: [10, 11, 20], losses: [1, 12, 2], accuracies: [0, 0, 0] };
    expect(recentOf({ curve })!.loss).toBeCloseTo((10 * 1 + 12 + 9 * 2) / 20, 12);
  });

  test('is on its way where a start was worse than guessing and nothing is right yet', () => {
    expect(fateOf(trainingOf(Array.from({ length: 30 }, (_, i) => 10 - i / 10)))).toBe('going');
  });

  test('is thrown only where training has made the loss larger, and saturated the last layer', () => {
    const up = [...flat(2.4, 10), ...flat(40, 30)];
    expect(fateOf(withLayer(up, { saturatedShare: 0.99 }))).toBe('thrown');
    expect(fateOf(withLayer(up, { saturatedShare: 0.5 }))).toBe('going');
    expect(fateOf(withLayer([50, ...up], { saturatedShare: 0.99 }))).toBe('going');
    expect(fateOf(trainingOf(up))).toBe('going');
  });

  test('is dead only where nothing leaves the last layer: one and the same number from all is a plateau', () => {
    expect(fateOf(withLayer(flat(guess), { mean: 0, std: 0 }))).toBe('dead');
    expect(fateOf(withLayer(flat(guess), { mean: 0.5, std: 0 }))).toBe('plateau');
  });
});

function curveOf(losses: readonly number[], accuracy: number): Training['curve'] {
  return { steps: losses.map((_, i) => i + 1), losses, accuracies: losses.map(() => accuracy) };
}
