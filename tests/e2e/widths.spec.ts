import { expect, test } from '@playwright/test';
import { keepFrontDoor } from '../support/e2e/front-door.ts';
import { nameOf, pages } from '../support/e2e/pages.ts';

for (const path of pages) {
  test(`${nameOf(path)} fits its width on a small phone, a phone and a desk`, async ({ page, baseURL }) => {
    if (path === '') await keepFrontDoor(page, baseURL!);
    await page.goto(path);
    await expect(page).toHaveURL(new URL(path, baseURL).href);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const island of await page.locator('astro-island > *').all()) await island.scrollIntoViewIfNeeded();
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const tooWide = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const { clientWidth, scrollWidth } = document.documentElement;
        return { clientWidth, scrollWidth };
      });
      expect(tooWide).toEqual({ clientWidth: width, scrollWidth: width });
    }
  });
}
