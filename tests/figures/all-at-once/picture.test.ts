import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { keptBy } from '../../../src/readings/kept.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { decode } from '../../../src/scenario/codec.ts';
import { presetNames } from '../../../src/scenario/presets.ts';
import { equal, textbookView, type Scenario } from '../../../src/scenario/scenario.ts';
import type { FigureView, Range } from '../../../src/scenario/options.ts';
import type { LayerMeasures } from '../../../src/statistics/measures.ts';
import { golden } from '../../support/golden.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'activations', locale: 'en' | 'ko' = 'en', range: Range = 'unit') =>
  drawnBy(kinds['all-at-once'], view, asked, locale, range);
const texts = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent);
const notes = (table: Element) => texts(table.querySelectorAll('.note'));
/** The cell of an activation, counted from 0, with a preset. */
const cellOf = (table: Element, activation: number, preset: (typeof presetNames)[number]) =>
  table.querySelectorAll('td a')[presetNames.indexOf(preset) * 3 + activation]!;
const small = { samples: 50, width: 20 };

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['all-at-once-activations', 'activations', {}],
    ['all-at-once-gradients', 'gradients', {}],
    ['all-at-once-deep', 'gradients', { layers: 50, samples: 100 }],
    ['all-at-once-own', 'activations', {}, 'own'],
  ] as [string, FigureView, Partial<Scenario>, Range?][])('%s', async (name, view, asked, range) => {
    await expectPicture(name, await picture(asked, view, 'en', range));
  });
});

test('the networks stand in a table: starting weights down, activations across', async () => {
  const table = await picture(small, 'activations', 'ko');
  expect(texts(table.querySelectorAll('thead th'))).toEqual(['시그모이드', 'ReLU', 'tanh']);
  expect(texts(table.querySelectorAll('tbody th'))).toEqual([
    '표준편차\u00a01',
    '표준편차\u00a00.01',
    'Xavier',
    'He',
    '모두\u00a00',
    '모두\u00a01',
    '모두\u00a05',
  ]);
  expect([...table.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td a > svg').length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  expect([...table.querySelectorAll('table, thead, tbody, tr, th, td')].every((element) => element.hasAttribute('role'))).toBe(true);
});

test('each cell opens the network that it shows', async () => {
  const asked = { layers: 3, width: 20, samples: 50, seed: 7, std: 0.3, value: 2 };
  const { runs } = await shownBy(kinds['all-at-once'], 'activations', asked);
  const links = [...(await picture(asked)).querySelectorAll('a')];
  links.forEach((link, i) => {
    const { scenario, view, issues } = decode(new URL(link.getAttribute('href')!, 'https://example.org/').search);
    expect(issues).toEqual([]);
    expect(view).toEqual(textbookView);
    expect(equal(scenario, runs[i]!.scenario)).toBe(true);
    expect(link.getAttribute('href')).toMatch(/^\/en\/experiment\/\?.*#experiment$/);
  });
});

test('a histogram is as tall as its fullest bin, and triangles say that values lie beyond it', async () => {
  const table = await picture();
  for (const [activation, preset, triangles] of [
    [0, 'std-1', 0],
    [1, 'he', 1],
    [2, 'he', 1],
  ] as const) {
    const svg = cellOf(table, activation, preset).querySelector('svg')!;
    const { top, bottom, columns } = gridOf(svg)!;
    const outline = svg.querySelector('g[fill="var(--c-activation)"] path, path[fill="var(--c-activation)"]')!.getAttribute('d')!;
    const heights = [...outline.matchAll(/[,V](\d+\.?\d*)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeCloseTo(top, 0);
    expect(Math.max(...heights)).toBeCloseTo(bottom, 0);
    expect(columns).toBe(30);
    expect(svg.querySelectorAll('path[transform]')).toHaveLength(triangles);
  }
});

test('what a histogram leaves out is counted below it, and so is what all values are', async () => {
  const { below } = golden.find(({ scenario }) => scenario.activation === 'tanh' && scenario.init === 'he')!.layers.at(-1)!;
  const table = await picture();
  expect(cellOf(table, 2, 'he').querySelector('.note')!.textContent).toBe(`✓ ${Math.round(below / 1000)}% outside`);
  expect(cellOf(table, 0, 'zeros').querySelector('.note')!.textContent).toBe('all\u00a00.5');
  expect(cellOf(table, 0, 'xavier').querySelector('.note')!.textContent).toBe('std 0.116');
});

test('all gradients share one axis: the same size stands at the same height', async () => {
  const { runs } = await shownBy(kinds['all-at-once'], 'gradients');
  const svgs = [...(await picture({}, 'gradients')).querySelectorAll('svg')];
  const points = runs
    .flatMap(({ measures }, i) => {
      const heights = [...svgs[i]!.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cy')));
      const sizes = measures!.map(({ gradientRms }) => gradientRms).filter((rms) => typeof rms === 'number' && rms > 0) as number[];
      expect(heights).toHaveLength(sizes.length);
      return sizes.map((rms, j) => ({ exponent: Math.log10(rms), height: heights[j]! }));
    })
    .sort((a, b) => a.exponent - b.exponent);
  const [low, high] = [points[0]!, points.at(-1)!];
  const perDecade = (low.height - high.height) / (high.exponent - low.exponent);
  for (const { exponent, height } of points) expect(low.height - height).toBeCloseTo((exponent - low.exponent) * perDecade, 1);
  expect(high.exponent - low.exponent).toBeGreaterThan(15);
});

test('a gradient that is 0 or lost is marked and said, not drawn', async () => {
  const shallow = await picture({}, 'gradients');
  expect(cellOf(shallow, 0, 'zeros').querySelectorAll('circle')).toHaveLength(1);
  expect(cellOf(shallow, 0, 'zeros').querySelectorAll('path[transform]')).toHaveLength(4);
  expect(cellOf(shallow, 0, 'zeros').querySelector('.note')!.textContent).toBe('0 before layer 5');
  expect(cellOf(shallow, 0, 'ones').querySelector('.note')!.textContent).toBe('all\u00a00');
  const deep = await picture({ layers: 50, samples: 100 }, 'gradients');
  expect(cellOf(deep, 1, 'ones').querySelector('.note')!.textContent).toBe('overflow (∞)');
  expect(cellOf(deep, 0, 'std-0.01').querySelector('.note')!.textContent).toMatch(/^too small before layer 2\d$/);
  expect(cellOf(deep, 0, 'std-0.01').querySelectorAll('path[transform]')).toHaveLength(1);
});

test('a tick goes to the networks that keep signal and gradient, in both views, and to none of one layer', async () => {
  const kept = ['sigmoid, std\u00a01', 'ReLU, Xavier', 'tanh, Xavier', 'ReLU, He', 'tanh, He'];
  for (const view of ['activations', 'gradients'] as const) {
    const table = await picture({}, view);
    const ticked = [...table.querySelectorAll('a')]
      .filter((link) => link.textContent.includes('✓'))
      .map((link) => link.querySelector('svg')!.getAttribute('aria-label')!);
    expect(ticked.map((label) => label.split('.')[0])).toEqual(kept);
    for (const label of ticked) expect(label).toMatch(/ Keeps signal and gradient\.$/);
  }
  expect(notes(await picture({ ...small, layers: 1 })).join()).not.toContain('✓');
});

test('the networks that keep both stand in frames with a tick, and the others are pale; with one layer, none is either', async () => {
  for (const view of ['activations', 'gradients'] as const) {
    const cells = [...(await picture({}, view)).querySelectorAll('td a')];
    const of = (what: (cell: Element) => boolean) => cells.flatMap((cell, i) => (what(cell) ? [i] : []));
    const ticked = of((cell) => cell.textContent.startsWith('✓ '));
    expect(ticked).toHaveLength(5);
    expect(of((cell) => cell.querySelector('svg rect[stroke="currentColor"]') !== null)).toEqual(ticked);
    expect(of((cell) => !cell.querySelector('svg')!.hasAttribute('opacity'))).toEqual(ticked);
    const single = await picture({ ...small, layers: 1 }, view);
    expect(single.querySelectorAll('svg[opacity], svg rect[stroke="currentColor"]')).toHaveLength(0);
  }
});

test('in its own range each activation function is drawn where it lives, and nothing lies outside', async () => {
  const { runs } = await shownBy(kinds['all-at-once'], 'activations', {}, 'own');
  for (const { scenario, layers } of runs) {
    const { interval, below, above } = layers.at(-1)!.histogram;
    expect([below, above]).toEqual([0, 0]);
    if (scenario.activation === 'sigmoid') expect(interval).toEqual([0, 1]);
    if (scenario.activation === 'tanh') expect(interval).toEqual([-1, 1]);
  }
  const table = await picture({}, 'activations', 'en', 'own');
  expect(notes(table).join()).not.toContain('outside');
  const links = [...table.querySelectorAll('a')].map(
    (link) => decode(new URL(link.getAttribute('href')!, 'https://example.org/').search).view.range,
  );
  expect(new Set(links)).toEqual(new Set(['own']));
});

test('a size is kept if from end to end it changes tenfold at most, and is neither 0 nor lost', () => {
  const layer = (signalStd: LayerMeasures['signalStd'], gradientRms: LayerMeasures['gradientRms']) =>
    ({ signalStd, gradientRms }) as LayerMeasures;
  expect(keptBy([layer(1, 9), layer(0.11, 1)])).toEqual({ signal: true, gradient: true });
  expect(keptBy([layer(1, 1), layer(0.09, 11)])).toEqual({ signal: false, gradient: false });
  expect(keptBy([layer(0, 'overflow'), layer(0, 1)])).toEqual({ signal: false, gradient: false });
  expect(keptBy([layer(1, 1), layer('below-resolution', 0)])).toEqual({ signal: false, gradient: false });
});

test.each([1, 2, 50])('no number in the picture is broken at %i layers', async (layers) => {
  for (const view of ['activations', 'gradients'] as const) expect(brokenNumbers(await picture({ ...small, layers }, view))).toEqual([]);
  expect(brokenNumbers(await picture({ layers, samples: 10, width: 1 }, 'gradients'))).toEqual([]);
});
