import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { localeOf, locales, nameOf, pages } from '../support/e2e/pages.ts';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  test(`/${locale}/experiment/ shows five histograms and its text without JavaScript, and nothing that would not answer`, async ({
    page,
  }) => {
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
  });
}

for (const path of pages.filter((one) => localeOf(one))) {
  test(`${nameOf(path)} is whole without JavaScript: its text, its pictures, its tasks; nothing stands there that would not answer`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.sl-markdown-content p').first()).toBeVisible();
    for (const pictures of await page.locator('figure.experiment .pictures').all()) await expect(pictures).toBeVisible();
    for (const note of await page.locator('noscript > p').all()) {
      await expect(note).toHaveText(texts(localeOf(path)!)['experiment.no-script']);
      await expect(note).toBeVisible();
    }
    for (const solution of await page.locator('.task a[href*="?"]').all()) expect(await solution.getAttribute('href')).toMatch(/\?.+#/);
    await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
  });
}
