import { expect, test } from '@playwright/test';
import { bookActivations as activations } from '../../src/scenario/options.ts';
import { decode } from '../../src/scenario/codec.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('each row of the table of starting weights leads to a figure that measures the same', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
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
