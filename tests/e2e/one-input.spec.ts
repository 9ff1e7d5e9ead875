import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

const home = homes['one-input'];
/** The columns whose cells are filled. */
const filled = (figure: ExperimentFigure) => figure.pictures.locator('ol svg[role]:has(.fills)');

for (const locale of ['en', 'ko'] as const) {
  test(`one sample is led through the network and back by keyboard alone: ${locale}`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    const { say, sayCount, exact } = figure.words;
    await expect(filled(figure)).toHaveCount(2);
    const next = figure.button(`▸ ${say('one-input.steps.next')}`);
    await next.focus();
    for (const layer of [2, 3]) {
      await page.keyboard.press('ArrowRight');
      await expect(figure.reading).toHaveText(sayCount('one-input.summary.forward', 100, { layer }));
      await expect(filled(figure)).toHaveCount(layer + 1);
      await expect(page).toHaveURL(new RegExp(`layer=${String(layer)}`));
    }
    await page.goBack();
    await expect(filled(figure)).toHaveCount(3);
    await figure.button(say('one-input.steps.everyone', { n: exact(1000) })).press('Enter');
    await expect(figure.reading).toContainText(exact(100_000));
    await figure.button(say('one-input.steps.back')).press('Enter');
    await expect(figure.pictures.locator('ol svg[role]:has(.dots)')).toHaveCount(5);
    // From the first cell of the first layer's column down to its sixth neuron.
    await figure.picture.focus();
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(figure.pictures.locator('.unfolded .title')).toHaveText(say('one-input.sum.title', { neuron: 6, layer: 1 }));
    await expect(page).toHaveURL(/neuron=6/);
  });
}

test('a finger opens a neuron, and the products on the screen add up to its sum', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, viewport: { width: 358, height: 760 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const figure = await new ExperimentFigure(page, 'en', home).open('view=everyone&range=own');
  const column = figure.drawings.nth(3);
  await column.scrollIntoViewIfNeeded();
  const box = (await column.boundingBox())!;
  await page.touchscreen.tap(box.x + 0.5 * box.width, box.y + (0.66 * box.height * 10.5) / 20);
  await expect(figure.pictures.locator('.unfolded .title')).toHaveText('Neuron 53 of layer 3');
  await figure.pictures.locator('.unfolded summary').tap();
  const cells = await figure.pictures.locator('details table.sum tbody td:nth-of-type(3)').allTextContents();
  expect(cells).toHaveLength(100);
  const total = await figure.pictures.locator('table.sum .total td').first().textContent();
  const steps = (text: string) => Math.round(10_000 * Number(text.replace(/^=\s/, '').replace('−', '-')));
  expect(cells.reduce((sum, cell) => sum + steps(cell), 0)).toBe(steps(total!));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('without scripts the first step stands there, in words and as a picture', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  const page = await context.newPage();
  const figure = new ExperimentFigure(page, 'en', home);
  await page.goto('en/experiment/');
  await expect(figure.reading).toHaveText(figure.words.sayCount('one-input.summary.forward', 100, { layer: 1 }));
  await expect(filled(figure)).toHaveCount(2);
  await context.close();
});
