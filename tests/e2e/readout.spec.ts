import { expect, test } from '@playwright/test';
import { NormalStream } from '../../src/network/random.ts';
import { boxOf, expectToHold } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { sentence } from '../support/e2e/sentences.ts';

/** The output of one neuron of the first layer for one input, both counted from 1, as the script computes it with this deviation. */
function firstLayer(input: number, neuron: number, std: number): number {
  const stream = new NormalStream(0);
  const x = stream.fill(new Float32Array(1000 * 100));
  const w = stream.fill(new Float32Array(100 * 100));
  const sum = Array.from({ length: 100 }, (_, i) => x[(input - 1) * 100 + i]! * w[i * 100 + neuron - 1]! * std).reduce((a, b) => a + b);
  return 1 / (1 + Math.exp(-sum));
}

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
