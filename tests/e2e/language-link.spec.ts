import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { languageLink } from '../support/e2e/menu.ts';

for (const [from, to, how] of [
  ['en', 'ko', 'mouse'],
  ['ko', 'en', 'keyboard'],
] as const) {
  test(
    `the link to the other language takes the experiment along, by ${how} (${from} → ${to})`,
    { tag: how === 'mouse' ? '@subpath' : [] },
    async ({ page, baseURL }) => {
      const figure = await new ExperimentFigure(page, from).open();
      await figure.chip('he').click();
      await figure.activation('relu').check();
      await figure.range('fitted').check();
      await figure.settled();
      const { search, hash } = new URL(page.url());
      expect(search).toContain('activation=relu&init=he');
      const link = await languageLink(page, texts(to)['site.language']);
      if (how === 'mouse') await link.click();
      else await link.press('Enter');
      await expect(page).toHaveURL(`${baseURL!}${to}/experiment/${search}${hash}`);
      await expect(page.locator('html')).toHaveAttribute('lang', to);
      const other = new ExperimentFigure(page, to);
      await other.alive();
      await other.settled();
      await expect(other.chip('he')).toHaveAttribute('aria-pressed', 'true');
      await expect(other.activation('relu')).toBeChecked();
      await expect(other.range('fitted')).toBeChecked();
    },
  );
}

for (const [from, to, slug] of [
  ['en', 'ko', 'vanishing-gradients'],
  ['ko', 'en', 'good-weights'],
] as const) {
  for (const changed of [false, true]) {
    test(`the link to the other language keeps the paragraph${changed ? ' where a figure was changed' : ''} (${from} → ${to})`, async ({
      page,
    }) => {
      /** The paragraph that stands at the top of the screen, as the heading and the number of paragraphs before it. */
      const place = () =>
        page.evaluate(() => {
          let [heading, paragraph] = [0, 0];
          for (const element of document.querySelectorAll('main :is(h2, .beside-text > p)')) {
            if (element.getBoundingClientRect().bottom > 60) break;
            if (element.matches('h2')) [heading, paragraph] = [heading + 1, 0];
            else paragraph++;
          }
          return [heading, paragraph];
        });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${from}/${slug}/`);
      if (changed) {
        await page.locator('a[data-drives]:visible').first().click();
        await expect(page).toHaveURL(/#/);
      }
      await page
        .locator('main h2')
        .nth(3)
        .evaluate((heading) => {
          let next = heading.nextElementSibling!;
          while (!next.matches('p')) next = next.nextElementSibling!;
          next.scrollIntoView({ block: 'start', behavior: 'instant' });
        });
      const before = await place();
      expect(before[0]).toBeGreaterThanOrEqual(3);
      await (await languageLink(page, texts(to)['site.language'])).click();
      await expect(page.locator('html')).toHaveAttribute('lang', to);
      await expect.poll(place).toEqual(before);
    });
  }
}
