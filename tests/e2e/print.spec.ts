import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales, nameOf, pages } from '../support/e2e/pages.ts';

for (const locale of locales) {
  test(`on paper, /${locale}/experiment/ has its picture and its text, and nothing to press`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open('bogus=1&activation=tanh');
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
}

for (const path of pages.filter((one) => one.includes('/'))) {
  test(`${nameOf(path)} on paper keeps its title, its text and its pictures within the sheet, and has nothing to press`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 718, height: 1000 }); // A4 between margins of 1 cm
    await page.goto(path);
    for (const island of await page.locator('astro-island > *').all()) await island.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const text of await page.locator('.sl-markdown-content > p, .sl-markdown-content > h2').all()) await expect(text).toBeVisible();
    for (const pictures of await page.locator('figure.experiment .pictures').all()) await expect(pictures).toBeVisible();
    await expect(page.locator('button:visible, input:visible, select:visible, nav:visible, header a:visible')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
  });
}
