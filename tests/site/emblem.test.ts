import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { textbook } from '../../src/scenario/scenario.ts';

beforeAll(() => startBackend('wasm'));

it('the emblem is a real run: five layers of tanh with Xavier’s weights, in bins of two', async () => {
  const { layers } = await run({ ...textbook, activation: 'tanh', init: 'xavier' }, { range: 'symmetric' });
  const bins = layers.map(({ histogram: { counts } }) => Array.from({ length: 15 }, (_, i) => counts[2 * i]! + counts[2 * i + 1]!));
  const tallest = Math.max(...bins.flat());
  const emblem = readFileSync(new URL('../../src/site/Emblem.astro', import.meta.url), 'utf8');
  const heights = Array.from(emblem.matchAll(/V(\d+)h1/g), ([, top]) => 36 - Number(top));
  expect(heights).toEqual(bins.flat().map((count) => Math.round((count / tallest) * 36)));
});
