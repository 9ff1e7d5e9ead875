import { beforeAll, describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { sumsOf } from '../../../src/readings/sums.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { hundredths } from '../../../src/drawing/svg.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') => drawnBy(kinds.sum, 'walk', asked, locale);
const wide = async (asked: Partial<Scenario> = {}) => (await picture(asked)).querySelector('svg.wide')!;
const sums = async (asked: Partial<Scenario> = {}) => sumsOf((await shownBy(kinds.sum, 'walk', asked)).runs[0]);

describe('snapshots', () => {
  test.each([
    ['sum-textbook', {}, 'en'],
    ['sum-korean', { init: 'xavier' }, 'ko'],
    ['sum-thousand', { width: 1000, samples: 300 }, 'en'],
    ['sum-fives', { init: 'constant', value: 5, width: 20 }, 'en'],
    ['sum-zeros', { init: 'zeros' }, 'en'],
    ['sum-single', { width: 1 }, 'en'],
  ] as [string, Partial<Scenario>, 'en' | 'ko'][])('%s', async (name, asked, locale) => {
    await expectPicture(name, await picture(asked, locale));
  });
});

/** Ends of the steps of a path of relative moves, in pixels. */
function places(path: Element): [number, number][] {
  const [x0 = 0, y0 = 0, ...moves] = [...path.getAttribute('d')!.matchAll(/-?\d*\.?\d+/g)].map(Number);
  const found: [number, number][] = [[x0, y0]];
  for (let i = 0; i < moves.length; i += 2) found.push([found.at(-1)![0] + moves[i]!, found.at(-1)![1] + moves[i + 1]!]);
  return found;
}

const [left, right, top, bottom] = [48, 720 - 208, 40, 340 - 42];
/** Height of a sum on an axis to ±`most`, in pixels. */
const heightOf = (sum: number, most: number) => (top + bottom) / 2 - (sum / most) * ((bottom - top) / 2);

test('the walk that is drawn is that of the run: each partial sum at its place, to the tenth of a pixel', async () => {
  const { walk } = await sums();
  const drawn = places((await wide()).querySelector('path[stroke-width="1.8"]')!);
  expect(drawn).toHaveLength(101);
  [{ k: 0, sum: 0 }, ...walk].forEach(({ k, sum }, i) => {
    expect(Math.abs(drawn[i]![0] - (left + (k / 100) * (right - left)))).toBeLessThanOrEqual(0.051);
    expect(Math.abs(drawn[i]![1] - heightOf(sum, 40))).toBeLessThanOrEqual(0.051);
  });
});

test('each product stands at its place, on 0', async () => {
  const { walk } = await sums();
  const sticks = (await wide()).querySelector('path[stroke="var(--c-weight)"]')!.getAttribute('d')!;
  const drawn = [...sticks.matchAll(/M([\d.]+) ([\d.]+)v(-?[\d.]+)/g)].map(([, ...lengths]) => lengths.map(Number));
  expect(drawn).toHaveLength(100);
  walk.forEach(({ k, product }, i) => {
    const [x = 0, y = 0, height = 0] = drawn[i]!;
    expect(Math.abs(x - (left + (k / 100) * (right - left)))).toBeLessThanOrEqual(0.051);
    expect(y).toBe(heightOf(0, 40));
    expect(Math.abs(y + height - heightOf(product, 40))).toBeLessThanOrEqual(0.051);
  });
});

test('the curve is ±√k·σ: it ends at √n·σ, and bends as a parabola does', async () => {
  const curve = (await wide()).querySelector('path[stroke-dasharray]')!.getAttribute('d')!;
  const [upper, lower] = curve.slice(1).split('M');
  const at = (sum: number) => hundredths(heightOf(sum, 40));
  const start = `${left},${at(0)}`;
  expect(upper).toBe(`${start}Q${left},${at(5)} ${right},${at(10)}`);
  expect(lower).toBe(`${start}Q${left},${at(-5)} ${right},${at(-10)}`);
});

test('the bars are as long as the shares of the sums in their bins', async () => {
  const { histogram } = await sums();
  const bars = barsIn(await wide(), 'var(--c-activation)');
  const most = Math.max(...histogram.counts);
  const longest = Math.max(...bars.map(({ width }) => width));
  expect(bars).toHaveLength(30);
  bars.forEach(({ width }, i) => {
    expect(Math.abs(width / longest - histogram.counts[i]! / most)).toBeLessThan(0.001);
  });
});

test('each drawing has a column for each place of the walk, and names its signs and both spreads', async () => {
  for (const svg of (await picture()).querySelectorAll('svg')) {
    expect(gridOf(svg)).toMatchObject({ columns: 100, rows: 1 });
    expect([...svg.querySelectorAll('tspan')].map((sign) => sign.textContent)).toEqual([
      '┃\u00a0product x · w',
      '━\u00a0their sum',
      '- -\u00a0±√k · σ',
    ]);
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    expect(words).toContain('√n · σ = 10');
    expect(words.some((text) => /^spread 9\.\d+$|^spread 10/.test(text))).toBe(true);
  }
});

test('where all weights are 0 there is no curve, and one bar has all sums', async () => {
  const svg = await wide({ init: 'zeros' });
  expect(svg.querySelectorAll('path[stroke-dasharray]')).toHaveLength(0);
  expect(barsIn(svg, 'var(--c-activation)').filter(({ width }) => width > 0)).toHaveLength(1);
});

test('n that grows from 25 to 100 lets the curve end twice as high, on the same axis', async () => {
  const heights = await Promise.all(
    [25, 100].map(async (width) => {
      const end = /,([\d.]+)M/.exec((await wide({ width })).querySelector('path[stroke-dasharray]')!.getAttribute('d')!)!;
      return heightOf(0, 40) - Number(end[1]);
    }),
  );
  expect(heights[1]! / heights[0]!).toBeCloseTo(2, 2);
});

test.each([1, 3, 120])('every start can be drawn with %d products', async (width) => {
  for (const asked of everyStart(1, width)) expect(brokenNumbers(await picture(asked))).toEqual([]);
});
