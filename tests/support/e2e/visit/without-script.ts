import { expect, type Browser, type Page } from '@playwright/test';
import { texts } from '../../../../src/i18n/index.ts';
import { barsIn } from '../../bars.ts';
import { ExperimentFigure } from '../experiment.ts';
import type { Locale } from '../pages.ts';

/** Opens a page as a browser that runs no scripts does, and closes it after having been looked at. */
export async function withoutScript(browser: Browser, baseURL: string, path: string, seen: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await seen(page);
  } finally {
    await context.close();
  }
}

/** The page is whole: its text, its pictures, its tasks; nothing stands there that would not answer. */
export async function isWhole(page: Page, locale: Locale): Promise<void> {
  await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.soft(page.locator('.sl-markdown-content p').first()).toBeVisible();
  // What goes deeper is unfolded by the browser alone.
  for (const fold of await page.locator('details.deeper > summary').all()) await fold.click();
  const seen = page.locator('figure.experiment .pictures, noscript > p');
  await expect.soft(seen.filter({ visible: false }), 'pictures and notes that are not seen').toHaveCount(0);
  const notes = await page.locator('noscript > p').allTextContents();
  expect.soft(new Set(notes.map((note) => note.trim()))).toEqual(new Set(notes.length > 0 ? [texts(locale)['experiment.no-script']] : []));
  const solutions = await page.locator('.task a[href*="?"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect.soft(solutions.filter((href) => !/\?.+#/.test(href ?? ''))).toEqual([]);
  await expect(page.locator('button:not([popovertarget]):visible, input:visible, select:visible')).toHaveCount(0);
}

/** The five histograms of The experiment are there, with their titles, all their bars and their sentence. */
export async function hasFiveHistograms(page: Page, locale: Locale): Promise<void> {
  const figure = new ExperimentFigure(page, locale);
  await expect(figure.histograms).toHaveCount(5);
  for (let layer = 1; layer <= 5; layer++) {
    const histogram = figure.histograms.nth(layer - 1);
    await expect.soft(histogram).toBeVisible();
    await expect.soft(histogram.getByText(figure.words.say('title', { n: layer }), { exact: true })).toBeVisible();
    expect.soft(await histogram.evaluate(barsIn)).toHaveLength(30);
  }
  await expect.soft(figure.reading).toContainText('5');
  await expect(figure.ran).toHaveText(figure.words.say('ran.build'));
}
