import { expect, test } from 'vitest';
import { placeOf, sizeOf, sizes } from '../../src/island/zone-places.ts';
import { activations } from '../../src/scenario/options.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { zoneAt, zones } from '../../src/theory/zones.ts';

test('the buttons lead to what the start page was made for', () => {
  expect(sizes.map((size) => placeOf(size, { ...textbook, activation: 'tanh' }))).toEqual([0.01, 0.15, 1]);
  expect(sizes.map((size) => placeOf(size, { ...textbook, layers: 1 }))).toEqual([0.01, 0.15, 1]);
});

test.each(activations)('whatever the network, each button leads into its zone: %s', (activation) => {
  for (const width of [25, 100, 400]) {
    for (const layers of [5, 10]) {
      const edges = zones(activation, width, layers)!;
      for (const size of sizes) {
        const std = placeOf(size, { ...textbook, activation, width, layers });
        expect([width, layers, sizeOf(zoneAt(edges, std))]).toEqual([width, layers, size]);
      }
    }
  }
});
