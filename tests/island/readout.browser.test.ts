import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bins, binEdges } from '../../src/statistics/histogram.ts';
import { barsIn } from '../support/bars.ts';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';
import { measuredRun, variedRun } from '../support/island/runs.ts';

/** What is read out at a bar of a layer's histogram in a varied run; the layer counted from 1, the bar from 0. */
function sentenceAt({ words: { say, value, percent } }: LiveExperiment, layer: number, bin: number): string {
  const [left, right] = binEdges([0, 1], bin);
  const total = 100 * layer * bins + (bins * (bins - 1)) / 2;
  const count = 100 * layer + bin;
  return say('readout', { layer, left: value(left), right: value(right), count, share: percent(count / total) });
}

/** Whether one box holds another one, but for what rounding makes of both. */
function holds(a: DOMRect, b: DOMRect): boolean {
  const slack = 1.5;
  return a.left < b.left + slack && a.top < b.top + slack && a.right > b.right - slack && a.bottom > b.bottom - slack;
}

const drawing = (figure: LiveExperiment, layer: number): SVGSVGElement => figure.parts('.pictures svg[role]')[layer - 1] as SVGSVGElement;

/** Where a bar stands in the window. */
function bar(figure: LiveExperiment, layer: number, bin: number): DOMRect {
  const svg = drawing(figure, layer);
  const { x, y, width, height } = barsIn(svg)[bin]!;
  const frame = svg.getBoundingClientRect();
  const [across, down] = [frame.width / 100, frame.height / 100];
  return new DOMRect(frame.left + x * across, frame.top + y * down, width * across, height * down);
}

/** Where the place that is read out is marked. */
const cell = (figure: LiveExperiment): DOMRect => figure.part('.cell').getBoundingClientRect();

const readout = (figure: LiveExperiment) => figure.part('.readout').textContent;

/** Presses keys in the picture, one after the other, and says what is read out after each. */
async function press(figure: LiveExperiment, ...keys: string[]): Promise<string[]> {
  figure.part('.picture').focus();
  const heard: string[] = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    heard.push(readout(figure));
  }
  return heard;
}

describe('in the histograms', () => {
  test('the pointer reads the numbers of a bar, and marks it', async () => {
    const figure = await liveFigure({ locale: 'ko', run: variedRun });
    expect(readout(figure)).toBe('');
    for (const [layer, bin] of [
      [1, 0],
      [3, 14],
      [5, bins - 1],
    ] as const) {
      const shape = bar(figure, layer, bin);
      const svg = drawing(figure, layer);
      const { left, top } = svg.getBoundingClientRect();
      await userEvent.hover(svg, { position: { x: shape.left + shape.width / 2 - left, y: shape.bottom - 1 - top } });
      await expect.poll(() => readout(figure)).toBe(sentenceAt(figure, layer, bin));
      expect(holds(cell(figure), shape)).toBe(true);
      expect(Math.abs(cell(figure).width - shape.width), 'as wide as the bar').toBeLessThan(2);
    }
    await userEvent.hover(figure.part('.reading'));
    await expect.poll(() => readout(figure)).toBe('');
    expect(figure.part('.cell')).toBeNull();
  });

  test('the arrow keys read bar by bar, on to the next layer at their end', async () => {
    const figure = await liveFigure({ run: variedRun });
    for (const [key, layer, bin] of [
      ['ArrowRight', 1, 0],
      ['ArrowRight', 1, 1],
      ['ArrowLeft', 1, 0],
      ['End', 1, bins - 1],
      ['ArrowRight', 2, 0],
      ['ArrowDown', 3, 0],
      ['End', 3, bins - 1],
      ['ArrowUp', 2, bins - 1],
      ['Home', 2, 0],
      ['ArrowLeft', 1, bins - 1],
    ] as const) {
      expect(await press(figure, key), key).toEqual([sentenceAt(figure, layer, bin)]);
      expect(holds(cell(figure), bar(figure, layer, bin))).toBe(true);
    }
  });

  test.each(['{Escape}', '{Tab}'])('%s leaves the numbers, and nothing is marked any more', async (key) => {
    const figure = await liveFigure({ run: variedRun });
    await press(figure, 'ArrowRight');
    expect(figure.part('.cell')).not.toBeNull();
    await userEvent.keyboard(key);
    expect(readout(figure)).toBe('');
    expect(figure.part('.cell')).toBeNull();
  });

  test('the place stays in a picture that is drawn anew, and its numbers are the new ones', async () => {
    const figure = await liveFigure();
    const [, before] = await press(figure, 'Home', 'End');
    figure.experiment.change({ activation: 'tanh' });
    figure.answer(variedRun);
    await figure.settled();
    await expect.poll(() => readout(figure)).toBe(sentenceAt(figure, 1, bins - 1));
    expect(readout(figure)).not.toBe(before);
    expect(holds(cell(figure), bar(figure, 1, bins - 1))).toBe(true);
  });

  test('a place that the new picture lacks is left', async () => {
    const figure = await liveFigure({ run: variedRun });
    await press(figure, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    figure.experiment.change({ layers: 1 });
    figure.answer(variedRun);
    await figure.settled();
    await expect.poll(() => readout(figure)).toBe('');
    expect(figure.part('.cell')).toBeNull();
  });
});

test.each([360, 1000])('pointer and arrow keys read the gradient’s size in each layer of the chart, %i pixels wide', async (width) => {
  const figure = await liveFigure({ locale: 'ko', built: { figure: 'gradient-flow' }, run: measuredRun, width });
  const { say, value } = figure.words;
  const dot = (n: number) => figure.part('.flow > svg').querySelectorAll('circle')[n - 1]!;
  const sentence = (n: number) =>
    n === 5
      ? say('gradient-flow.readout-last', { n, rms: value(2 ** -5), factor: value(2 ** -5) })
      : say('gradient-flow.readout', { n, rms: value(2 ** -n), factor: value(2), next: n + 1 });
  // Below the five histograms.
  const way = await press(figure, 'ArrowRight', ...Array<string>(5).fill('ArrowDown'));
  expect(way.at(-1)).toBe(sentence(1));
  for (const [key, n] of [
    ['ArrowRight', 2],
    ['End', 5],
    ['ArrowLeft', 4],
    ['Home', 1],
  ] as const) {
    expect(await press(figure, key), key).toEqual([sentence(n)]);
    expect(holds(cell(figure), dot(n).getBoundingClientRect())).toBe(true);
  }
  await press(figure, 'Escape');
  await userEvent.hover(dot(3));
  await expect.poll(() => readout(figure)).toBe(sentence(3));
});

test('arrow keys read single activations in the map of neurons, which is asked for once a reader turns to it', async () => {
  const figure = await liveFigure({ built: { figure: 'neuron-map' }, run: measuredRun });
  const { say, value } = figure.words;
  figure.part('.picture').focus();
  expect(figure.engine.asks.map(({ request }) => request)).toMatchObject([{ measures: true, reads: ['map'] }]);
  figure.answer(measuredRun);
  await figure.settled();
  for (const [key, layer, input, neuron] of [
    ['ArrowRight', 1, 1, 1],
    ['ArrowRight', 1, 1, 2],
    ['ArrowDown', 1, 2, 2],
    ['End', 1, 2, 50],
    ['ArrowRight', 2, 2, 1],
    ['ArrowUp', 2, 1, 1],
    ['ArrowUp', 1, 32, 1],
    ['Home', 1, 32, 1],
  ] as const) {
    const text = value(Math.fround(input - 1 + (neuron - 1) / 100));
    expect(await press(figure, key), key).toEqual([say('neuron-map.readout', { layer, input, neuron, value: text })]);
    expect(holds(drawing(figure, layer).getBoundingClientRect(), cell(figure))).toBe(true);
  }
});
