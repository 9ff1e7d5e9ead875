import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend, type Backend } from '../../src/engine/backend.ts';
import { dataOnDisk } from '../../src/engine/training/digits-file.ts';
import { train, type TrainingRun } from '../../src/engine/training/train.ts';
import type { Histogram } from '../../src/statistics/histogram.ts';
import type { Moment } from '../../src/statistics/training-measures.ts';
import { digitsHash } from '../../src/network/data.ts';
import { goldenTrainings, scenarioOf, titleOf } from '../support/train-golden.ts';

/** LSUV divides by the deviation of 200,000 numbers of float32, which moves its losses more than the others'. */
const tolerances = {
  loss1: 1e-5,
  losses10: 1e-4,
  losses: 1e-3,
  evaluation: 1e-3,
  accuracy: 0.002,
  measures: 1e-3,
  weights: 1e-5,
  counts: 3,
};

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  describe.each(goldenTrainings.map((golden) => [titleOf(golden), golden] as const))('%s', (_, golden) => {
    const scenario = scenarioOf(golden.scenario);
    let run: TrainingRun;
    let first: TrainingRun;
    beforeAll(async () => {
      const data = dataOnDisk(scenario);
      run = await train(scenario, data, { moments: [1, scenario.steps], reads: ['layers', 'histograms'], range: 'unit' });
      first = await train(scenario, data, { until: 1 });
    });

    test('the losses are the reference’s', () => {
      const off = golden.losses.map((loss, i) => loss - run.losses[i]!);
      expect(run.losses).toHaveLength(golden.losses.length);
      expect(largest(off.slice(0, 1))).toBeLessThan(tolerances.loss1);
      expect(largest(off.slice(0, 10))).toBeLessThan(tolerances.losses10);
      expect(largest(off)).toBeLessThan(tolerances.losses);
    });

    test('so are the shares of right answers, but for one in a batch, and both whole sets', () => {
      expect(largest(golden.accuracies.map((share, i) => share - run.accuracies[i]!))).toBeLessThan(1.5 / scenario.batch);
      for (const name of ['trainLoss', 'testLoss'] as const)
        expect(Math.abs(golden.evaluation[name] - run.evaluation[name]!)).toBeLessThan(tolerances.evaluation);
      for (const name of ['trainAccuracy', 'testAccuracy'] as const)
        expect(Math.abs(golden.evaluation[name] - run.evaluation[name]!)).toBeLessThan(tolerances.accuracy);
    });

    test('one step of the optimizer changes each parameter as the reference does', () => {
      const { parameters, running } = first.state;
      const ours = { ...parameters, ...running };
      expect(Object.keys(ours).sort()).toEqual(Object.keys(golden.weights['1']!).sort());
      for (const [name, [, squares, ...elements]] of Object.entries(golden.weights['1']!)) {
        const values = ours[name]!;
        const some = [0, Math.floor(values.length / 2), values.length - 1].map((i) => values[i]!);
        expect(largest(some.map((value, i) => value - elements[i]!)), name).toBeLessThan(tolerances.weights);
        const sum = values.reduce((all, value) => all + value * value, 0);
        expect(Math.abs(sum - squares), name).toBeLessThan(tolerances.weights * Math.max(1, squares));
      }
    });

    test.each(Object.keys(golden.measures))('every measure of step %s is the reference’s', (step) => {
      const { layers } = run.moments.find((moment) => String(moment.step) === step) as Required<Moment>;
      for (const [i, wanted] of golden.measures[step]!.entries()) {
        const { activations, ...measured } = layers[i]! as unknown as Record<string, number> & { activations: Histogram };
        const { histogram, below, above, ...numbers } = wanted as Record<string, number> & { histogram: number[] };
        for (const [name, value] of Object.entries(numbers)) {
          const size = name === 'mean' ? Math.max(Math.abs(value), numbers['std']!) : Math.abs(value); // a mean of either sign has digits beside its spread
          expect(Math.abs(measured[name]! - value), `${name} of layer ${i + 1}`).toBeLessThanOrEqual(tolerances.measures * size);
        }
        const counts = [activations.below - below!, activations.above - above!, ...histogram.map((n, k) => n - activations.counts[k]!)];
        expect(largest(counts)).toBeLessThanOrEqual(tolerances.counts);
      }
    });
  });
});

test('the file of digits is the one that the reference was run on', () => {
  expect(goldenTrainings.map(({ digits }) => digits)).toEqual(goldenTrainings.map(() => digitsHash));
});
