import { decode } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import type { Shown } from '../../../src/figures/kind.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { colourBar, mapImage, palette, shades } from '../../../src/figures/neuron-map/image.ts';
import { finiteExtent, likeness } from '../../../src/readings/likeness.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { ActivationMap, LayerMeasures } from '../../../src/statistics/measures.ts';
import { atOnce } from '../../../src/drawing/at-once.ts';
import { bareDocument } from '../../support/picture.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart, shownBy } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'own-scale', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds['neuron-map'], view, asked, locale);
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const label = (list: Element, layer: number) => list.querySelectorAll('svg[role]')[layer - 1]!.getAttribute('aria-label')!;
const mapOf = (rows: number, columns: number, values: readonly number[]): ActivationMap => ({
  rows,
  columns,
  values: Float32Array.from(values),
});

/** What a page is built with. */
const withoutMap = (layer: LayerMeasures) =>
  Object.fromEntries(Object.entries(layer).filter(([name]) => name !== 'map')) as unknown as LayerMeasures;

/** The shades of an image in a data: URL, row by row. */
function shadesOf(url: string): number[][] {
  const { width, height, data } = decode(Buffer.from(url.replace('data:image/png;base64,', ''), 'base64'));
  return Array.from({ length: height }, (_, row) => [...data.slice(row * width, (row + 1) * width)]);
}
const imageOf = (list: Element, layer: number) =>
  shadesOf(list.querySelectorAll('svg[role]')[layer - 1]!.querySelector('image')!.getAttribute('href')!);

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['neuron-map-textbook', 'own-scale', {}],
    ['neuron-map-shared-scale', 'shared-scale', { std: 0.01 }],
    ['neuron-map-ones', 'own-scale', { init: 'ones' }],
    ['neuron-map-overflow-dense', 'own-scale', { activation: 'relu', std: 30, layers: 20, samples: 100 }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

test('there is one pixel an activation, of the first 32 inputs and 50 neurons, or of as many as there are', async () => {
  const image = imageOf(await picture(), 1);
  expect([image.length, image[0]!.length]).toEqual([32, 50]);
  const small = imageOf(await picture({ samples: 10, width: 1 }), 1);
  expect([small.length, small[0]!.length]).toEqual([10, 1]);
});

test('a larger activation is brighter, and the smallest and the largest have the ends of the colour map', async () => {
  const { runs } = await shownBy(kinds['neuron-map'], 'own-scale');
  const { values } = runs[0].measures![1]!.map!;
  const image = imageOf(await picture(), 2).flat();
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  order.slice(1).forEach((cell, i) => expect(image[cell]).toBeGreaterThanOrEqual(image[order[i]!]!));
  expect([image[order[0]!], image[order.at(-1)!]]).toEqual([0, shades - 1]);
});

test('where the inputs make no difference, all rows are the same; where all weights are equal, all columns are', async () => {
  const [first, ...others] = imageOf(await picture({ std: 0.01 }), 5);
  for (const row of others) expect(row).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(10);
  for (const row of imageOf(await picture({ init: 'ones' }), 1)) expect(new Set(row).size).toBe(1);
});

test('a scale of its own spreads each layer’s colours; a shared one shows that the spread shrinks', async () => {
  const [own, shared] = [
    await picture({ activation: 'tanh', std: 0.01 }),
    await picture({ activation: 'tanh', std: 0.01 }, 'shared-scale'),
  ];
  const used = (list: Element, layer: number) => new Set(imageOf(list, layer).flat()).size;
  expect(used(own, 5)).toBeGreaterThan(shades / 2);
  expect(used(shared, 1)).toBeGreaterThan(shades / 2);
  expect(used(shared, 5)).toBeLessThan(3);
});

test('both ends of a layer’s colours are printed under it; those of a shared scale once', async () => {
  const { runs } = await shownBy(kinds['neuron-map'], 'own-scale', { init: 'xavier' });
  const ends = runs[0].measures!.map(({ map }) =>
    [Math.min(...map!.values), Math.max(...map!.values)].map((end) => String(Number(end.toPrecision(3)))),
  );
  const items = [...(await picture({ init: 'xavier' })).querySelectorAll('svg[role]')].map(words);
  items.forEach((said, i) => expect(said).toEqual(expect.arrayContaining(ends[i]!)));
  const shared = [...(await picture({ init: 'xavier' }, 'shared-scale')).querySelectorAll('svg[role]')].map(words);
  expect(shared[0]).toEqual(expect.arrayContaining(ends[0]!)); // layer 1 has the widest spread
  for (const said of shared.slice(1)) expect(said).toHaveLength(1);
});

test('a layer of equal values has one colour, no scale, and says its value', async () => {
  for (const view of ['own-scale', 'shared-scale'] as const) {
    const list = await picture({ init: 'zeros' }, view);
    expect(new Set(imageOf(list, 3).flat()).size).toBe(1);
    expect(words(list.querySelectorAll('svg[role]')[2]!)).toEqual(['3-layer', 'all 0.5']);
    expect(list.querySelectorAll('svg[role]')[2]!.querySelectorAll('image')).toHaveLength(1);
  }
  expect(words((await picture({ init: 'zeros' }, 'own-scale', 'ko')).querySelectorAll('svg[role]')[2]!)).toContain('모두 0.5');
});

test('cells without a number are hatched in colours outside the map, and counted', async () => {
  const image = shadesOf(mapImage(mapOf(1, 3, [0, NaN, Infinity]), [0, 0]));
  expect(image).toHaveLength(2);
  for (const row of image) {
    for (const shade of row.slice(0, 2)) expect(shade).toBeLessThan(shades);
    for (const shade of row.slice(2)) expect(shade).toBeGreaterThanOrEqual(shades);
    expect(new Set(image.map((line) => line.slice(2, 4)).flat()).size).toBe(2);
  }
  const list = await picture({ activation: 'relu', std: 30, layers: 20, samples: 100 });
  expect([...list.querySelectorAll('li')].at(-1)!.textContent).toContain('overflow(∞)');
  expect([...list.querySelectorAll('li')].at(-1)!.querySelector('.left-out')!.textContent).toBe('1,600 NaN');
  expect(list.querySelector('li')!.querySelector('.left-out')!.textContent).toBe('');
  expect((await picture()).querySelector('.left-out')).toBeNull();
});

test('the colour map is cividis, lighter with every shade', () => {
  const published = [
    [0, '00204c'],
    [0.25, '3d4b6b'],
    [0.5, '7b7b78'],
    [0.75, 'bbad6f'],
    [1, 'ffe945'],
  ] as const;
  for (const [at, colour] of published) {
    const channels = palette[Math.round(at * (shades - 1))]!;
    // Plot approximates the published table by a polynomial.
    [0, 2, 4].forEach((digit, i) => expect(Math.abs(channels[i]! - parseInt(colour.slice(digit, digit + 2), 16))).toBeLessThan(6));
  }
  const linear = (channel: number) => (channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const lightness = palette.slice(0, shades).map(([r, g, b]) => 0.2126 * linear(r!) + 0.7152 * linear(g!) + 0.0722 * linear(b!));
  lightness.slice(1).forEach((light, i) => expect(light).toBeGreaterThan(lightness[i]!));
  expect(shadesOf(colourBar())).toEqual([Array.from({ length: shades }, (_, shade) => shade)]);
});

test('what a map looks like is said in words that are computed from it', async () => {
  expect(likeness(mapOf(2, 2, [0, 1, 0, 1]))).toEqual({ rows: 'same', columns: 'unlike' });
  expect(likeness(mapOf(2, 2, [0, 0, 1, 1]))).toEqual({ rows: 'unlike', columns: 'same' });
  expect(likeness(mapOf(2, 2, [0, 1, 0.01, 1.01]))).toEqual({ rows: 'almost', columns: 'unlike' });
  expect(likeness(mapOf(2, 2, [0, 1, 0.5, 1.5]))).toEqual({ rows: 'alike', columns: 'unlike' });
  expect(likeness(mapOf(1, 2, [0, NaN]))).toBeUndefined();
  expect(finiteExtent([mapOf(1, 3, [NaN, -1, Infinity]), mapOf(1, 1, [2])])).toEqual([-1, 2]);
  expect(finiteExtent([mapOf(1, 1, [NaN])])).toBeUndefined();
  const list = await picture({ init: 'xavier' });
  expect(label(list, 1)).toMatch(
    /^Layer 1, 32 inputs by 50 neurons: values from 0\.04\d+ to 0\.94\d+; the rows \(inputs\) differ, and so it is with the columns \(neurons\)\. Sample similarity 0\.853, neuron similarity 0\.852\.$/,
  );
  expect(label(list, 5)).toContain('the rows (inputs) are almost the same, the columns (neurons) differ, but are nearly proportional. ');
  // Beside a cosine of 0.999, nothing is said to differ.
  const small = await picture({ std: 0.01 });
  expect(label(small, 2)).toMatch(
    /the rows \(inputs\) are almost the same, the columns \(neurons\) differ, but are nearly proportional\. Sample similarity above 0\.999, neuron similarity above 0\.999\.$/,
  );
  const korean = await picture({ std: 0.01 }, 'own-scale', 'ko');
  expect(label(korean, 2)).toContain('행(입력)은 거의 똑같고, 열(뉴런)은 서로 다르지만 거의 비례합니다.');
  expect(label(korean, 1)).toMatch(/행\(입력\)은 .*, 열\(뉴런\)도 마찬가지입니다\. 표본 유사도 0\.99/);
  expect(label(await picture({ init: 'ones' }, 'own-scale', 'ko'), 1)).toContain('열(뉴런)은 모두 똑같습니다');
  expect(label(await picture({ init: 'zeros' }), 5)).toBe('Layer 5, 32 inputs by 50 neurons: every value is 0.5.');
});

test('what rows and columns are is said once, below all maps', async () => {
  const key = async (asked: Partial<Scenario>) => (await picture(asked)).querySelector('.key')!.textContent;
  expect(await key({})).toBe('→ 50 neurons ↓ 32 inputs');
  expect(await key({ width: 1 })).toBe('→ 1 neuron ↓ 32 inputs');
});

test('every cell can be pointed at', async () => {
  const grids = [...(await picture({ width: 20 })).querySelectorAll('svg[role]')].map((svg) => gridOf(svg)!);
  for (const { columns, rows, left, right } of grids) expect([columns, rows, right - left]).toEqual([20, 32, 130]);
});

test('without its activations a layer keeps an empty frame', async () => {
  const {
    runs: [run],
    view,
  } = await shownBy(kinds['neuron-map'], 'own-scale', { layers: 2 });
  const bare: Shown = { runs: [{ ...run, measures: run.measures!.map(withoutMap) }], view };
  const list = atOnce(await kinds['neuron-map'].speak(bare, wordsIn('en')).draw(bareDocument()));
  expect(list.querySelectorAll('svg[role]')).toHaveLength(2);
  expect(list.querySelectorAll('image')).toHaveLength(0);
});

test.each([1, 2, 30])('no number in the picture is broken, whatever the start, at %i layers', async (layers) => {
  for (const asked of everyStart(layers))
    for (const view of ['own-scale', 'shared-scale'] as const) expect(brokenNumbers(await picture(asked, view))).toEqual([]);
});
