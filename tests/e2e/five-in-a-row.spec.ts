import { expect, test, type Page } from '@playwright/test';
import { locales } from '../../src/i18n/index.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { swipeFrom } from '../support/e2e/finger.ts';
import { homes, pathOf } from '../support/e2e/homes.ts';
import { scrolled } from '../support/e2e/strip.ts';

const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 720 }, desk: { width: 1440, height: 900 } };

/** For each figure with drawings of five layers: how many heights and widths these have, and the size of their smallest words. */
const rows = (page: Page) =>
  page.locator('.pictures.layers:not(.dense)').evaluateAll((all) =>
    all.map((picture) => {
      const frames = [...picture.querySelectorAll('li > svg')];
      const boxes = frames.map((frame) => frame.getBoundingClientRect());
      return {
        frames: frames.length,
        tops: new Set(boxes.map(({ top }) => Math.round(top))).size,
        widths: new Set(boxes.map(({ width }) => Math.round(width))).size,
        smallest: Math.min(...[...picture.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize))),
      };
    }),
  );

for (const locale of locales) {
  for (const [name, viewport] of Object.entries(sizes)) {
    test(`five layers stand in one row, and their words can be read: ${locale}, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      let seen = 0;
      for (const slug of new Set(Object.values(homes).map((home) => pathOf(locale, home)))) {
        await page.goto(slug);
        for (const row of await rows(page)) {
          if (row.frames !== 5) continue;
          seen++;
          expect(row, slug).toMatchObject({ tops: 1, widths: 1 });
          expect(row.smallest, slug).toBeGreaterThanOrEqual(11);
        }
      }
      expect(seen).toBeGreaterThan(3);
    });
  }

  test.describe('under a finger', () => {
    test.use({ viewport: sizes.phone, hasTouch: true });

    test(`a tapped bar keeps its mark and its numbers, near it and on the screen, until one taps elsewhere: ${locale}`, async ({
      page,
    }) => {
      const figure = await new ExperimentFigure(page, locale, homes['gradient-flow']).open();
      await figure.picture.evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
      for (const layer of [1, 5]) {
        const frame = await boxOf(figure.drawings.nth(layer - 1));
        await page.touchscreen.tap(frame.x + 1, frame.y + frame.height / 2);
        await expect(figure.cell).toBeVisible();
        await expect(figure.readout).toHaveText(/%/);
        const [cell, label] = [await boxOf(figure.cell), await boxOf(figure.readout)];
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(sizes.phone.width);
        expect(label.y).toBeGreaterThan(0);
        const gap = Math.max(cell.y - label.y - label.height, label.y - cell.y - cell.height);
        expect(gap, 'near the bar, and not on it').toBeGreaterThan(0);
        expect(gap).toBeLessThan(48);
      }
      await figure.reading.tap();
      await expect(figure.cell).toHaveCount(0);
      await expect(figure.readout).toBeHidden();
    });

    test(`a finger that moves across reads along, and one that moves up scrolls, and leaves no numbers behind: ${locale}`, async ({
      page,
    }) => {
      const figure = await new ExperimentFigure(page, locale, homes['gradient-flow']).open();
      await figure.picture.evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
      const frame = await boxOf(figure.drawings.first());
      const start = { x: frame.x + 2, y: frame.y + frame.height / 2 };
      await swipeFrom(page, start, { x: frame.width - 6, y: 0 });
      await expect(figure.cell).toBeVisible();
      const { x, width } = await boxOf(figure.cell);
      expect(x + width / 2, 'where the finger was lifted').toBeGreaterThan(frame.x + frame.width * 0.8);
      const said = await figure.readout.textContent();
      await page.touchscreen.tap(start.x, start.y);
      await expect(figure.readout).not.toHaveText(said!);
      await figure.reading.tap();
      await expect(figure.cell).toHaveCount(0);

      const scrolledBefore = await scrolled(page);
      await swipeFrom(page, start, { x: 0, y: -150 });
      await expect.poll(() => scrolled(page)).toBeGreaterThan(scrolledBefore + 50);
      await expect(figure.cell).toHaveCount(0);
      await expect(figure.readout).toBeHidden();
    });
  });
}
