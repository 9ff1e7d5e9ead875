import { expect, test } from '@playwright/test';
import { slipNames } from '../../src/lesson/slips.ts';
import { texts } from '../../src/i18n/index.ts';
import { locales } from '../support/e2e/pages.ts';

for (const locale of locales) {
  test(`whoever runs the script is led to the usual slips, each with its pictures and what tells it, at /${locale}/`, async ({ page }) => {
    await page.goto(`${locale}/run-it-yourself/`);
    await page.locator('main a[href*="usual-slips"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/usual-slips/$`));
    const slips = page.locator('figure.slip');
    expect(await slips.evaluateAll((all) => all.map(({ dataset }) => dataset['slip']))).toEqual(slipNames);
    for (const slip of slipNames) {
      const figure = page.locator(`figure[data-slip="${slip}"]`);
      await expect(figure.locator('figcaption')).toHaveText(/\d/);
      const pictures = figure.locator('.slip-picture');
      await expect(pictures).toHaveCount(slip === 'no-seed' ? 3 : 2);
      for (const picture of await pictures.all()) await expect(picture.locator('svg[role="img"]')).toHaveCount(5);
    }
    const undrawn = page.locator('figure[data-slip="hist-after-loop"] .slip-picture').first();
    // A line of a frame holds what has room there.
    const said = texts(locale)['slips.not-drawn'].split(' ');
    await expect(undrawn.locator('svg text', { hasText: said[0]! })).toHaveCount(4);
    await expect(undrawn.locator('svg text', { hasText: said.at(-1)! })).toHaveCount(4);
  });
}
