import { expect, test } from '@playwright/test';
import { binEdges, bins } from '../../src/statistics/histogram.ts';
import { NormalStream } from '../../src/network/random.ts';
import { boxOf, expectToHold } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { sentence } from '../support/e2e/sentences.ts';

/** What is read out at a bin of a layer's histogram, with the count that stands in the table. */
async function binSentence(figure: ExperimentFigure, layer: number, bin: number): Promise<string> {
  const { say, value, percent } = figure.words;
  const counts = (await figure.column(say('numbers.counts')))[layer - 1]!.split(' ');
  const count = counts[bin]!;
  const [left, right] = binEdges([0, 1], bin);
  return say('readout', {
    layer,
    left: value(left),
    right: value(right),
    count,
    share: percent(Number(count.replaceAll(',', '')) / 100_000),
  });
}

/** The output of one neuron of the first layer for one input, both counted from 1, as the script computes it with this deviation. */
function firstLayer(input: number, neuron: number, std: number): number {
  const stream = new NormalStream(0);
  const x = stream.fill(new Float32Array(1000 * 100));
  const w = stream.fill(new Float32Array(100 * 100));
  const sum = Array.from({ length: 100 }, (_, i) => x[(input - 1) * 100 + i]! * w[i * 100 + neuron - 1]! * std).reduce((a, b) => a + b);
  return 1 / (1 + Math.exp(-sum));
}

test('the pointer reads the numbers of a bar of the histograms, and marks it', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  await expect(figure.readout).toHaveText(figure.words.say('readout-hint'));
  for (const [layer, bin] of [
    [1, 0],
    [3, 14],
    [5, bins - 1],
  ] as const) {
    const bar = figure.drawings
      .nth(layer - 1)
      .locator('rect')
      .nth(bin);
    await bar.scrollIntoViewIfNeeded();
    const box = await boxOf(bar);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 1);
    await expect(figure.readout).toHaveText(await binSentence(figure, layer, bin));
    const cell = await boxOf(figure.cell);
    expectToHold(cell, box);
    expect(Math.abs(cell.width - box.width), 'as wide as the bar').toBeLessThan(2);
  }
  await figure.reading.hover();
  await expect(figure.readout).toHaveText(figure.words.say('readout-hint'));
  await expect(figure.cell).toHaveCount(0);
});

test('the arrow keys read the histograms bar by bar, on to the next layer at their end', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.picture.focus();
  const steps = [
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
  ] as const;
  for (const [key, layer, bin] of steps) {
    await page.keyboard.press(key);
    await expect(figure.readout, key).toHaveText(await binSentence(figure, layer, bin));
    expectToHold(
      await boxOf(figure.cell),
      await boxOf(
        figure.drawings
          .nth(layer - 1)
          .locator('rect')
          .nth(bin),
      ),
    );
  }
  // The place stays where it is in a picture that is drawn anew, and its numbers are the new ones.
  const before = await figure.readout.innerText();
  await figure.chip('xavier').evaluate((chip: HTMLElement) => chip.click());
  await figure.settled();
  expect(await figure.readout.innerText()).not.toBe(before);
  await expect(figure.readout).toHaveText(await binSentence(figure, 1, bins - 1));
  await page.keyboard.press('Escape');
  await expect(figure.readout).toHaveText(figure.words.say('readout-hint'));
  await expect(figure.cell).toHaveCount(0);
});

test('pointer and arrow keys read the gradient’s size in each layer of the chart', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko', homes['gradient-flow']).open();
  const { say } = figure.words;
  const rms = await figure.measures('gradientRms');
  const chart = figure.drawings;
  await expect(chart, 'one of the two drawings is shown').toHaveCount(1);
  const at = async (n: number) => {
    await expect(figure.readout).toHaveText(
      sentence(
        n === 5
          ? say('gradient-flow.readout-last', { n, rms: rms[4]!, factor: '#' })
          : say('gradient-flow.readout', { n, rms: rms[n - 1]!, factor: '#', next: n + 1 }),
      ),
    );
    expectToHold(await boxOf(figure.cell), await boxOf(chart.locator('circle').nth(n - 1)));
  };
  await figure.picture.focus();
  for (const [key, n] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['End', 5],
    ['ArrowLeft', 4],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key);
    await at(n);
  }
  await page.keyboard.press('Escape');
  await expect(figure.readout).toHaveText(say('readout-hint'));
  const dot = await boxOf(chart.locator('circle').nth(2));
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2 + 20);
  await at(3);
});

test('pointer and arrow keys read single activations in the map of neurons', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'en', homes['neuron-map']).open();
  const { say, value } = figure.words;
  await figure.picture.focus(); // the maps are not sent along with the page: they are computed once a reader turns to them
  await figure.settled();
  await expect(figure.ran).toContainText(say('backend.wasm'));
  const at = async (layer: number, input: number, neuron: number) => {
    const text = layer === 1 ? value(firstLayer(input, neuron, 0.01)) : '0.#';
    await expect(figure.readout).toHaveText(sentence(say('neuron-map.readout', { layer, input, neuron, value: text })));
    expectToHold(await boxOf(figure.drawings.nth(layer - 1)), await boxOf(figure.cell));
  };
  const steps = [
    ['ArrowRight', 1, 1, 1],
    ['ArrowRight', 1, 1, 2],
    ['ArrowDown', 1, 2, 2],
    ['End', 1, 2, 50],
    ['ArrowRight', 2, 2, 1],
    ['ArrowUp', 2, 1, 1],
    ['ArrowUp', 1, 32, 1],
    ['Home', 1, 32, 1],
  ] as const;
  for (const [key, layer, input, neuron] of steps) {
    await page.keyboard.press(key);
    await at(layer, input, neuron);
  }
  const [map, cell] = [await boxOf(figure.drawings.first()), await boxOf(figure.cell)];
  expect(cell.width).toBeLessThan(map.width / 49);
  await page.mouse.move(cell.x + 2.5 * cell.width, cell.y - 6.5 * cell.height);
  await at(1, 25, 3);
});
