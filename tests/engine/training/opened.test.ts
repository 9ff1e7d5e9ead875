import { describe, expect, test } from 'vitest';
import { openedUpdate, type OpenedStep } from '../../../src/engine/training/opened.ts';
import { goldenSteps, openedOf } from '../../support/opened.ts';

describe('the opened weight', () => {
  test.each(goldenSteps.map((step) => [step.title, step] as const))(
    'has the reference’s gradient, as the mean of its products: %s',
    (_, step) => {
      const { gradient, applied, before, after, inputs, gradients } = openedOf(step);
      expect(Math.abs(gradient / step.gradient - 1)).toBeLessThan(1e-12);
      const mean = inputs.reduce((sum, x, row) => sum + x * gradients[row]!, 0) / inputs.length;
      expect(gradient).toBeCloseTo(mean, 15);
      const at = (step.input - 1) * 5 + step.neuron - 1;
      expect([applied, before, after]).toEqual([step.used[at], step.parameters.W2![at], step.after[at]]);
      const { optimizer, rate, clip } = step.scenario;
      if (optimizer === 'sgd') expect(after - before).toBeCloseTo(-rate * applied, 14);
      else expect(Math.abs((after - before) / (rate * applied) + 1)).toBeGreaterThan(0.01);
      expect(applied / gradient < 0.99).toBe(clip > 0);
    },
  );

  test.each(goldenSteps.map((step) => [step.title, step] as const))(
    'has a gradient that its nudged losses confirm to five digits: %s',
    (_, step) => {
      const { gradient, nudge, loss, lossAbove, lossBelow, switched } = openedOf(step);
      expect(switched).toBe(0);
      expect(Math.abs((lossAbove - lossBelow) / (2 * nudge) / gradient - 1)).toBeLessThan(1e-5);
      expect(Math.abs(loss / step.loss - 1)).toBeLessThan(1e-13);
    },
  );
});

/** One sample, one input, one neuron: the loss is what the test says of the weight. */
const small = (lossOf: (weight: number) => number, more: Partial<OpenedStep> = {}) =>
  openedUpdate({
    layer: 1,
    neuron: 1,
    input: 1,
    rows: 1,
    inputs: [1],
    delta: [1],
    used: [1],
    before: [0],
    after: [0],
    pass: ([weight]) => ({ loss: lossOf(weight!), above: Uint8Array.of(weight! > 0 ? 1 : 0, 1) }),
    hasKink: false,
    ...more,
  });

test('the nudge is as small as five digits of the difference allow, from 0.00001 to 0.01', () => {
  const nudge = (gradient: number) => small((weight) => 2 + gradient * weight, { delta: [gradient] }).nudge;
  expect([1, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-12, 0].map(nudge)).toEqual([1e-5, 1e-5, 1e-5, 1e-4, 1e-3, 1e-2, 1e-2, 1e-2]);
});

test('a nudge that carries over a kink is counted where φ has one, and nowhere else', () => {
  expect(small((weight) => 1 + Math.max(0, weight), { hasKink: true }).switched).toBe(1);
  expect(small((weight) => 1 + weight).switched).toBe(0);
  expect(small((weight) => 1 + weight, { before: [0.5], hasKink: true }).switched).toBe(0);
});

test('the gradients are those of each sample’s own loss, whatever the batch', () => {
  const opened = small(() => 1, {
    rows: 2,
    inputs: [2, 3, 4, 5],
    delta: [0.1, 0.2, 0.3, 0.4],
    used: [0, 0, 0, 9],
    before: [0, 0, 0, 0],
    after: [0, 0, 0, 7],
    neuron: 2,
    input: 2,
  });
  expect(opened).toMatchObject({ inputs: [3, 5], gradients: [0.4, 0.8], applied: 9, after: 7 });
  expect(opened.gradient).toBeCloseTo((3 * 0.4 + 5 * 0.8) / 2, 15);
});
