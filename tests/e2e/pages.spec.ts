import { expect, test } from '@playwright/test';
import { barriers, sights, type Sight } from '../support/e2e/axe.ts';
import { keepFrontDoor } from '../support/e2e/front-door.ts';
import { localeOf, nameOf, pages } from '../support/e2e/pages.ts';
import { touchesAll } from '../support/e2e/visit/figures.ts';
import { hasEachIdOnce } from '../support/e2e/visit/ids.ts';
import { unfoldAll, wakeAll } from '../support/e2e/visit/islands.ts';
import { speaksKorean } from '../support/e2e/visit/korean.ts';
import { look } from '../support/e2e/visit/look.ts';
import { fitsPaper } from '../support/e2e/visit/paper.ts';
import { showsThatWideTablesScroll } from '../support/e2e/visit/wide-tables.ts';
import { fitsWidth, reachesWideFormulas } from '../support/e2e/visit/widths.ts';
import { hasFiveHistograms, isWhole, withoutScript } from '../support/e2e/visit/without-script.ts';
import { pending, watch } from '../support/e2e/watch.ts';

/** What a forgotten base path would break shows on these: a start page, one with its script and tasks, one with formulas, one of no language. */
const underSubpath = ['ko/', 'en/experiment/', 'ko/edge/', '404.html'];

// What hangs in one step must leave time for the others.
test.use({ actionTimeout: 15_000 });

for (const path of pages) {
  const locale = localeOf(path);
  // `npm test` visits each page in one of its languages, in which it looks at more; `test:all` in the other.
  const isLong = locale === 'en' && !underSubpath.includes(path);
  const title = `one visit to ${nameOf(path)} meets nothing amiss, with script, on paper and without script`;

  test(
    title,
    { tag: [...(underSubpath.includes(path) ? ['@subpath'] : []), ...(isLong ? ['@long'] : [])] },
    async ({ page, browser, baseURL }, { project }) => {
      const problems = await watch(page, baseURL!);
      const answered = pending(page);
      // The one half of the pages is opened in the light and darkens, the other half brightens.
      const [first, second] = locale === 'ko' ? [...sights].reverse() : sights;
      const open = async ({ theme, screen }: Sight) => {
        await page.setViewportSize(screen);
        await page.emulateMedia({ colorScheme: theme });
        await page.goto(path);
        // It leads nowhere else; what a page shows of many, it may add to its address.
        await expect(page).toHaveURL(({ origin, pathname }) => origin + pathname === new URL(path, baseURL).href);
      };
      const seen = async ({ theme, screen }: Sight) => {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await unfoldAll(page);
        await fitsWidth(page, screen.width);
        expect(await barriers(page)).toEqual([]);
      };

      if (path === '') await keepFrontDoor(page, baseURL!);
      await open(first);
      await look('all of it wakes', () => wakeAll(page));
      if (project.name === 'root') {
        await look('no id stands twice', () => hasEachIdOnce(page));
        if (path.includes('/')) await look('it fits paper', () => fitsPaper(page));
        if (locale === 'ko') await look('its interface speaks Korean', () => speaksKorean(page));
        await look('no barrier in one light', () => seen(first));
        await look('it fits a small phone', () => fitsWidth(page, 320));
        await look('wide formulas scroll', () => reachesWideFormulas(page));
        await look('wide tables show that they scroll', () => showsThatWideTablesScroll(page));
        await look('no barrier in the other light', () => seen(second));
      }
      await look('its figures answer', () => touchesAll(page, path));
      await look('all that it asked for has come', answered);
      expect.soft(problems, 'what the console and the network say').toEqual([]);

      if (!locale || project.name !== 'root') return;
      await withoutScript(browser, baseURL!, path, async (still) => {
        await look('it is whole without script', () => isWhole(still, locale));
        if (path === `${locale}/experiment/`) await look('its histograms stand there', () => hasFiveHistograms(still, locale));
      });
    },
  );
}
