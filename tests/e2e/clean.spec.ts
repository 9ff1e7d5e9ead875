import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { localeOf, nameOf, pages } from '../support/e2e/pages.ts';
import { watch } from '../support/e2e/watch.ts';

for (const path of pages) {
  test(
    `${nameOf(path)} is read to its end and its figures touched without a word in the console`,
    { tag: '@subpath' },
    async ({ page, baseURL }) => {
      const problems = await watch(page, baseURL!);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      const figure = page.locator('figure.experiment');
      for (const island of await page.locator('astro-island > *').all()) await island.scrollIntoViewIfNeeded();
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      for (const one of await figure.all()) {
        const id = (await one.getAttribute('id'))!;
        const experiment = new ExperimentFigure(page, localeOf(path), { slug: 'index', id });
        await experiment.alive();
        await experiment.field('seed').fill('1');
        await experiment.settled();
        await expect(experiment.ran).toContainText('WebAssembly');
      }
      await page.waitForLoadState('networkidle');
      // The front door is left before all of it is there.
      expect(problems.filter((problem) => path !== '' || !problem.endsWith('net::ERR_ABORTED'))).toEqual([]);
    },
  );
}
