import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend, type Backend } from '../../../src/engine/backend.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { train } from '../../../src/engine/training/train.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';

const small: Scenario = {
  ...textbook,
  data: 'gaussians',
  activation: 'tanh',
  init: 'xavier',
  width: 20,
  layers: 3,
  batch: 50,
  steps: 30,
  layer: 2,
  neuron: 7,
  input: 5,
};
const trained = (asked: Partial<Scenario> = {}) => {
  const scenario = { ...small, ...asked };
  return train(scenario, dataOnDisk(scenario), { reads: ['update', 'answers'] });
};

describe.each(['cpu', 'wasm'] as const satisfies readonly Backend[])('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  test.each<[string, Partial<Scenario>]>([
    ['plainly', {}],
    ['in its first layer', { layer: 1, input: 64, activation: 'sigmoid', init: 'normal', std: 1 }],
    ['with batch norm', { norm: 'batch' }],
    ['with residual connections and ReLU', { residual: 'true', activation: 'relu', init: 'he', rate: 0.01 }],
    ['clipped', { clip: 0.1 }],
  ])('the gradient that training uses is what two losses in float64 say of it: %s', async (_, asked) => {
    const { moments, scenario } = await trained(asked);
    const updates = moments.flatMap(({ step, update }) => (update ? [{ step, ...update }] : []));
    expect(updates.length).toBeGreaterThan(5);
    for (const { gradient, applied, before, after, nudge, lossAbove, lossBelow, switched, inputs } of updates) {
      expect(inputs).toHaveLength(50);
      // A nudge over a kink means nothing; float32 has lost some digits of a gradient whose products cancel.
      if (switched === 0) expect(Math.abs((lossAbove - lossBelow) / (2 * nudge) - gradient)).toBeLessThan(1e-4 * Math.abs(gradient) + 1e-7);
      expect(Math.abs(after - before + scenario.rate * applied)).toBeLessThan(1.2e-7 * Math.max(1, Math.abs(before)));
      if (scenario.clip > 0) expect(Math.abs(applied)).toBeLessThan(Math.abs(gradient));
      else expect(Math.abs(applied - gradient)).toBeLessThan(1e-4 * Math.abs(gradient) + 1e-7);
    }
  });

  test('the loss of the opened batch is the one that training has', async () => {
    const { moments, losses } = await trained();
    for (const { step, update } of moments) if (update) expect(Math.abs(update.loss / losses[step - 1]! - 1)).toBeLessThan(1e-5);
  });

  test('what the network says is known before the first step, and right as often as the evaluation has it', async () => {
    const { moments, evaluation } = await trained({ digit: 3 });
    expect(moments[0]).toMatchObject({ step: 0 });
    expect(moments[0]!.answers!.sample).toBe(3);
    const { confusion, probabilities } = moments.at(-1)!.answers!;
    const right = confusion.reduce((sum, count, i) => (i % 11 === 0 ? sum + count : sum), 0);
    expect(right / confusion.reduce((sum, count) => sum + count, 0)).toBeCloseTo(evaluation.testAccuracy, 10);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  });
});
