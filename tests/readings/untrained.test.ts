import { expect, test } from 'vitest';
import { asTraining, untilStep, untrained } from '../../src/readings/training.ts';
import { textbook } from '../../src/scenario/scenario.ts';

const losses = Array.from({ length: 900 }, (_, i) => 3 * 0.999 ** i);
const toldTo = (step: number) =>
  asTraining({
    scenario: textbook,
    classes: 10,
    losses: losses.slice(0, step),
    accuracies: losses.slice(0, step),
    moments: [{ step: 1 }, { step: 500 }],
  });

test('a training that has not begun has no step and starts nowhere', () => {
  expect(untrained(textbook, 10)).toMatchObject({ steps: 0, starts: null, diverged: null, moments: [], curve: { steps: [] } });
});

test('a training up to an earlier step is what it was then, as far as its curve was whole', () => {
  const early = untilStep(toldTo(900), 300);
  const whole = early.curve.steps.at(-1)!;
  expect(whole).toBeLessThanOrEqual(300);
  expect(whole).toBeGreaterThan(300 - 300 / 50 - 1);
  expect({ ...early, steps: whole }).toEqual({ ...toldTo(whole), moments: [{ step: 1 }] });
  expect(untilStep(toldTo(300), 300)).toEqual(toldTo(300));
});

test('what has not yet begun or diverged at a step has not', () => {
  const diverging = asTraining({ scenario: textbook, classes: 10, losses: [...losses, NaN], accuracies: losses, moments: [] });
  expect(diverging.diverged).toBe(901);
  expect(untilStep(diverging, 900).diverged).toBeNull();
  expect(untilStep(diverging, diverging.starts! - 1).starts).toBeNull();
});
