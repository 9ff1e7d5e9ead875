import { expect, test } from '@playwright/test';
import { barriers, screens, themes } from '../support/e2e/axe.ts';
import { keepFrontDoor } from '../support/e2e/front-door.ts';
import { nameOf, pages } from '../support/e2e/pages.ts';

for (const colorScheme of themes) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const path of pages) {
      test(`axe finds no barrier on ${nameOf(path)}, narrow or wide, with everything unfolded`, async ({ page, baseURL }) => {
        if (path === '') await keepFrontDoor(page, baseURL!);
        await page.goto(path);
        await expect(page).toHaveURL(new URL(path, baseURL).href);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        for (const screen of screens) {
          await page.setViewportSize(screen);
          for (const island of await page.locator('astro-island > *').all()) await island.scrollIntoViewIfNeeded();
          await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          expect(await barriers(page), `${String(screen.width)} px wide`).toEqual([]);
        }
      });
    }
  });
}
