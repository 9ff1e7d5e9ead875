import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('on paper, The experiment has its picture and its text, and nothing to press', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('bogus=1&activation=tanh');
  await figure.settled();
  await expect(figure.notes).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const histogram of await figure.histograms.all()) await expect(histogram).toBeVisible();
  await expect(figure.reading).toBeVisible();
  await expect(figure.axes).toBeVisible();
  await expect(page.locator('.sl-markdown-content p').first()).toBeVisible();
  await expect(figure.controls).toBeHidden();
  await expect(figure.notes).toBeHidden();
});
