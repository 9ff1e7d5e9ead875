import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { decadesAround, decadeTicks, layerTicks, stretches } from '../../../src/drawing/layer-chart.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'rms', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds['gradient-flow'], view, asked, locale);
const attributes = (drawing: Element, selector: string, name: string) =>
  [...drawing.querySelectorAll(selector)].map((element) => Number(element.getAttribute(name)));
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['gradient-flow-vanishes', 'rms', { std: 0.01 }],
    ['gradient-flow-zeros', 'rms', { init: 'zeros' }],
    ['gradient-flow-below-resolution', 'rms', { std: 0.01, layers: 50, samples: 100 }],
    ['gradient-flow-shared-axis', 'shared-axis', { activation: 'tanh' }],
    ['gradient-flow-own-axes', 'own-axes', { std: 0.01 }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

test('a gradient’s height is its logarithm, and its column is its layer’s', async () => {
  const { runs } = await shownBy(kinds['gradient-flow'], 'rms', { std: 0.01 });
  const exponents = runs[0].measures!.map(({ gradientRms }) => Math.log10(gradientRms as number));
  for (const svg of (await picture({ std: 0.01 })).querySelectorAll('svg')) {
    const heights = attributes(svg, 'circle', 'cy');
    const perDecade = (heights[0]! - heights[4]!) / (exponents[4]! - exponents[0]!);
    heights.forEach((height, i) => expect(height - heights[0]!).toBeCloseTo((exponents[0]! - exponents[i]!) * perDecade, 1));
    const { left, right, columns } = gridOf(svg)!;
    expect(columns).toBe(5);
    attributes(svg, 'circle', 'cx').forEach((x, i) => expect(x).toBeCloseTo(left + ((i + 0.5) * (right - left)) / 5, 1));
  }
});

test('a gradient that holds looks flat', async () => {
  for (const svg of (await picture({ activation: 'relu', init: 'he' })).querySelectorAll('svg')) {
    const heights = attributes(svg, 'circle', 'cy');
    const { top, bottom } = gridOf(svg)!;
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.03 * (bottom - top));
  }
});

test('which way the gradient travels is said in the picture, except where it has no way to go', async () => {
  expect(words(await picture())).toContain('← from layer 5 back to layer 1');
  expect(words(await picture({}, 'rms', 'ko'))).toContain('← 5층에서 1층으로');
  expect(words(await picture({ layers: 1 })).join()).not.toContain('←');
});

test('a gradient of exactly 0 is marked at the lower edge and said, and is no point', async () => {
  const svg = (await picture({ init: 'zeros' })).querySelector('svg')!;
  expect(svg.querySelectorAll('circle')).toHaveLength(1);
  expect(words(svg)).toContain('exactly 0');
  const { bottom } = gridOf(svg)!;
  const crosses = [...svg.querySelectorAll('[stroke="var(--c-gradient)"] path')].filter((path) => path.hasAttribute('transform'));
  expect(crosses).toHaveLength(4);
  for (const cross of crosses) expect(Number(/,([\d.]+)\)/.exec(cross.getAttribute('transform')!)![1])).toBeGreaterThan(bottom - 12);
});

test('what float32 lost is said where it went: too small below, too large above', async () => {
  expect(words(await picture({ std: 0.01, layers: 50, samples: 100 }))).toContain('below float32’s resolution');
  expect(words(await picture({ activation: 'relu', std: 30, layers: 20, samples: 100 }))).toContain('overflow (∞)');
});

test.each([1, 2, 5])('every start can be drawn with %d layers, in every view', async (layers) => {
  for (const asked of [...everyStart(layers), ...everyStart(layers, 1).slice(0, 3)]) {
    for (const view of ['rms', 'shared-axis', 'own-axes'] as const) expect(brokenNumbers(await picture(asked, view))).toEqual([]);
  }
});

test('a histogram has thirty bars, and only the first has a count axis', async () => {
  const items = [...(await picture({}, 'own-axes')).children];
  expect(items.map((item) => barsIn(item).length)).toEqual([30, 30, 30, 30, 30]);
  expect(items.map((item) => words(item).includes('count'))).toEqual([true, false, false, false, false]);
});

test('the shared axis is the last layer’s, and what lies beyond it is counted below the frame', async () => {
  const { runs } = await shownBy(kinds['gradient-flow'], 'shared-axis', { activation: 'tanh' });
  const items = [...(await picture({ activation: 'tanh' }, 'shared-axis')).children];
  const limit = Math.max(...runs[0].measures![4]!.gradients!.interval);
  for (const [i, item] of items.entries()) {
    const { interval, below, above } = runs[0].measures![i]!.gradientsOnSharedAxis!;
    expect(interval).toEqual([-limit, limit]);
    const said = item.querySelector('.left-out')!.textContent;
    if (below + above === 0) expect(said).toBe('');
    else expect(said).toContain((below + above).toLocaleString('en'));
  }
  expect(items[0]!.querySelector('.left-out')!.textContent).toMatch(/^[\d,]+ values beyond ±[\d.]+ are not shown$/);
});

test('an empty frame says why it is empty', async () => {
  expect(words(await picture({ activation: 'relu', std: 30, layers: 20, samples: 100 }, 'own-axes'))).toContain('overflow (∞)');
});

test('the axis holds 1 and whole powers of ten, two of them at the least', () => {
  expect(decadesAround([])).toEqual([-1, 1]);
  expect(decadesAround([-0.15])).toEqual([-1, 1]);
  expect(decadesAround([-7.03, -0.6])).toEqual([-8, 1]);
  expect(decadeTicks([-8, 1], 6)).toEqual([-8, -6, -4, -2, 0]);
  expect(decadeTicks([-1, 1], 6)).toEqual([-1, 0, 1]);
});

test('deep networks number their first layer and every fifth', () => {
  expect(layerTicks(5, 11)).toEqual([1, 2, 3, 4, 5]);
  expect(layerTicks(20, 11)).toEqual([1, 5, 10, 15, 20]);
});

test('neighbours of which the same is said are said together', () => {
  const zero = { gone: 'zero', words: 'exactly 0' } as const;
  expect(stretches([zero, zero, undefined, zero])).toEqual([
    { ...zero, from: 1, to: 2 },
    { ...zero, from: 4, to: 4 },
  ]);
});
