import { expect, test } from '@playwright/test';
import { bookActivations as activations } from '../../src/scenario/options.ts';
import { decode } from '../../src/scenario/codec.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { unfoldDeeper } from '../support/e2e/visit/islands.ts';

test('each row of the table of starting weights leads to a figure that measures the same', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await page
    .locator('details.deeper', { has: page.locator('td a[href*="?"]') })
    .locator('summary')
    .click();
  const links = page.locator('.sl-markdown-content td a[href*="?"]');
  await expect(links).toHaveCount(7 * activations.length);
  // One cell of each row, each activation in turn.
  for (let row = 0; row < 7; row++) {
    const link = links.nth(row * activations.length + (row % activations.length));
    const written = await link.innerText();
    await link.click();
    await figure.alive();
    await figure.settled();
    await expect(figure.root).toBeInViewport();
    expect(await figure.root.locator('.numbers tbody tr:last-child td:nth-child(3)').textContent()).toBe(written);
  }
});

test('a phrase of the text shows its scenario in the figure, and Back leads back', { tag: '@subpath' }, async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  await unfoldDeeper(page);
  const link = page.locator('.sl-markdown-content p a[href*="experiment/?"][href*="tanh"]').first();
  const { scenario } = decode(new URL((await link.getAttribute('href'))!, page.url()).search);
  await link.click();
  await figure.alive();
  await figure.settled();
  await expect(figure.activation('tanh')).toBeChecked();
  await expect(figure.init).toHaveValue(scenario.init);
  await expect(figure.notes).toHaveCount(0);
  await page.goBack();
  await figure.alive();
  await expect(figure.activation('sigmoid')).toBeChecked();
  await figure.settled();
});

test('a phrase that is pressed while the slider plays stands in the address, as one step of the history', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await unfoldDeeper(page);
  await figure.play.click();
  await expect.poll(() => figure.field('std').inputValue()).not.toBe('1');
  const entries = await page.evaluate(() => history.length);
  const phrase = page.locator('a.drives[href*="std=0.2&"]').first();
  await phrase.click();
  await figure.settled();
  await expect(figure.field('std')).toHaveValue('0.2');
  expect(figure.query()).toContain('std=0.2&');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('Back and Forward between phrases leave the reader where the text is', async ({ page }) => {
    await page.goto('en/experiment/');
    await unfoldDeeper(page);
    const phrases = page.locator('main a.drives:not(.see a, details:not(.deeper) a, [hidden] a)');
    const figure = new ExperimentFigure(page);
    await phrases.nth(0).tap();
    await expect(phrases.nth(0)).toHaveAttribute('aria-current', 'true');
    await phrases.nth(2).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 300));
    await phrases.nth(2).tap();
    await expect(phrases.nth(2)).toHaveAttribute('aria-current', 'true');
    await page.waitForFunction(() => new URL(location.href).search !== '');
    const before = await page.evaluate(() => scrollY);
    await page.goBack();
    await expect(phrases.nth(0)).toHaveAttribute('aria-current', 'true');
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before), 'pixels of a jump').toBeLessThan(before / 2);
    await expect(figure.root).not.toBeInViewport();
  });
});
