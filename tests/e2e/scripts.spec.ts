import { expect, test, type Page, type Response } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { documentOf } from '../support/e2e/html.ts';
import { hangul } from '../support/e2e/hangul.ts';
import { locales, nameOf, pagesIn } from '../support/e2e/pages.ts';

/** The scripts that a page on a phone fetches by itself, by their addresses. */
async function scriptsOf(page: Page, path: string): Promise<Map<string, string>> {
  const scripts = new Map<string, Promise<string>>();
  const note = (response: Response): void => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.text());
  };
  page.on('response', note);
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('response', note); // what comes later might not be whole when the test ends
  return new Map(await Promise.all(Array.from(scripts, async ([url, text]) => [url, await text] as const)));
}

const named = (scripts: ReadonlyMap<string, string>, holds: (text: string) => boolean): string[] =>
  [...scripts].filter(([, text]) => holds(text)).map(([url]) => url);

for (const locale of locales) {
  test(`before a figure is touched, nothing that draws is fetched, and the texts of one language (${locale})`, async ({ page }) => {
    const figure = new ExperimentFigure(page, locale);
    const scripts = await scriptsOf(page, `${locale}/experiment/`);
    // Plot gives each of its pictures this class; the table of the other language is told by its letters, or by one of its sentences.
    expect(named(scripts, (text) => text.includes('plot-d6a7b5'))).toEqual([]);
    expect(named(scripts, (text) => hangul.test(text))).toHaveLength(locale === 'ko' ? 1 : 0);
    expect(named(scripts, (text) => text.includes('Draw again'))).toHaveLength(locale === 'en' ? 1 : 0);
    await figure.root.scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])').filter({ has: figure.root }).waitFor({ state: 'attached' });
    await figure.slider('std').press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /drawing/.test(name))))
      .toBe(true);
  });
}

test('a page without anything that is alive fetches nothing of what others need', async ({ page }) => {
  const still = pagesIn('en').find((path) => !documentOf(path).querySelector('astro-island'))!;
  const scripts = await scriptsOf(page, still);
  expect(scripts.size, nameOf(still)).toBeGreaterThan(0);
  expect([...scripts.values()].join('').length, nameOf(still)).toBeLessThan(20_000);
});

test('a page is fetched while its link is about to be followed, once, and before it is followed', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(new URL(request.url()).pathname);
  });
  await page.goto('en/glossary/');
  const link = page.locator('.pagination-links a').first();
  await link.hover();
  await expect.poll(() => fetched).toHaveLength(1);
  expect(fetched).toEqual([await link.getAttribute('href')]);
  await page.mouse.move(0, 0);
  await link.focus();
  await page.locator('.colophon a').focus();
  await expect.poll(() => fetched).toHaveLength(2);
});
