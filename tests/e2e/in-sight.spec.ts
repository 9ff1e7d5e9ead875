import { expect, test } from '@playwright/test';
import { readPages } from '../../src/site/page-files.ts';
import { chaptersOf } from '../../src/site/pages.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { documentOf } from '../support/e2e/html.ts';
import { locales } from '../support/e2e/pages.ts';
import { readOn } from '../support/e2e/strip.ts';
import { unfoldDeeper } from '../support/e2e/visit/islands.ts';
import { TrainingOnPage } from '../support/e2e/training.ts';

const chapters = chaptersOf(readPages()).map(({ slug }) => slug);
const idsOn = (path: string) => Array.from(documentOf(path).querySelectorAll('figure.experiment'), ({ id }) => id);

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];

/** As much as the bar covers on a phone; on a desk there is a rail at the side. */
const header = 48;

for (const viewport of screens) {
  const phone = viewport.width < 500;
  test.describe(`${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport, hasTouch: phone, isMobile: phone });

    for (const locale of locales) {
      const when = phone ? 'once one has come to the figure' : 'as the page opens';
      test(`sentence, picture and slider are in sight together on every chapter, ${when} (${locale})`, async ({ page }) => {
        expect(chapters).toHaveLength(10);
        for (const slug of chapters) {
          const [id] = idsOn(`${locale}/${slug}/`);
          const figure = new ExperimentFigure(page, locale, { slug, id: id! });
          await page.goto(`${locale}/${slug}/`);
          if (phone) await figure.root.evaluate((element) => element.scrollIntoView());
          await page.locator('astro-island:not([ssr])').filter({ has: figure.root }).waitFor({ state: 'attached' });
          // What trains has keys where the others have their slider.
          const [sentence, slider] = [await boxOf(figure.reading), await boxOf(figure.std.or(figure.root.locator('.play-bar .keys')))];
          expect.soft(sentence.y, `${slug}: the sentence`).toBeGreaterThanOrEqual(phone ? header : 0);
          expect.soft(slider.y + slider.height, `${slug}: the slider`).toBeLessThanOrEqual(viewport.height);
          // A figure beside its text cuts off what is below its own edge.
          const { y, height } = await boxOf(figure.root);
          expect.soft(slider.y + slider.height, `${slug}: the slider in its figure`).toBeLessThanOrEqual(y + height);
          expect.soft(slider.height, `${slug}: the slider`).toBeLessThanOrEqual(110);
        }
      });
    }

    if (!phone) return;

    test('headings and paragraphs, however short, begin at the left edge of the text', async ({ page }) => {
      for (const slug of chapters) {
        await page.goto(`ko/${slug}/`);
        const lefts = await page
          .locator('.sl-markdown-content > :is(h2, h3, p)')
          .evaluateAll((all) => all.map((element) => [element.textContent, Math.round(element.getBoundingClientRect().left)] as const));
        expect
          .soft(
            lefts.filter(([, left]) => left !== 20),
            slug,
          )
          .toEqual([]);
      }
    });

    test('each figure of a page has at most 170 px of controls below its picture, and leads to the rest of them', async ({ page }) => {
      for (const slug of chapters) {
        await page.goto(`en/${slug}/`);
        await readOn(page);
        for (const id of idsOn(`en/${slug}/`)) {
          const training = new TrainingOnPage(page, 'en', { slug, id });
          if (await training.trains()) continue; // its controls stand open, below what trains
          const figure = new ExperimentFigure(page, 'en', { slug, id });
          await figure.root.scrollIntoViewIfNeeded();
          await page.locator('astro-island:not([ssr])').filter({ has: figure.root }).waitFor({ state: 'attached' });
          const slider = (await figure.std.count()) > 0 ? (await boxOf(figure.std)).height : 0;
          expect.soft(slider + (await boxOf(figure.controls)).height, `${slug}: ${id}`).toBeLessThanOrEqual(170);
          await expect(figure.init).toBeHidden();
          await figure.alive();
          await expect(figure.field('seed')).toBeVisible();
        }
      }
    });
  });
}

test('the slider can be let play, but not where the reader has asked for less motion', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await expect(figure.play).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(figure.play).toBeHidden();
});

test('wherever one is on a chapter, no figure stands over another', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const slug of chapters) {
    await page.goto(`en/${slug}/`);
    await unfoldDeeper(page);
    const overlaps = await page.evaluate(async () => {
      const figures = Array.from(document.querySelectorAll('figure.experiment'));
      const found: string[] = [];
      for (let top = 0; top < document.documentElement.scrollHeight; top += 360) {
        scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const boxes = figures.map((figure) => figure.getBoundingClientRect()).filter(({ height }) => height > 0);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 24 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8)
              found.push(`at ${String(top)} px`);
      }
      return found;
    });
    expect(overlaps, slug).toEqual([]);
  }
});
