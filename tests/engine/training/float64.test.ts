import { describe, expect, test } from 'vitest';
import { passOf } from '../../../src/engine/training/float64.ts';
import { activations } from '../../../src/scenario/options.ts';
import { goldenSteps, passWith, type GoldenStep } from '../../support/opened.ts';

/** Relative: both are float64, and add up in another order. */
const near = (actual: number, expected: number, tolerance = 1e-13) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));

const lossWith = (step: GoldenStep, by: number) => {
  const weights = new Float64Array(step.parameters[`W${step.layer}`]!);
  weights[(step.input - 1) * 5 + step.neuron - 1]! += by;
  return passWith(step)(weights).loss;
};

test('the reference has a step of every activation function, with batch norm and residual connections and without', () => {
  expect(new Set(goldenSteps.map(({ scenario }) => scenario.activation))).toEqual(new Set(activations));
  expect(new Set(goldenSteps.map(({ scenario: { norm, residual } }) => `${norm} ${residual}`)).size).toBe(4);
});

describe('the mean loss of a batch is the reference’s, and so is that with one weight nudged', () => {
  test.each(goldenSteps.map((step) => [step.title, step] as const))('%s', (_, step) => {
    near(lossWith(step, 0), step.loss);
    near(lossWith(step, step.nudge), step.lossAbove);
    near(lossWith(step, -step.nudge), step.lossBelow);
  });
});

test('the sides of 0 are those of what goes into φ, layer by layer', () => {
  const network = { activation: 'identity', layers: 2, norm: 'none', residual: 'false' } as const;
  const parameters = { W1: [1, -1], b1: [0.5, 0], W2: [1, 0, 0, 2], b2: [0, 0], W3: [1, 1, 0, 0], b3: [0, 0] };
  // One number a sample: 1 and −1 become (1.5, −1) and (−0.5, 1); then (1.5, −2) and (−0.5, 2).
  expect([...passOf(network, parameters, [1, -1], [0, 1]).above]).toEqual([1, 0, 0, 1, 1, 0, 0, 1]);
});

test('logits that are the same cost ln of the classes; far ones neither overflow nor lose the loss', () => {
  const network = { activation: 'identity', layers: 1, norm: 'none', residual: 'false' } as const;
  const loss = (last: readonly number[]) => passOf(network, { W1: [1], b1: [0], W2: last, b2: last.map(() => 0) }, [1, 1], [0, 1]).loss;
  near(loss(new Array<number>(10).fill(0)), Math.log(10));
  expect(loss([2000, -2000])).toBe(2000);
  expect(loss([Infinity, 0])).toBeNaN();
});
