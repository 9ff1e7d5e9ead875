import { beforeAll, describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { shades } from '../../../src/figures/one-input/column.ts';
import type { FigureView, Range } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const kind = kinds['one-input'];
const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'forward', locale: 'en' | 'ko' = 'en', range: Range = 'own') =>
  drawnBy(kind, view, asked, locale, range);
const columns = (drawn: Element) => [...drawn.querySelectorAll('ol svg[role]')];

/** How full each cell of a column is drawn, by its place, negative for a ring; cells that are not there are 0. */
function cellsOf(column: Element): number[] {
  const cells = new Array<number>(100).fill(0);
  for (const path of column.querySelectorAll('.fills path[fill-opacity]')) {
    const shade = Number(path.getAttribute('fill-opacity'));
    for (const [, x, y, hole] of path.getAttribute('d')!.matchAll(/M(\d+),(\d+)h1v1h-1z(M[\d.]+,[\d.]+v\.4h\.5v-\.4z)?/g)) {
      cells[Number(y) * 5 + Number(x)] = hole ? -shade : shade;
    }
  }
  return cells;
}

describe('snapshots', () => {
  test.each([
    ['one-input-first-layer', 'forward', {}],
    ['one-input-everyone-tanh', 'everyone', { activation: 'tanh', std: 0.15 }],
    ['one-input-back', 'back', {}],
    ['one-input-opened', 'forward', { layer: 2, neuron: 57 }],
    ['one-input-opened-back', 'back', { layer: 4, neuron: 57, activation: 'relu', init: 'he' }],
    ['one-input-overflow-dense', 'everyone', { activation: 'relu', std: 30, layers: 20, samples: 100 }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

test.each(['sigmoid', 'tanh', 'relu'] as const)('the cells that are drawn are the activations of the run, %s', async (activation) => {
  const asked = { activation, sample: 7, std: 0.2 };
  const { runs } = await shownBy(kind, 'everyone', asked, 'own');
  const [input, ...layers] = columns(await picture(asked, 'everyone'));
  const expected = (values: readonly number[], full: number) =>
    values.map((value) => (Math.sign(value) * Math.round((shades * Math.abs(value)) / full)) / shades + 0);
  const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  const paths = runs[0].measures!.map(({ path }) => path!);
  expect(cellsOf(input!)).toEqual(expected(paths[0]!.inputs!, largest(paths[0]!.inputs!)));
  layers.forEach((layer, i) => {
    const { activations } = paths[i]!;
    expect(cellsOf(layer)).toEqual(expected(activations, activation === 'relu' ? largest(activations) : 1));
  });
});

test('layers that the sample has not come to are hollow', async () => {
  const drawn = columns(await picture({ layer: 2 }));
  expect(drawn.map((column) => column.querySelector('.fills') !== null)).toEqual([true, true, true, false, false, false]);
  const heights = drawn.slice(1).map((column) => /V(?!100)/.test([...column.querySelectorAll('.bars')].at(-1)!.getAttribute('d')!));
  expect(heights).toEqual([true, true, false, false, false]);
});

test('the way back has a dot for a gradient, the larger the further its layer lets it come', async () => {
  const { runs } = await shownBy(kind, 'back', { layer: 3 }, 'own');
  const drawn = columns(await picture({ layer: 3 }, 'back'));
  expect(drawn.map((column) => column.querySelectorAll('.dots').length > 0)).toEqual([false, false, false, true, true, true]);
  const gradients = (runs[0].measures![4]!.gradientPath as number[]).map(Math.abs);
  const widths = new Array<number>(100).fill(0);
  for (const path of drawn[5]!.querySelectorAll('.dots')) {
    for (const [, x, y] of path.getAttribute('d')!.matchAll(/M(\d+)\.5,(\d+)\.5/g)) {
      widths[Number(y) * 5 + Number(x)] = Number(path.getAttribute('stroke-width'));
    }
  }
  const largest = Math.max(...gradients);
  // An area is proportional to its gradient, to within half of one of ten sizes.
  gradients.forEach((size, i) => expect(Math.abs(widths[i]! / 9 - Math.sqrt(size / largest))).toBeLessThanOrEqual(0.051));
});

test('at most a hundred cells are drawn, and the rest is said', async () => {
  const drawn = await picture({ width: 400, samples: 20 }, 'everyone');
  for (const column of columns(drawn)) {
    expect(gridOf(column)).toMatchObject({ columns: 5, rows: 20 });
    expect(column.textContent.replaceAll(' ', '')).toContain('first100of400');
  }
  expect(gridOf(columns(await picture({ width: 7 }))[1]!)).toMatchObject({ columns: 5, rows: 2 });
  expect(gridOf(columns(await picture({ width: 1 }))[1]!)).toMatchObject({ columns: 1, rows: 1 });
});

test.each(['forward', 'back'] as const)('the sum of a neuron adds up on the screen, %s', async (view) => {
  for (const asked of [{}, { std: 0.01 }, { activation: 'relu', init: 'he' }, { activation: 'tanh', std: 0.15 }] as Partial<Scenario>[]) {
    const drawn = await picture({ ...asked, layer: 3, neuron: 12 }, view);
    const number = (text: string) =>
      Number(
        text
          .replace(/[=×]\s/, '')
          .replace('−', '-')
          .split('\u00a0')[0],
      );
    const [few, all] = [...drawn.querySelectorAll('table.sum')];
    const rows = [...all!.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
    expect(rows).toHaveLength(100);
    const digits = rows[0]![2]!.split('.')[1]!.length;
    const steps = (text: string) => Math.round(number(text) * 10 ** digits);
    let sum = 0;
    for (const [, , product, soFar] of rows) {
      sum += steps(product!);
      expect(sum).toBe(steps(soFar!));
    }
    const total = steps(few!.querySelector('.total td')!.textContent);
    expect(sum).toBe(total);
    const shown = [...few!.querySelectorAll('tbody tr')].slice(0, 6).map((row) => steps(row.querySelector('td:last-child')!.textContent));
    expect(shown.reduce((whole, one) => whole + one)).toBe(total);
  }
});

test('the gradient of the last layer arrives from outside', async () => {
  const drawn = await picture({ layer: 5, neuron: 3 }, 'back');
  expect(drawn.querySelector('.unfolded')!.textContent).toContain('arrives from outside');
  expect(drawn.querySelector('.unfolded details')).toBeNull();
});

test('the chain rule can be checked: what arrives, times the slope, is the gradient', async () => {
  for (const layer of [2, 4]) {
    const drawn = await picture({ layer, neuron: 57 }, 'back');
    const [arriving, slope, gradient] = [...drawn.querySelectorAll('.unfolded > table tbody tr')]
      .slice(-3)
      .map((row) => Number(row.querySelector('td')!.textContent.replace('−', '-')));
    expect(Number((arriving! * slope!).toPrecision(3))).toBe(gradient);
  }
});

test('a hundred of a thousand products are listed, and the sum is that of all', async () => {
  const drawn = await picture({ width: 300, samples: 10, layer: 2, neuron: 250 });
  const panel = drawn.querySelector('.unfolded')!;
  expect(panel.querySelectorAll('details tbody tr')).toHaveLength(100);
  expect(panel.textContent).toContain('The first 100 of 300 products');
  expect(panel.textContent).toContain('the other 295 add up to');
});

test.each([1, 2, 30])('no number in the picture is broken, whatever the start, at %i layers', async (layers) => {
  for (const asked of everyStart(layers))
    for (const view of ['forward', 'everyone', 'back'] as const)
      expect(brokenNumbers(await picture({ ...asked, layer: layers, neuron: 3 }, view))).toEqual([]);
});
