import { describe, expect, test } from 'vitest';
import { lighter } from '../../src/components/built-training.ts';
import type { BulkyTrainingMeasure, Moment } from '../../src/statistics/training-measures.ts';
import { lacking } from '../../src/island/training/lacks.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { trainedLayer, trainingOf } from '../support/trainings.ts';

const histogram = { interval: [0, 1] as const, counts: [1, 2], below: 0, above: 0, infinite: 0, nan: 0 };
const layers = [trainedLayer({ gradientRms: 0.123456789, activations: histogram, gradients: histogram })];
const answers = { sample: 1, pixels: [1], label: 3, probabilities: [0.999999999], confusion: [1], mistakes: [] };
const at = (step: number): Moment => ({ step, layers, evaluation: { testLoss: 1 / 3, testAccuracy: 0.5 }, answers });
const training = trainingOf(
  Array.from({ length: 30 }, (_, i) => 1 / (i + 3)),
  { moments: [at(1), at(10), at(20), at(30)] },
);
const sent = (reads: readonly BulkyTrainingMeasure[], step = 0) => lighter(training, { ...textbook, step }, reads);
const steps = (moments: readonly Moment[], has: (moment: Moment) => unknown) => moments.filter(has).map(({ step }) => step);

describe('a training that is sent along to a page', () => {
  test('has the layers of its first and its last step, and of all where they are read', () => {
    expect(steps(sent([]).moments, ({ layers }) => layers)).toEqual([1, 30]);
    expect(steps(sent(['layers']).moments, ({ layers }) => layers)).toEqual([1, 10, 20, 30]);
    expect(sent(['layers']).moments[0]!.layers![0]!.gradientRms).toBe(0.12346);
  });

  test.each([
    [0, 30],
    [15, 10],
  ])('has what is bulky of the moment alone that is looked at: step %i', (step, shown) => {
    const { moments } = sent(['layers', 'histograms', 'answers'], step);
    expect(steps(moments, ({ layers }) => layers?.[0]?.activations)).toEqual([shown]);
    expect(steps(moments, ({ answers }) => answers)).toEqual([shown]);
    expect(moments.find((moment) => moment.step === shown)!.answers!.probabilities).toEqual([0.99999]);
  });

  test('lacks nothing of what is looked at, and says what it lacks of another step or another sample', () => {
    const reads = ['layers', 'histograms', 'answers'] as const;
    const light = sent(reads, 15);
    expect(lacking(light, { ...textbook, step: 15 }, reads)).toEqual([]);
    expect(lacking(light, { ...textbook, step: 25 }, reads)).toEqual(['histograms', 'answers']);
    expect(lacking(light, { ...textbook, step: 15, digit: 4 }, reads)).toEqual(['answers']);
  });

  test('has its losses in few digits, and its steps whole', () => {
    const { curve } = sent([]);
    expect(curve.losses[0]).toBe(0.33333);
    expect(curve.steps).toEqual(training.curve.steps);
  });
});
