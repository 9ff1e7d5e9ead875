import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the emblem is the textbook’s first run: five layers, the outer bins towering over the middle', () => {
  const [run] = JSON.parse(read('tests/golden/textbook-grid.json')) as { layers: { histogram: number[] }[] }[];
  const layers = run!.layers.map(({ histogram }) => [0, 6, 12, 18, 24].map((first) => sum(histogram.slice(first, first + 6))));
  const tallest = Math.max(...layers.flat());
  const heights = Array.from(read('public/favicon.svg').matchAll(/v-([\d.]+)h1/g), ([, height]) => Number(height));
  expect(heights).toEqual(layers.flat().map((count) => Number(((count / tallest) * 16).toFixed(1))));
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
