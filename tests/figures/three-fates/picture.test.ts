import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { alike, distance } from '../../../src/readings/alike.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { bins, type Histogram } from '../../../src/statistics/histogram.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') => drawnBy(kinds['three-fates'], 'both', asked, locale);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const overflow = { activation: 'relu', std: 30, layers: 20, samples: 50 } as const;

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['three-fates-textbook', {}],
    ['three-fates-zeros', { init: 'zeros', samples: 100 }],
    ['three-fates-overflow', overflow],
  ] as [string, Partial<Scenario>][])('%s', async (name, asked) => {
    await expectPicture(name, await picture(asked));
  });
});

test('each width has its histogram and, beneath, its gradient', async () => {
  const items = [...(await picture()).children];
  expect(items.map((item) => words(item).find((word) => word?.includes('per layer')))).toEqual([
    '64 neurons per layer',
    '100 neurons per layer',
    '400 neurons per layer',
  ]);
  for (const item of items) {
    const [histogram, flow] = item.querySelectorAll('svg[role]');
    expect(gridOf(histogram!)).toMatchObject({ columns: bins, rows: 1 });
    expect(barsIn(histogram!)).toHaveLength(bins);
    expect(gridOf(flow!)).toMatchObject({ columns: 5, rows: 1 });
    expect(flow!.querySelectorAll('circle')).toHaveLength(5);
  }
});

test('bars are as high as the shares of their bins, on one axis for all widths', async () => {
  const { runs } = await shownBy(kinds['three-fates'], 'both');
  const heights = barsIn(await picture()).map(({ height }) => height);
  const shares = runs.flatMap(({ layers, scenario }) => layers.at(-1)!.histogram.counts.map((count) => count / (scenario.width * 1000)));
  const scale = Math.max(...heights) / Math.max(...shares);
  for (const [i, share] of shares.entries()) expect(heights[i]).toBeCloseTo(share * scale, 1);
});

test('gradients of all widths stand on one axis', async () => {
  const { runs } = await shownBy(kinds['three-fates'], 'both');
  const points = [...(await picture()).querySelectorAll('circle')].map((point) => parseFloat(point.getAttribute('cy')!));
  const exponents = runs.flatMap(({ measures }) => measures!.map(({ gradientRms }) => Math.log10(gradientRms as number)));
  const perDecade = (points[0]! - points[14]!) / (exponents[14]! - exponents[0]!);
  for (const [i, exponent] of exponents.entries()) expect(points[0]! - points[i]!).toBeCloseTo((exponent - exponents[0]!) * perDecade, 1);
});

test('what becomes of each gradient is said beside it', async () => {
  const said = (drawing: Element) => words(drawing).filter((word) => /: \S+$/.test(word ?? '') && word?.startsWith('×'));
  expect(said(await picture())).toEqual([
    expect.stringMatching(/^×\u00a00\.81\d per layer: vanishes$/),
    expect.stringMatching(/^×\u00a00\.93\d per layer: holds$/),
    expect.stringMatching(/^×\u00a01\.33 per layer: explodes$/),
  ]);
  expect(words(await picture(overflow))).toContain('overflow (∞) from layer 20 back');
  expect(words(await picture({ layers: 1, samples: 50 }, 'ko'))).toContain('층 하나뿐');
});

test('activations that were lost or lie outside the range are said to', async () => {
  expect((await picture(overflow)).textContent).toContain(' NaN');
  expect((await picture({ activation: 'relu', std: 0.0001, layers: 20, samples: 50 })).textContent).toContain('below float32’s resolution');
  expect((await picture({ activation: 'tanh', samples: 50 })).textContent).toMatch(/[\d,]+\s<\s0/);
});

test.each([1, 2])('every start can be drawn with %d layers', async (layers) => {
  for (const asked of everyStart(layers)) expect(brokenNumbers(await picture(asked))).toEqual([]);
});

const histogram = (counts: readonly number[], rest: Partial<Histogram> = {}): Histogram => ({
  interval: [0, 1],
  counts: [...counts, ...new Array<number>(bins - counts.length).fill(0)],
  below: 0,
  above: 0,
  infinite: 0,
  nan: 0,
  ...rest,
});

test('the distance of two histograms is the share that would have to move', () => {
  expect(distance(histogram([30, 70]), histogram([3, 7]))).toBeCloseTo(0, 12);
  expect(distance(histogram([30, 70]), histogram([50, 50]))).toBeCloseTo(0.2, 12);
  expect(distance(histogram([1]), histogram([0, 0, 5]))).toBe(1);
  expect(distance(histogram([1, 1]), histogram([1], { above: 1 }))).toBeCloseTo(0.5, 12);
});

test('histograms look alike with nearly the same shares over nearly the same interval', () => {
  expect(alike(histogram([30, 70]), histogram([45, 55]))).toBe(true);
  expect(alike(histogram([30, 70]), histogram([55, 45]))).toBe(false);
  expect(alike(histogram([30, 70]), histogram([30, 70], { interval: [0, 2] }))).toBe(false);
});

test('64, 100 and 400 saturated neurons make histograms as alike as two seeds do, each pair of them', async () => {
  const { runs } = await shownBy(kinds['three-fates'], 'both');
  const [few, hundred, more] = runs.map(({ layers }) => layers.at(-1)!.histogram);
  const [, another] = (await shownBy(kinds['three-fates'], 'both', { seed: 2 })).runs.map(({ layers }) => layers.at(-1)!.histogram);
  for (const [a, b] of [
    [few, hundred],
    [few, more],
    [hundred, more],
    [hundred, another],
  ])
    expect(distance(a!, b!)).toBeLessThan(0.175);
});
