import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { density, halfWidth, topShare } from '../../../src/readings/curve.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { activations } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { bins, type Histogram, type Interval } from '../../../src/statistics/histogram.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') => drawnBy(kinds['activation-curve'], 'curves', asked, locale);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const lines = (svg: Element) => [...svg.querySelectorAll('path[stroke="var(--c-function)"]')];
/** Values spread evenly over an interval. */
const even = (interval: Interval, outside: Partial<Histogram> = {}): Histogram => ({
  interval,
  counts: new Array<number>(bins).fill(10),
  below: 0,
  above: 0,
  infinite: 0,
  nan: 0,
  ...outside,
});

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['activation-curve-textbook', {}],
    ['activation-curve-std-0.01', { std: 0.01 }],
    ['activation-curve-relu', { activation: 'relu' }],
    ['activation-curve-selu', { activation: 'selu', init: 'lecun', layers: 2 }],
    ['activation-curve-overflow-dense', { activation: 'relu', std: 100, layers: 14 }],
  ] as [string, Partial<Scenario>][])('%s', async (name, asked) => {
    await expectPicture(name, await picture(asked));
  });
});

describe('the shares of an axis', () => {
  test('are those of the bins where both have the same edges', () => {
    const counts = Array.from({ length: bins }, (_, bin) => bin);
    const total = (bins * (bins - 1)) / 2 + 15;
    const { columns, below, above } = density({ ...even([-6, 6]), counts, below: 5, above: 10 }, 6);
    columns.forEach((share, column) => expect(share).toBeCloseTo(column / total, 12));
    expect([below * total, above * total].map((count) => count.toFixed(6))).toEqual(['5.000000', '10.000000']);
  });

  test('leave nothing out, wherever the values lie', () => {
    for (const interval of [
      [-0.1, 0.3],
      [-50, 70],
      [3, 4],
      [-200, -100],
      [99.5, 100.5],
      [-1e37, 2e37],
    ] as const) {
      for (const half of [4, 30]) {
        const { columns, below, above } = density(even(interval, { below: 7 }), half);
        expect(
          columns.reduce((sum, share) => sum + share, below + above),
          `${interval.join(' to ')} on ±${half}`,
        ).toBeCloseTo(1, 12);
      }
    }
  });

  test('split a bin that several columns share evenly', () => {
    const { columns, below, above } = density(even([-60, 60]), 30);
    columns.forEach((share) => expect(share).toBeCloseTo(0.5 / bins, 12));
    expect([below, above]).toEqual([0.25, 0.25].map((share) => expect.closeTo(share, 12) as number));
  });

  test('lie on the narrowest axis that shows nearly all of every layer', () => {
    expect(halfWidth([even([-0.5, 0.5])])).toBe(4);
    expect(halfWidth([even([-0.5, 0.5]), even([-9, 9])])).toBe(10);
    expect(halfWidth([even([-4.03, 4.03])])).toBe(4);
    expect(halfWidth([even([-1e5, 1e5])])).toBe(30);
  });
});

test('there is one frame for each layer, with thirty bars and the two lines, and only the first names the lines', async () => {
  const frames = [...(await picture({ layers: 3 })).querySelectorAll('svg[role]')];
  expect(frames.map((svg) => barsIn(svg).length)).toEqual([30, 30, 30]);
  expect(frames.map((svg) => lines(svg).map((line) => line.getAttribute('stroke-dasharray') !== null))).toEqual([
    [false, true],
    [false, true],
    [false, true],
  ]);
  expect(frames.map((svg) => words(svg).filter((word) => word?.startsWith('φ')))).toEqual([['φ′', 'φ'], [], []]);
});

test('a bar’s height is its column’s share, on one scale for all layers', async () => {
  const { runs } = await shownBy(kinds['activation-curve'], 'curves');
  const histograms = runs[0].measures!.map(({ preActivations }) => preActivations!);
  const half = halfWidth(histograms);
  const shares = histograms.flatMap((histogram) => density(histogram, half).columns);
  const heights = barsIn(await picture()).map(({ height }) => height);
  const scale = Math.max(...heights) / topShare(histograms.map((histogram) => density(histogram, half)));
  expect(heights).toHaveLength(150);
  heights.forEach((height, i) => expect(height).toBeCloseTo(shares[i]! * scale, 1));
});

test('few pre-activations inside the axis make low bars, however few they all are', async () => {
  const svg = (await picture({ activation: 'relu', std: 30, layers: 1 })).querySelector('svg')!;
  const { top, bottom } = gridOf(svg)!;
  const highest = Math.max(...barsIn(svg).map(({ height }) => height));
  expect(highest).toBeLessThan(0.05 * (bottom - top));
});

test('the readable cells are the bars’ columns', async () => {
  const svg = (await picture()).querySelectorAll('svg[role]')[1]!;
  const { left, right, columns, rows } = gridOf(svg)!;
  const across = (part: number) => left + (part / 100) * (right - left);
  expect([columns, rows]).toEqual([30, 1]);
  const bars = barsIn(svg);
  const width = (right - left) / 30;
  expect(across(bars[0]!.x)).toBeCloseTo(left, 1);
  expect(across(bars.at(-1)!.x)).toBeCloseTo(right - width, 1);
});

test('what lies beyond the axis is said, with a mark at the edge where it is much', async () => {
  const [first, , , , last] = [...(await picture({ activation: 'relu' })).querySelectorAll('li')];
  expect(first!.querySelector('.left-out')!.textContent).toBe('0.3% beyond ±30');
  expect(last!.querySelector('.left-out')!.textContent).toMatch(/^(9\d|100)% beyond ±30$/);
  const triangles = (item: Element) => item.querySelectorAll('path[fill="var(--c-activation)"]:not(.bars)').length;
  expect([triangles(first!), triangles(last!)]).toEqual([0, 2]);
  expect((await picture({ std: 0.01 })).querySelector('li')!.querySelector('.left-out')!.textContent).toBe('');
});

test('a layer without finite pre-activations has no bars and says why', async () => {
  const frames = [...(await picture({ activation: 'relu', std: 100, layers: 14 })).querySelectorAll('svg[role]')];
  expect(words(frames.at(-1)!)).toContain('(∞)');
  expect(barsIn(frames.at(-1)!)).toHaveLength(0);
  expect(words(frames[0]!)).not.toContain('(∞)');
});

test('a line that grows without end leaves the frame at its upper edge', async () => {
  const svg = (await picture({ activation: 'identity' })).querySelectorAll('svg[role]')[1]!;
  const heights = [
    ...lines(svg)[0]!
      .getAttribute('d')!
      .matchAll(/[ML][\d.]+,([\d.]+)/g),
  ].map(([, y]) => Number(y));
  expect(Math.min(...heights)).toBeCloseTo(0, 1);
  expect(Math.max(...heights)).toBeCloseTo(100, 1);
});

test('no length is broken, whatever the weights and the activation', async () => {
  for (const asked of [
    ...everyStart(1, 1),
    ...everyStart(2),
    ...everyStart(5),
    ...activations.map((activation) => ({ activation, layers: 12, width: 10, samples: 20 })),
  ]) {
    expect(brokenNumbers(await picture(asked)), JSON.stringify(asked)).toEqual([]);
  }
});

test('each frame is one picture with a sentence, and nothing inside it has a name or a style of its own', async () => {
  for (const svg of (await picture()).querySelectorAll('svg[role]')) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toMatch(
      /^Layer \d: \d\d% of the pre-activations lie where the slope is below 5% of its maximum\.( Not shown: 0\.\d+% beyond ±30\.)?$/,
    );
    expect(svg.querySelectorAll('[aria-label], style, [style]')).toHaveLength(0);
  }
});
