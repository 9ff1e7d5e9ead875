import { expect, test } from 'vitest';
import { presetNames, startingWeights, startsFrom } from '../../src/scenario/presets.ts';
import { limits, textbook } from '../../src/scenario/scenario.ts';
import { nearestStop, stopAfter, stops, type SlidingField } from '../../src/scenario/stops.ts';
import { golden } from '../support/golden.ts';

test('the seven starting weights are those of the reference figures, in the same order', () => {
  const reference = golden.slice(0, 7).map(({ scenario }) => scenario);
  expect(presetNames).toHaveLength(7);
  for (const [i, name] of presetNames.entries()) {
    expect(startsFrom(reference[i]!, name)).toBe(true);
    expect(presetNames.filter((other) => startsFrom({ ...textbook, ...startingWeights[name] }, other))).toEqual([name]);
  }
});

/** Sliders that do not go as far as their fields do. */
const drawn: Partial<Record<SlidingField, readonly [number, number]>> = { std: [0.001, 10], rate: [0.0001, 10] };

test.each(Object.keys(stops) as SlidingField[])(
  'the slider of %s goes from end to end, ascending, and stops at the book’s value',
  (field) => {
    const values = stops[field];
    const [first, last] = drawn[field] ?? limits[field];
    expect([values[0], values.at(-1)]).toEqual([field === 'clip' ? 0 : first, last]);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toContain(textbook[field]);
    for (const [i, value] of values.entries()) expect(nearestStop(field, value)).toBe(i);
  },
);

test('the book’s small std and learning rate are stops of their sliders', () => {
  expect(stops.std).toContain(0.01);
  expect(stops.rate).toContain(0.01);
});

test('the slider of clipping stops at none before its smallest norm, and nowhere between', () => {
  expect(stops.clip.slice(0, 2)).toEqual([0, 0.001]);
  expect(stopAfter('clip', 0, 1)).toBe(0.001);
  expect(stopAfter('clip', 0.001, -1)).toBe(0);
});
