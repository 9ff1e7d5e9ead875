import { expect, test, type Page } from '@playwright/test';
import { documentOf } from '../support/e2e/html.ts';
import { pagesIn } from '../support/e2e/pages.ts';

/** The names of the files of fonts that a page fetches, without their hashes, in the order in which it asks for them. */
function fontsOf(page: Page): string[] {
  const fonts: string[] = [];
  page.on('request', (request) => {
    const name = /\/([\w-]+?)\.[\w-]{8}\.woff2$/.exec(request.url())?.[1];
    if (name) fonts.push(name);
  });
  return fonts;
}

test('an English page fetches the roman once, and the italic only where a word is set in it', async ({ page }) => {
  const fonts = fontsOf(page);
  await page.goto('en/usual-slips/', { waitUntil: 'networkidle' });
  const italics = await page.evaluate(() =>
    Array.from(document.querySelectorAll('main em')).some((em) => getComputedStyle(em).fontStyle === 'italic'),
  );
  expect(fonts.filter((name) => name === 'text')).toHaveLength(1);
  expect(fonts.includes('text-italic')).toBe(italics);
  await page.evaluate(() => {
    document.querySelector('main p')!.insertAdjacentHTML('beforeend', ' <em>so</em>');
  });
  await expect.poll(() => fonts).toContain('text-italic');
});

test('a page that sets a word in italic asks for it at once, and no other does', () => {
  const pages = pagesIn('en').filter((page) => page.endsWith('/'));
  const asks = (page: string) => documentOf(page).querySelectorAll('link[rel=preload][as=font]').length;
  const stresses = pages.filter((page) =>
    [...documentOf(page).querySelectorAll('main em')].some((em) => !em.closest('.not-content, .factors')),
  );
  expect(stresses.length).toBeGreaterThan(3);
  expect(pages.filter((page) => asks(page) === 2)).toEqual(stresses);
  expect(pages.filter((page) => asks(page) > 2)).toEqual([]);
});

test('a Korean page fetches no face for its text', async ({ page }) => {
  const fonts = fontsOf(page);
  await page.goto('ko/vanishing-gradients/', { waitUntil: 'networkidle' });
  expect(fonts.filter((name) => name.startsWith('text'))).toEqual([]);
});

test('where the face comes late, one as wide and as tall keeps its place: nothing moves, and the next page has it', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/text\.[\w-]+\.woff2$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shifted: number }).shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const text = page.locator('.beside-text');
  const height = () => text.evaluate((element) => element.getBoundingClientRect().height);
  await page.goto('en/vanishing-gradients/', { waitUntil: 'domcontentloaded' });
  // The browser waits a moment for it before it paints.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  const shifted = () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  await page.waitForFunction(() => document.fonts.check("18px 'Formula'")); // which takes its own place
  const [before, moved] = [await height(), await shifted()];
  release();
  await page.waitForLoadState('networkidle');
  expect(await shifted()).toBe(moved);
  expect(await height()).toBe(before);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.evaluate(() => document.fonts.check("18px 'Source Serif 4'"))).toBe(true);
  expect(Math.abs((await height()) / before - 1)).toBeLessThan(0.03);
});
