import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { rmsOf } from '../../src/readings/run.ts';
import { activations, type Activation } from '../../src/scenario/options.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { gradientFactors } from '../../src/theory/mean-field.ts';
import { zoneAt, zoneLimits, zones, type ZoneEdges } from '../../src/theory/zones.ts';
import { runOnce } from '../support/runs.ts';

/** The factor from the last layer to the first, as it is defined. */
const endToEnd = (activation: Activation, sigma: number, depth: number): number =>
  gradientFactors(activation, sigma, depth)
    .slice(0, -1)
    .reduce((product, factor) => product * factor, 1);

const threeDigits = (edges: ZoneEdges) => edges.map((edge) => Number(edge.toPrecision(3)));

describe('the zones of the standard deviation', () => {
  // Worked out beforehand by bisection, in a program of its own.
  test.each([
    ['tanh', 100, 5, [0.061, 0.109, 0.234, 0.563]],
    ['sigmoid', 100, 5, [0.362, 0.794, 1.61, 3.63]],
    ['relu', 100, 5, [0.0795, 0.119, 0.168, 0.251]],
    ['sigmoid', 100, 10, [0.631, 0.909, 1.25, 1.8]],
  ] as const)('of %s, %d neurons a layer, %d layers', (activation, width, depth, expected) => {
    expect(threeDigits(zones(activation, width, depth)!)).toEqual(expected);
  });

  test('shrink with the root of the width: 400 neurons a layer halve them all', () => {
    for (const activation of activations) {
      const [narrow, wide] = [zones(activation, 100, 5)!, zones(activation, 400, 5)!];
      for (const [i, edge] of narrow.entries()) expect(wide[i]! * 2).toBeCloseTo(edge, 12);
    }
  });

  test('are none where there is one layer, from which no step leads back', () => {
    expect(zones('tanh', 100, 1)).toBeUndefined();
  });

  test.each(activations)('begin and end where the factor is 1/10, 1/2, 2 and 10: %s', (activation) => {
    for (const depth of [2, 3, 5, 12, 50]) {
      const edges = zones(activation, 1, depth)!;
      for (const [i, edge] of edges.entries()) {
        const where = `${String(depth)} layers, ${String(zoneLimits[i])}`;
        if (edge === Infinity) expect(endToEnd(activation, 316, depth), where).toBeLessThan(zoneLimits[i]!);
        else {
          // The edge is known to a few parts in a thousand of its place, and the factor is as steep as it leaps.
          expect(endToEnd(activation, edge * 0.998, depth), where).toBeLessThanOrEqual(zoneLimits[i]!);
          expect(endToEnd(activation, edge * 1.002, depth), where).toBeGreaterThanOrEqual(zoneLimits[i]!);
        }
      }
    }
  });

  test.each(activations)('are in one piece each, since the factor only grows: %s', (activation) => {
    for (const depth of [2, 3, 4, 5, 7, 10, 15, 20, 30, 50]) {
      let last = 0;
      for (let k = -150; k <= 125; k++) {
        const factor = endToEnd(activation, 10 ** (k / 50), depth);
        expect(factor, `${String(depth)} layers, at 10^${String(k / 50)}`).toBeGreaterThanOrEqual(last * (1 - 1e-9));
        last = factor;
      }
    }
  });

  test('where many layers leap from nothing to everything, no standard deviation holds', () => {
    const [tenth, , , tenfold] = zones('gelu', 100, 50)!;
    expect(tenfold / tenth).toBeLessThan(1.01);
    expect(zoneAt(zones('gelu', 100, 50)!, tenth * 0.99)).toBe('vanishes');
    expect(zoneAt(zones('gelu', 100, 50)!, tenth * 1.01)).toBe('explodes');
  });

  test('end where the axis ends if more is reached nowhere: with two layers of sigmoid no gradient explodes', () => {
    const edges = zones('sigmoid', 1, 2)!;
    expect(edges[3]).toBe(Infinity);
    expect(zoneAt(edges, 10)).toBe('holds');
  });
});

describe('what is measured', () => {
  beforeAll(() => startBackend('wasm'));

  /** Measured and predicted may differ by this much where a class ends: the network is 100 neurons wide, not infinitely. */
  const room = 1.06;

  test.each(['sigmoid', 'tanh', 'relu'] as const)('falls into the zone that is predicted, or lies on its edge: %s', async (activation) => {
    const edges = zones(activation, 100, 5)!;
    for (const std of [0.01, 0.03, 0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4, 0.56, 0.8, 1.1, 1.6, 2.5, 5]) {
      const rms = rmsOf(await runOnce({ ...textbook, activation, std }, { measures: true }));
      const measured = (rms[0] as number) / (rms[4] as number);
      const classes = [measured / room, measured * room].map((factor) => zoneLimits.filter((limit) => factor >= limit).length);
      const predicted = edges.filter((edge) => std >= edge).length;
      expect(classes, `std ${String(std)}: measured × ${measured.toPrecision(3)}`).toContain(predicted);
    }
  });
});
