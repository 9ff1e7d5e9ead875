import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { decadesAround, decadeTicks, layerTicks, stretches } from '../../../src/drawing/layer-chart.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'rms', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds['gradient-flow'], view, asked, locale);
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

/** The chart of the gradient's sizes, and the points of its layers, in shares of it. */
const chartOf = (picture: Element) => [...picture.querySelectorAll('svg[role]')].at(-1)!;
const pointsOf = (picture: Element) =>
  [...chartOf(picture).querySelectorAll('circle')].map((point) => ({
    x: parseFloat(point.getAttribute('cx')!),
    y: parseFloat(point.getAttribute('cy')!),
  }));

test('a gradient’s height is its logarithm on an axis from 10⁻⁸ to 10, and its column is its layer’s', async () => {
  const { runs } = await shownBy(kinds['gradient-flow'], 'rms', { std: 0.01 });
  const points = pointsOf(await picture({ std: 0.01 }));
  const grid = gridOf(chartOf(await picture({ std: 0.01 })))!;
  expect(grid.columns).toBe(5);
  for (const [i, { gradientRms }] of runs[0].measures!.entries()) {
    expect(points[i]!.y).toBeCloseTo((100 * (1 - Math.log10(gradientRms as number))) / 9, 1);
    expect(points[i]!.x).toBeCloseTo((100 * (i + 0.5)) / 5.5, 1);
  }
});

test('the axis stays where gradients fit on it, and reaches further, and says so, where they do not', async () => {
  for (const std of [0.01, 0.1, 1]) expect(words(chartOf(await picture({ std })))).toEqual(expect.arrayContaining(['1', '10⁻²', '10⁻⁸']));
  const axes = async (asked: Partial<Scenario>) => (await spokenBy(kinds['gradient-flow'], 'rms', asked)).axes();
  expect(await axes({ std: 0.01 })).not.toContain('further');
  expect(await axes({ std: 0.01, layers: 10 })).toContain('from 10⁻¹⁶ to 10.');
});

test('a gradient that holds looks flat', async () => {
  const heights = pointsOf(await picture({ activation: 'relu', init: 'he' })).map(({ y }) => y);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
});

test('the gradient that arrives is a point at 1, from which the line comes', async () => {
  const svg = chartOf(await picture());
  const arriving = svg.querySelector('path[fill="var(--paper)"]')!.parentElement!;
  expect(parseFloat(arriving.getAttribute('y')!)).toBeCloseTo(100 / 9, 1);
  expect(parseFloat(arriving.getAttribute('x')!)).toBeCloseTo((100 * 5.25) / 5.5, 1);
  expect(svg.querySelector('path[stroke="var(--c-gradient)"]')!.getAttribute('d')).toMatch(/^M95\.45,11\.11L81\.82,/);
  expect(words(svg)).toContain('arrives');
  expect(words(svg)).toContain('← gradient');
  expect(words(chartOf(await picture({ layers: 1 }))).join()).not.toContain('←');
});

test('up to ten layers, their outputs stand above their gradients', async () => {
  for (const [layers, above] of [
    [5, 5],
    [10, 10],
    [11, 0],
  ] as const)
    expect((await picture({ layers, samples: 40 })).querySelectorAll('li')).toHaveLength(above);
});

test('a gradient of exactly 0 is marked at the lower edge and said, and is no point', async () => {
  const svg = chartOf(await picture({ init: 'zeros' }));
  expect(svg.querySelectorAll('circle')).toHaveLength(1);
  expect(words(svg)).toContain('exactly 0');
  expect(svg.querySelectorAll('svg[y="100%"] > path[stroke]')).toHaveLength(4);
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

test('a histogram has thirty bars, and only the first says where the axis of shares ends', async () => {
  const items = [...(await picture({}, 'own-axes')).querySelectorAll('li')];
  expect(items.map((item) => barsIn(item).length)).toEqual([30, 30, 30, 30, 30]);
  expect(items.map((item) => words(item).some((text) => text.endsWith('%')))).toEqual([true, false, false, false, false]);
});

test('the shared axis is the last layer’s, and what lies beyond it is counted below the frame', async () => {
  const { runs } = await shownBy(kinds['gradient-flow'], 'shared-axis', { activation: 'tanh' });
  const items = [...(await picture({ activation: 'tanh' }, 'shared-axis')).querySelectorAll('li')];
  const limit = Math.max(...runs[0].measures![4]!.gradients!.interval);
  for (const [i, item] of items.entries()) {
    const { interval, below, above } = runs[0].measures![i]!.gradientsOnSharedAxis!;
    expect(interval).toEqual([-limit, limit]);
    const said = item.querySelector('.left-out')!.textContent;
    if (below + above === 0) expect(said).toBe('');
    else expect(said).toContain((below + above).toLocaleString('en'));
  }
  expect(items[0]!.querySelector('.left-out')!.textContent).toMatch(/^[\d,]+ outside$/);
});

test('an empty frame says why it is empty', async () => {
  expect(words(await picture({ activation: 'relu', std: 30, layers: 20, samples: 100 }, 'own-axes')).join(' ')).toContain('overflow (∞)');
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
