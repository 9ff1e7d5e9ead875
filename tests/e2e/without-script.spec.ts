import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  test(`/${locale}/experiment/ shows five histograms and its text without JavaScript, and nothing that would not answer`, async ({ page }) => {
    const figure = new ExperimentFigure(page, locale);
    await page.goto(`${locale}/experiment/`);
    await expect(figure.histograms).toHaveCount(5);
    for (let layer = 1; layer <= 5; layer++) {
      const histogram = figure.histograms.nth(layer - 1);
      await expect(histogram).toBeVisible();
      await expect(histogram.getByText(figure.words.say('title', { n: layer }), { exact: true })).toBeVisible();
      await expect(histogram.locator('rect')).toHaveCount(30);
    }
    await expect(figure.reading).toContainText('5');
    await expect(figure.ran).toHaveText(figure.words.say('ran.build'));
    await expect(page.locator('.sl-markdown-content > p').first()).toBeVisible();
    await expect(page.locator('noscript > p')).toHaveText(texts(locale)['experiment.no-script']);
    await expect(page.locator('noscript > p')).toBeVisible();
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
  });
}
