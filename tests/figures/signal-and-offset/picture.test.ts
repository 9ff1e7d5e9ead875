import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { namedSheets } from '../../../src/figures/signal-and-offset/frame.ts';
import { similarityChart } from '../../../src/figures/signal-and-offset/charts/similarity.ts';
import type { SimilarityReading } from '../../../src/figures/signal-and-offset/views/similarity.ts';
import { figureViews, type FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { golden } from '../../support/golden.ts';
import { bareDocument } from '../../support/picture.ts';
import { barsIn } from '../../support/bars.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers, drawnBy, everyStart } from '../../support/shown.ts';
import { wordsIn } from '../../support/words.ts';

beforeAll(() => startBackend('wasm'));

const views = figureViews['signal-and-offset'];
const picture = (asked: Partial<Scenario> = {}, view: FigureView = 'variance', locale: 'en' | 'ko' = 'en') =>
  drawnBy(kinds['signal-and-offset'], view, asked, locale);
const wide = async (...asked: Parameters<typeof picture>) => (await picture(...asked)).querySelector('svg.wide')!;
const words = (drawing: Element) => [...drawing.querySelectorAll('text')].map((text) => text.textContent);
const said = (drawing: Element) => words(drawing).join('\n');
const heights = (svg: Element, colour: string) => barsIn(svg, colour).map(({ height }) => height);
const reference = (init: string, std = 1, activation = 'sigmoid') =>
  golden.find(({ scenario }) => scenario.activation === activation && scenario.init === init && scenario.std === std)!.layers;
const [signal, offset] = ['var(--c-activation)', 'var(--c-offset)'];

/** Snapshots are pictures: the browser opens them, and a look at the diff is a look at the figure. */
describe('snapshots', () => {
  test.each([
    ['signal-and-offset-textbook', 'variance', {}],
    ['signal-and-offset-below-resolution', 'share', { std: 0.01 }],
    ['signal-and-offset-undefined', 'similarity', { activation: 'relu', init: 'he' }],
    ['signal-and-offset-few-neurons', 'effective-neurons', { activation: 'tanh', init: 'xavier', layers: 50, samples: 200 }],
    ['signal-and-offset-overflow', 'variance', { activation: 'relu', std: 30, layers: 20, samples: 100 }],
  ] as [string, FigureView, Partial<Scenario>][])('%s', async (name, view, asked) => {
    await expectPicture(name, await picture(asked, view));
  });
});

test('signal² and offset² stand on each other, as high as the variance of all values', async () => {
  const layers = reference('xavier');
  const svg = await wide({ init: 'xavier' });
  const [signals, offsets] = [heights(svg, signal), heights(svg, offset)];
  const perUnit = signals[0]! / (layers[0]!.signalStd as number) ** 2;
  layers.forEach(({ signalStd, offsetStd, std }, i) => {
    expect(signals[i]! / perUnit).toBeCloseTo((signalStd as number) ** 2, 4);
    // An outline takes half a pixel.
    expect(Math.abs(offsets[i]! - (offsetStd as number) ** 2 * perUnit)).toBeLessThan(0.6);
    expect(Math.abs(signals[i]! + offsets[i]! - (std as number) ** 2 * perUnit)).toBeLessThan(0.6);
  });
});

test('as shares, all bars are equally high, and the signal’s share is printed over each', async () => {
  const svg = await wide({ init: 'xavier' }, 'share');
  const [signals, offsets] = [heights(svg, signal), heights(svg, offset)];
  signals.forEach((height, i) => expect(Math.abs(height + offsets[i]! - signals[0]! - offsets[0]!)).toBeLessThan(0.7));
  expect(words(svg)).toEqual(expect.arrayContaining(['>99%', '16%', '0.7%', '0.05%', '0.003%']));
});

test('signal and offset are told apart without colour: one is filled, the other outlined, and both are named', async () => {
  for (const svg of (await picture()).querySelectorAll('svg')) {
    const outlined = svg.querySelector(`g[fill="${offset}"]`)!;
    expect([outlined.getAttribute('stroke'), outlined.getAttribute('fill-opacity')]).toEqual([offset, '0.3']);
    expect(words(svg)).toEqual(expect.arrayContaining(['signal', 'offset']));
  }
  expect(words(await wide({}, 'variance', 'ko'))).toEqual(expect.arrayContaining(['신호', '편차']));
});

test.each(['variance', 'share'] as const)(
  'a signal below float32’s resolution leaves a bar that is all offset, a mark, and words: %s',
  async (view) => {
    for (const svg of (await picture({ std: 0.01 }, view)).querySelectorAll('svg')) {
      expect(heights(svg, signal)[4]).toBe(0);
      expect(heights(svg, offset)[4]).toBeGreaterThan(20);
      expect(words(svg)).toContain('signal below float32’s resolution');
    }
    expect(said(await wide({ std: 0.01 }, view, 'ko'))).toContain('신호를 float32로는 구별할 수 없음');
    expect(said(await wide({}, view))).not.toContain('resolution');
  },
);

test('an overflow is said over the layers in which it happens, and draws nothing there', async () => {
  for (const view of views) {
    const svg = await wide({ activation: 'relu', std: 30, layers: 20, samples: 100 }, view);
    expect(said(svg)).toContain('overflow (∞)');
    if (view !== 'similarity') expect(heights(svg, signal).length).toBe(16);
  }
});

test('values that are all the same have no spread, which is said', async () => {
  for (const view of ['variance', 'share', 'effective-neurons'] as const) {
    const svg = await wide({ init: 'ones' }, view);
    expect(said(svg)).toContain('no spread');
    expect(Math.max(0, ...heights(svg, signal).slice(2))).toBe(0);
  }
});

test('each similarity stands at its height, and the axis begins at 0 unless one is well below it', async () => {
  const svg = await wide({ init: 'xavier' }, 'similarity');
  const { top, bottom } = gridOf(svg)!;
  const centres = [...svg.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cy'))).slice(0, 5);
  reference('xavier').forEach(({ neuronSimilarity }, i) =>
    expect(centres[i]).toBeCloseTo(top + ((1 - (neuronSimilarity as number)) / 1.05) * (bottom - top), 0),
  );
  expect(words(svg)).not.toContain('−1');
  expect(words(await wide({ activation: 'tanh', width: 2, samples: 10, layers: 10 }, 'similarity'))).toContain('−1');
});

test('the two similarities differ by more than colour', async () => {
  const svg = await wide({}, 'similarity');
  expect(svg.querySelectorAll('[stroke-dasharray]')).toHaveLength(1);
  expect(words(svg)).toEqual(expect.arrayContaining(['neurons', 'inputs']));
});

test('a similarity that is not defined is a gap, and why is said', async () => {
  expect(said(await wide({ activation: 'relu', init: 'he' }, 'similarity'))).toContain('neurons: undefined, one is always 0');
  expect(said(await wide({ activation: 'relu', init: 'ones' }, 'similarity'))).toContain('inputs: undefined, one gives only 0');
  expect(said(await wide({ width: 1, samples: 10 }, 'similarity'))).toContain('neurons: undefined, there is only one');
});

test('effective neurons are bars under a rule at the number of neurons, each with its number', async () => {
  const svg = await wide({ init: 'xavier' }, 'effective-neurons');
  const layers = reference('xavier');
  const bars = heights(svg, signal);
  layers.forEach(({ effectiveNeurons }, i) =>
    expect(bars[i]! / bars[0]!).toBeCloseTo((effectiveNeurons as number) / (layers[0]!.effectiveNeurons as number), 1),
  );
  expect(words(svg)).toEqual(expect.arrayContaining(['100 neurons', '48.4', '16.2']));
  expect(words(await wide({ width: 1, samples: 10 }, 'effective-neurons'))).toContain('1 neuron');
});

test('numbers over bars never meet: in deep networks, the first and the last are left', async () => {
  const svg = await wide({ activation: 'tanh', init: 'xavier', layers: 50, samples: 200 }, 'effective-neurons');
  const numbers = words(svg).filter((word) => /^\d+\.\d+$/.test(word));
  expect(numbers).toHaveLength(2);
});

test('names beside the frame keep their distance and stay inside it', () => {
  const sheet = namedSheets.wide;
  const missing = [undefined];
  const seen: SimilarityReading = { spread: { kind: 'signal-below', layer: 1 }, missing, layers: [{ neurons: 1, samples: 1 }] };
  const svg = similarityChart(seen, { document: bareDocument(), words: wordsIn('en'), label: '', sheet, missing });
  const places = [...svg.querySelectorAll('text')]
    .filter(({ textContent }) => ['neurons', 'inputs'].includes(textContent))
    .map((text) => Number(/translate\([\d.]+,([\d.]+)\)/.exec(text.getAttribute('transform')!)![1]));
  expect(Math.abs(places[0]! - places[1]!)).toBeGreaterThan(12);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(sheet.marginTop);
});

test('each layer has a column, and each drawing a sentence with the numbers of the first and the last layer', async () => {
  for (const svg of (await picture({ init: 'xavier' })).querySelectorAll('svg')) {
    expect(gridOf(svg)).toMatchObject({ columns: 5, rows: 1 });
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toMatch(
      /^Layer 1: signal² 0\.0432, .*\. Layer 5: signal² 3\.87\u00a0×\u00a010⁻⁷, offset² 0\.0135\.$/,
    );
  }
  expect((await wide({ layers: 1 })).getAttribute('aria-label')!.match(/Layer/g)).toHaveLength(1);
});

test.each([1, 2, 50])('no number in the picture is broken, whatever the start and the view, at %i layers', async (layers) => {
  for (const asked of everyStart(layers)) for (const view of views) expect(brokenNumbers(await picture(asked, view))).toEqual([]);
});

test('no number is broken where a layer has but one neuron', async () => {
  for (const asked of everyStart(3, 1)) for (const view of views) expect(brokenNumbers(await picture(asked, view))).toEqual([]);
});
