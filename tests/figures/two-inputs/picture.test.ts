import { beforeAll, describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { read } from '../../../src/figures/two-inputs/reading.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const kind = kinds['two-inputs'];
const picture = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') => drawnBy(kind, 'difference', asked, locale);

test('the cells that are drawn are the run’s activations, as dark as they are large between the layer’s ends', async () => {
  const asked = { std: 0.3, width: 10, samples: 10 };
  const { layers } = read((await shownBy(kind, 'difference', asked)) as Parameters<typeof read>[0]);
  const drawn = await picture(asked);
  for (const [i, svg] of [...drawn.querySelectorAll('ol svg.elastic')].entries()) {
    const { a, b, extent } = layers[i]!;
    const [low, high] = extent!;
    // Of ten neurons a block is one row; five rows in all, of which the second and fourth are free.
    const dark = new Map<string, number>();
    for (const path of svg.querySelectorAll('path[fill^="var(--c-activation)"]'))
      for (const [, x, y] of path.getAttribute('d')!.matchAll(/M([\d.]+),([\d.]+)/g))
        dark.set(
          `${String(Math.floor(Number(x) / 10))} ${String(Math.floor(Number(y) / 20))}`,
          Number(path.getAttribute('fill-opacity') ?? 1),
        );
    const place = (value: number) => (value - low) / (high - low);
    for (let neuron = 0; neuron < 10; neuron++) {
      const expected = [place(a[neuron]!), place(b[neuron]!), Math.abs(a[neuron]! - b[neuron]!) / (high - low)];
      // Twelve shades: a cell is within half of one of its value, and a hundredth is left to how opacities are written.
      for (const [block, share] of expected.entries())
        expect(Math.abs((dark.get(`${String(neuron)} ${String(2 * block)}`) ?? 0) - share)).toBeLessThan(1 / 24 + 0.01);
    }
  }
});

test.each(everyStart(3))('nothing is broken: $activation, $init', async (asked) => {
  expect(brokenNumbers(await picture(asked))).toEqual([]);
});

test('a layer’s cells are read in ten columns and three blocks, the line below by layers', async () => {
  const drawings = [...(await picture()).querySelectorAll<SVGSVGElement>('svg.elastic')];
  expect(drawings).toHaveLength(6);
  expect(gridOf(drawings[0]!)).toMatchObject({ columns: 10, rows: 32 });
  expect(gridOf(drawings[5]!)).toMatchObject({ columns: 5, rows: 1 });
});

test('where nothing is left, a mark and words say so', async () => {
  const chartOf = async (asked: Partial<Scenario>) => [...(await picture(asked)).querySelectorAll('svg.elastic')].at(-1)!;
  const zeros = await chartOf({ init: 'zeros' });
  expect(zeros.querySelectorAll('circle')).toHaveLength(0);
  expect(zeros.textContent).toContain('exactly 0');
  expect((await chartOf({ init: 'ones' })).textContent).toContain('below float32’s resolution');
});

test('values without a number are marked and said', async () => {
  const drawn = await picture({ activation: 'relu', std: 100, layers: 10, width: 400, samples: 10 });
  expect(brokenNumbers(drawn)).toEqual([]);
  const lost = await picture({ activation: 'relu', std: 100, layers: 30, samples: 10 });
  expect(brokenNumbers(lost)).toEqual([]);
  expect(lost.textContent).toContain('overflow (∞)');
});

describe('stored pictures', () => {
  test.each([
    ['book', {}, 'en'],
    ['small-weights', { std: 0.01 }, 'ko'],
    ['zeros', { init: 'zeros' }, 'en'],
    ['tanh-eight-layers', { activation: 'tanh', init: 'xavier', layers: 8 }, 'en'],
  ] as [string, Partial<Scenario>, 'en' | 'ko'][])('%s', async (name, asked, locale) => {
    await expectPicture(name, await picture(asked, locale));
  });
});
