import { describe, expect, it } from 'vitest';
import { plateausOf, spreadOf } from '../../src/readings/plateau.ts';
import { recorded } from '../support/recorded.ts';

describe('least, median and most', () => {
  it('are those of the sorted numbers, and half of the way between the two in the middle', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ least: 1, median: 3, most: 5 });
    expect(spreadOf([4, 1, 2, Infinity])).toEqual({ least: 1, median: 3, most: Infinity });
    expect(spreadOf([1, Infinity, Infinity, 2, Infinity]).median).toBe(Infinity);
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('the plateaus of the file', () => {
  const plateaus = plateausOf(recorded);
  const of = (activation: string, init: string, rate: number, std?: number) =>
    plateaus.find((one) => one.activation === activation && one.init === init && one.rate === rate && one.std === std)!;

  it('are those of twelve starts at three rates', () => {
    expect(plateaus).toHaveLength(36);
  });

  it('take the longest trainings, and those with five seeds otherwise', () => {
    expect(of('sigmoid', 'xavier', 0.1)).toMatchObject({ within: 6500, runs: 3, started: 3 });
    expect(of('tanh', 'normal', 0.1, 0.01)).toMatchObject({ within: 35_000, runs: 1 });
    expect(of('relu', 'he', 0.1)).toMatchObject({ within: 2000, runs: 5, started: 5, diverged: 0 });
    expect(of('relu', 'normal', 0.1, 1)).toMatchObject({ started: 0, diverged: 5 });
  });

  // Medians of another program: a start differs from them by less than the spread over seeds.
  it('are as long as the trial in NumPy found them', () => {
    expect(of('sigmoid', 'xavier', 0.1).starts.median).toBeGreaterThan(4500);
    expect(of('sigmoid', 'xavier', 0.1).starts.median).toBeLessThan(6500);
    expect(of('sigmoid', 'he', 0.1).starts.median).toBeGreaterThan(1400);
    expect(of('sigmoid', 'he', 0.1).starts.median).toBeLessThan(2000);
    expect(of('sigmoid', 'normal', 0.1, 1).starts.median).toBeLessThan(60);
  });
});
