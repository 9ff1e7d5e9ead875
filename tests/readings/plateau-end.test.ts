import { describe, expect, test } from 'vitest';
import { plateauEnd } from '../../src/readings/plateau-end.ts';
import type { Measure } from '../../src/statistics/measures.ts';
import { layerWith, plateauTraining, trainingWith } from '../support/measured-trainings.ts';

const guess = Math.log(10);
const flat = (steps: number, loss = guess) => new Array<number>(steps).fill(loss);
/** Two layers, by the gradient at the first and the signal's share of the last. */
const two = (gradientRms: Measure, signalShare: Measure = 0.5) => [layerWith({ gradientRms }), layerWith({ signalShare })];

test('sigmoid from Xavier at rate 1: the signal grows more than a hundredfold while nothing shows, then the gradient comes back', () => {
  const ending = plateauEnd(plateauTraining);
  if (ending.kind !== 'ended') throw new Error(ending.kind);
  expect(ending.starts).toBe(2895);
  expect(ending.until).toBeGreaterThan(2000);
  expect(ending.until).toBeLessThan(ending.starts);
  expect(ending.signal.factor).toBeGreaterThan(100);
  expect(ending.back!.factor).toBeGreaterThan(150);
  expect(ending.back!.from).toBe(ending.until);
  expect(ending.back!.to - ending.back!.from).toBeLessThan(700);
  expect(ending.saturated.from).toBe(0);
  expect(ending.saturated.to).toBeCloseTo(0.25, 1);
});

describe('other ends are told apart', () => {
  test('nothing is measured yet', () => {
    expect(plateauEnd(trainingWith([], {}))).toEqual({ kind: 'nothing' });
  });

  test('a loss that is no longer finite, whatever came before', () => {
    const training = trainingWith([guess, 1, NaN], { 1: two(0.1), 2: two(0.2) }, { starts: 2, diverged: 3 });
    expect(plateauEnd(training)).toEqual({ kind: 'diverged', step: 3 });
    expect(plateauEnd({ ...training, moments: [] })).toEqual({ kind: 'diverged', step: 3 });
  });

  test('a first layer that no gradient reaches, since when, and the layer that is off', () => {
    const off = [layerWith({ gradientRms: 0 }), layerWith({ gradientRms: 0, saturatedShare: 1 })];
    expect(plateauEnd(trainingWith(flat(300), { 1: two(0.1), 100: off, 300: off }))).toEqual({
      kind: 'no-gradient',
      since: 100,
      off: 2,
      loss: guess,
    });
    const zeros = two(0);
    expect(plateauEnd(trainingWith(flat(300), { 1: zeros, 300: zeros }))).toMatchObject({ since: 1, off: undefined });
  });

  test('what float32 has lost is no exact 0', () => {
    expect(plateauEnd(trainingWith(flat(300), { 1: two(1e-9), 300: two('below-resolution') })).kind).toBe('not-yet');
  });

  test('a loss far above guessing', () => {
    const thrown = [layerWith(), layerWith({ saturatedShare: 0.98 })];
    expect(plateauEnd(trainingWith(flat(300, 40), { 1: thrown, 300: thrown }))).toEqual({ kind: 'far-above', loss: 40, saturated: 0.98 });
    // As it is told of races: a loss of two and a half times guessing is not far above it.
    expect(plateauEnd(trainingWith(flat(300, 2.5 * guess), { 1: thrown, 300: thrown })).kind).toBe('not-yet');
  });

  test('a loss that has not left guessing, with what has changed all the same', () => {
    expect(plateauEnd(trainingWith(flat(300), { 1: two(1e-5, 1e-5), 300: two(2e-5, 1e-3) }))).toEqual({
      kind: 'not-yet',
      loss: guess,
      signal: { from: 1e-5, to: 1e-3, factor: expect.closeTo(100, 9) as number },
      gradient: { from: 1e-5, to: 2e-5, factor: 2 },
    });
  });

  test('what is not defined has no factor', () => {
    const ending = plateauEnd(trainingWith(flat(300), { 1: two(1e-5, null), 300: two(2e-5, 0.1) }));
    expect(ending).toMatchObject({ signal: { from: null, to: 0.1, factor: undefined } });
  });

  test('a loss that falls at once was on no plateau', () => {
    expect(plateauEnd(trainingWith(flat(200, 1), { 1: two(0.1), 200: two(0.1) }, { starts: 20 }))).toEqual({
      kind: 'none',
      starts: 20,
      gradient: 0.1,
    });
  });

  test('nor was one that comes down from above, however long that takes', () => {
    const losses = [...flat(150, 10), ...flat(150, 1)];
    expect(plateauEnd(trainingWith(losses, { 1: two(0.1), 300: two(0.1) }, { starts: 160 })).kind).toBe('none');
  });

  test('a plateau that ends without a gradient that comes back', () => {
    const losses = [...flat(150), ...flat(150, 1)];
    const ending = plateauEnd(trainingWith(losses, { 1: two(0.1), 140: two(0.2), 300: two(0.1) }, { starts: 160 }));
    expect(ending).toMatchObject({ kind: 'ended', starts: 160, until: 140, back: undefined });
  });
});
