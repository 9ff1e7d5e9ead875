import { expect, test } from '@playwright/test';
import { locales } from '../../src/i18n/index.ts';
import { barriers } from '../support/e2e/axe.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

const home = homes['two-inputs'];
const pair = ({ root, words: { say } }: ExperimentFigure) => ({
  a: root.getByRole('textbox', { name: say('two-inputs.sample'), exact: true }),
  b: root.getByRole('textbox', { name: say('two-inputs.other'), exact: true }),
  another: root.getByRole('button', { name: say('two-inputs.next'), exact: true }),
});

for (const locale of locales) {
  test(`another pair is asked for by key, stands in the address, and comes back with it (${locale})`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    const { a, b, another } = pair(figure);
    await expect(figure.reading).toContainText(/×\s10⁻⁸/);
    await another.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sample=3&other=4&.*figure=two-inputs&view=difference#two-inputs$/);
    await figure.settled();
    await b.fill('3');
    await figure.settled();
    await expect(figure.reading).toHaveText(figure.words.say('two-inputs.same', { n: 3 }));
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await expect(a).toHaveValue('3');
    await expect(b).toHaveValue('3');
    await expect(figure.reading).toHaveText(figure.words.say('two-inputs.same', { n: 3 }));
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`both inputs, what sets them apart and its sentence stand in the page, and no dead fields (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/collapse/#two-inputs`);
      const figure = new ExperimentFigure(page, locale, home);
      await expect(figure.reading).toContainText(/×\s10⁻⁸/);
      await expect(figure.drawings).toHaveCount(6);
      await expect(figure.root.locator('.own.pair')).toBeHidden();
    });
  });
}

test('the arrow keys read each cell of both inputs and of their difference, and each dot', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'en', home).open();
  await figure.picture.focus();
  const at = async (key: string, start: string) => {
    await page.keyboard.press(key);
    await expect(figure.readout).toContainText(start);
  };
  await at('ArrowRight', 'Layer 1, neuron 1: A 0.');
  await at('ArrowRight', 'Layer 1, neuron 2: ');
  await at('ArrowDown', 'Layer 1, neuron 12: ');
  await at('End', 'Layer 1, neuron 20: ');
  for (let row = 0; row < 9; row++) await page.keyboard.press('ArrowDown');
  await expect(figure.readout).not.toHaveClass(/shown/); // between the blocks
  await at('ArrowDown', 'Layer 1, neuron 10: '); // of input B
  for (let row = 0; row < 10; row++) await page.keyboard.press('ArrowDown');
  await at('ArrowDown', 'Layer 1, neuron 10: '); // of A − B
  const [cell, drawing] = [await boxOf(figure.cell), await boxOf(figure.drawings.first())];
  expect((cell.y - drawing.y) / drawing.height).toBeCloseTo(22 / 32, 2);
  expect(cell.width).toBeCloseTo(drawing.width / 10, 0);
});

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the picture changes at once, with nothing on the move', async ({ page }) => {
    const figure = await new ExperimentFigure(page, 'en', home).open();
    await pair(figure).another.click();
    await figure.settled();
    await expect(pair(figure).a).toHaveValue('3');
    const durations = await figure.pictures.evaluate((root) =>
      root.getAnimations({ subtree: true }).map(({ effect }) => Number(effect!.getComputedTiming().duration)),
    );
    expect(Math.max(0, ...durations)).toBeLessThan(1); // milliseconds: a frame at most
  });
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('fields and button are as large as a finger, a dot is read by a tap, and nothing moves as they come', async ({ page }) => {
    await page.goto(`ko/collapse/#${home.id}`);
    const figure = new ExperimentFigure(page, 'ko', home);
    const below = async () => (await boxOf(figure.controls)).y - (await boxOf(figure.picture)).y;
    const before = await below();
    const { a, b, another } = pair(figure);
    await expect(another).toBeVisible();
    expect(await below()).toBe(before);
    for (const part of [a, b, another]) expect((await boxOf(part)).height).toBeGreaterThanOrEqual(44);
    await another.tap();
    await figure.settled();
    await expect(a).toHaveValue('3');
    await figure.drawings.last().scrollIntoViewIfNeeded();
    const chart = await boxOf(figure.drawings.last());
    await page.touchscreen.tap(chart.x + 0.9 * chart.width, chart.y + chart.height / 2);
    await expect(figure.readout).toHaveText(/^5층: A − B의 크기 /);
    await page.setViewportSize({ width: 320, height: 700 });
    // The numbers that are read out move along with the next frame.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
