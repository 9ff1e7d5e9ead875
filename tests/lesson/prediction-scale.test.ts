import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, sharesMeant } from '../../src/lesson/prediction.ts';
import { skyline } from '../../src/lesson/prediction-pictures.ts';
import { factorBars, placeAmongZones, zones } from '../../src/lesson/prediction-scale.ts';
import { fateOf, flowOf } from '../../src/readings/gradient.ts';

/** The gradient of so many layers that each multiplies by a factor. */
const gradient = (perLayer: number, layers: number) => Array.from({ length: layers }, (_, layer) => 0.1 * perLayer ** (layers - 1 - layer));

test('a factor stands in the zone of its fate, and a larger one further to the right', () => {
  const exponent = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), exponent, exponent, (layers, a, b) => {
      const [low, high] = [a, b].sort((x, y) => x - y).map((power) => 10 ** power) as [number, number];
      const places = [low, high].map((factor) => placeAmongZones(flowOf(gradient(factor, layers)), layers - 1)!);
      for (const [i, factor] of [low, high].entries()) {
        const [from, to] = zones[fateOf(factor, layers - 1)];
        expect(places[i]).toBeGreaterThanOrEqual(from - 1e-9);
        expect(places[i]).toBeLessThanOrEqual(to + 1e-9);
      }
      expect(places[0]).toBeLessThanOrEqual(places[1]! + 1e-9);
    }),
  );
});

test('what could not be measured stands nowhere', () => {
  expect(placeAmongZones(flowOf([0, 1]), 1)).toBeUndefined();
  expect(placeAmongZones(flowOf([1]), 0)).toBeUndefined();
  expect(factorBars([{ activationFactor: 'overflow', weightFactor: 1 }])).toBeUndefined();
});

test('a factor is a bar from 1 in the middle, to the left where it shrinks and to the right where it grows', () => {
  const { slope, weights } = factorBars([{ activationFactor: 0.1, weightFactor: 1000 }])!;
  expect(slope.bar).toEqual([0.25, 0.5]);
  expect(slope.factor).toBeCloseTo(0.1);
  expect(weights.bar[0]).toBe(0.5);
  expect(weights.bar[1]).toBeLessThan(1); // it stays on the scale
});

test('the shares that the answers stand for follow one another, from all to nothing', () => {
  const meant = answers.share.map(sharesMeant);
  expect(meant[0]![1]).toBe(1);
  expect(meant.at(-1)![0]).toBe(0);
  for (const [i, [least]] of meant.slice(0, -1).entries()) expect(least).toBe(meant[i + 1]![1]);
});

test('a histogram is one outline, its tallest bar as high as the frame', () => {
  expect(skyline([1, 2, 0], 30, 10)).toBe('M0,10V5H10V0H20V10H30V10Z');
  expect(skyline([0, 0], 10, 10)).toBe('M0,10V10H5V10H10V10Z');
});
