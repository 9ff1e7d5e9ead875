import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';

for (const locale of locales) {
  test(`on paper, /${locale}/experiment/ has its picture and its text, and nothing to press`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open('bogus=1&activation=tanh');
    await figure.settled();
    await expect(figure.notes).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const histogram of await figure.histograms.all()) await expect(histogram).toBeVisible();
    await expect(figure.reading).toBeVisible();
    await expect(figure.axes).toBeVisible();
    await expect(page.locator('.sl-markdown-content > p').first()).toBeVisible();
    await expect(figure.controls).toBeHidden();
    await expect(figure.notes).toBeHidden();
    await expect(page.locator('button:visible, input:visible, select:visible, nav:visible, header a:visible')).toHaveCount(0);
  });
}
