import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { toSvg } from '../../../src/exports/svg.ts';
import { trainingViews, type ViewOf } from '../../../src/scenario/options.ts';
import type { TrainedLayer } from '../../../src/statistics/training-measures.ts';
import { barsIn } from '../../support/bars.ts';
import { insideDrawn, layerWith, plateauTraining, trainingWith } from '../../support/measured-trainings.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { xmlFault } from '../../support/xml.ts';

const guess = Math.log(10);
const flat = (steps: number, loss = guess) => new Array<number>(steps).fill(loss);
const charts = (picture: Element) => [...picture.querySelectorAll(':scope > svg')];
/** Points of the lines of a chart, as shares from the upper left, in hundredths. */
const linesOf = (chart: Element) =>
  [...chart.querySelectorAll('svg > path[stroke-linejoin]')].map((path) =>
    Array.from(path.getAttribute('d')!.matchAll(/([ML])([\d.]+),([\d.]+)/g), ([, pen, x, y]) => ({ pen, x: Number(x), y: Number(y) })),
  );
const texts = (chart: Element) => [...chart.querySelectorAll('text')].map(({ textContent }) => textContent);

/** A training whose first layers vanish from sight in every way. */
const lost = trainingWith(
  flat(8),
  Object.fromEntries(
    (['below-resolution', null, 0, 'overflow'] as const).map((gradientRms, i) => [2 * i + 1, [layerWith({ gradientRms }), layerWith()]]),
  ),
);

describe('snapshots', () => {
  test.each([
    ['inside-gradients', plateauTraining, 'gradients', 2089, 'en'],
    ['inside-signal-korean', plateauTraining, 'signal', 4000, 'ko'],
    ['inside-saturation-no-histograms', plateauTraining, 'saturation', 2436, 'en'],
    ['inside-ending', plateauTraining, 'ending', 4000, 'en'],
    ['inside-lost', lost, 'gradients', 0, 'en'],
    [
      'inside-diverged',
      trainingWith([3, 1e6, NaN], { 1: [layerWith()], 2: [layerWith({ gradientRms: 1e9 })] }, { diverged: 3 }),
      'updates',
      0,
      'en',
    ],
  ] as const)('%s', async (name, training, view, step, locale) => {
    await expectPicture(name, await insideDrawn(training, view, step, locale));
  });
});

test('each layer is a line, broken nowhere, with every measured step at its place on the axis of powers of ten', async () => {
  const [, chart] = charts(await insideDrawn(plateauTraining, 'gradients', 4000));
  const lines = linesOf(chart!);
  expect(lines).toHaveLength(5);
  const rms = plateauTraining.moments.map(({ layers }) => layers!.map(({ gradientRms }) => Math.log10(gradientRms as number)));
  const all = rms.flat();
  const [low, high] = [Math.floor(Math.min(...all)) - 0.15, Math.ceil(Math.max(...all)) + 0.15];
  lines.forEach((points, layer) => {
    expect(points.filter(({ pen }) => pen === 'M')).toHaveLength(1);
    points.forEach(({ x, y }, i) => {
      expect(x).toBeCloseTo((100 * plateauTraining.moments[i]!.step) / 4000, 1);
      expect(y).toBeCloseTo((100 * (high - rms[i]![layer]!)) / (high - low), 1);
    });
  });
});

test('the first and the last layer stand out, the others have dashes of their own, and each is named', async () => {
  const [, chart] = charts(await insideDrawn(plateauTraining, 'gradients', 4000));
  const looks = [...chart!.querySelectorAll('svg > path[stroke-linejoin]')].map((path) => [
    path.getAttribute('stroke-width'),
    path.getAttribute('stroke-dasharray'),
  ]);
  expect(looks[0]).toEqual(['2.6', null]);
  expect(looks[4]).toEqual(['2.6', '7 4']);
  expect(new Set(looks.map(String)).size).toBe(5);
  expect(
    texts(chart!)
      .filter((text) => /^layer \d$/.test(text))
      .sort(),
  ).toEqual([1, 2, 3, 4, 5].map((n) => `layer ${String(n)}`));
});

test('names that would cover each other stand apart, and inside the frame', async () => {
  const same = Array.from({ length: 5 }, () => layerWith({ saturatedShare: 0 }));
  const [, chart] = charts(await insideDrawn(trainingWith(flat(5), { 1: same, 5: same }), 'saturation'));
  const height = Number(chart!.getAttribute('height'));
  const places = [...chart!.querySelectorAll('text')]
    .filter(({ textContent }) => /^layer \d$/.test(textContent))
    .map((text) => (parseFloat(text.getAttribute('y')!) / 100) * height)
    .sort((a, b) => a - b);
  places.slice(1).forEach((y, i) => expect(y - places[i]!).toBeGreaterThan(11));
  expect(places.at(-1)).toBeLessThan(height);
});

test('all charts have the same axis of steps, and an upright line at the step that is shown', async () => {
  const picture = await insideDrawn(plateauTraining, 'ending', 2089);
  expect(charts(picture)).toHaveLength(4);
  for (const chart of charts(picture)) {
    expect(gridOf(chart)).toMatchObject({ left: 0, columns: 100, rows: 1 });
    const upright = chart.querySelector('line[stroke-width="1.25"][stroke="currentColor"]')!;
    expect(parseFloat(upright.getAttribute('x1')!)).toBeCloseTo((100 * 2089) / 4000, 1);
    const starts = chart.querySelector('line[stroke-dasharray="2 3"]')!;
    expect(parseFloat(starts.getAttribute('x1')!)).toBeCloseTo((100 * 2895) / 4000, 1);
  }
});

test('what has no place on the axis breaks the line, and is marked at the edge with a sign and a word', async () => {
  const [, chart] = charts(await insideDrawn(lost, 'gradients'));
  expect(linesOf(chart!)[0]).toEqual([]);
  expect(texts(chart!)).toEqual(expect.arrayContaining(['× exactly 0', '○ undefined', '▽ below float32’s resolution', '△ overflow (∞)']));
  const signs = [...chart!.querySelectorAll('svg > svg > path[transform]')].map((sign) => [
    sign.parentElement!.getAttribute('x'),
    sign.parentElement!.getAttribute('y'),
  ]);
  expect(signs).toEqual([
    ['12.5%', '100%'],
    ['37.5%', '100%'],
    ['62.5%', '100%'],
    ['87.5%', '0%'],
  ]);
});

test('a share of 0 has its place, since its axis is one of numbers', async () => {
  const none = [layerWith({ saturatedShare: 0 })];
  const [, chart] = charts(await insideDrawn(trainingWith(flat(4), { 1: none, 4: none }), 'saturation'));
  expect(linesOf(chart!)[0]!.map(({ y }) => y)).toEqual([100, 100]);
  expect(texts(chart!).some((text) => /exactly/.test(text))).toBe(false);
});

test('a loss that is not finite ends the axis, and has a sign of its own', async () => {
  const training = trainingWith([3, 4, NaN], { 1: [layerWith()] }, { diverged: 3 });
  const [loss] = charts(await insideDrawn({ ...training, scenario: { ...training.scenario, steps: 500 } }, 'gradients'));
  expect(texts(loss!)).toContain('▲ ∞');
  expect(linesOf(loss!)[0]!.map(({ x }) => x)).toEqual([33.33, 66.67]);
});

test('the histograms are those of the step, five layers in a row', async () => {
  const picture = await insideDrawn(plateauTraining, 'gradients', 2100);
  const shown = plateauTraining.moments.find(({ step }) => step === 2089)!;
  const lists = [...picture.querySelectorAll('ol')];
  expect(lists.map((list) => list.children.length)).toEqual([5, 5]);
  (['activations', 'gradients'] as const).forEach((of, row) => {
    const frames = [...lists[row]!.querySelectorAll('svg[role="img"]')];
    const all = shown.layers!.map((layer) => layer[of]!.counts);
    const most = Math.max(...all.flat());
    const heights = frames.map((frame) => barsIn(frame).map(({ height }) => height));
    const tallest = Math.max(...heights.flat());
    heights.forEach((bars, layer) => {
      bars.forEach((height, bin) => expect(Math.abs(height / tallest - all[layer]![bin]! / most)).toBeLessThan(0.001));
    });
  });
});

test('where a step came without its histograms, their frames keep their place, and that is said', async () => {
  const picture = await insideDrawn(plateauTraining, 'gradients', 2436);
  expect([...picture.querySelectorAll('.key')].map(({ textContent }) => textContent)).toEqual([
    'The histograms of step 2,436 are not measured yet.',
    '↑ share of a layer’s gradients, with their rms, step 2,436',
  ]);
  expect(picture.querySelectorAll('li svg[role="img"]')).toHaveLength(10);
  expect(barsIn(picture.querySelector('ol')!)).toEqual([]);
});

test.each(trainingViews.inside)('%s: every network can be drawn, and taken along as a file', async (view: ViewOf<'inside'>) => {
  const wrong = (own: Partial<TrainedLayer>) => layerWith({ updateRatio: null, signalShare: null, sampleSimilarity: null, ...own });
  const trainings = [
    plateauTraining,
    lost,
    trainingWith([], {}),
    trainingWith([1e20, NaN], { 1: [wrong({ gradientRms: 'overflow' })] }, { diverged: 2 }),
    trainingWith([NaN], {}, { diverged: 1 }),
    trainingWith(flat(3), { 1: Array.from({ length: 50 }, () => wrong({ gradientRms: 0 })) }),
    trainingWith([1], { 1: [layerWith({ sampleSimilarity: -0.3 })] }),
  ];
  for (const training of trainings) {
    for (const locale of ['en', 'ko'] as const) {
      const picture = await insideDrawn(training, view, 0, locale);
      expect(brokenNumbers(picture)).toEqual([]);
      const file = toSvg({ picture, title: 'title', theme: 'dark', lang: locale });
      expect(xmlFault(file)).toBeUndefined();
      expect(file.match(/<svg [^>]*role="img"/g)).toHaveLength(picture.querySelectorAll('svg[role]').length);
      for (const line of picture.querySelectorAll('.key > span'))
        expect(file.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(line.textContent);
    }
  }
});
