import { expect, test, type Page } from '@playwright/test';

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

test('a Korean page fetches no face for its text', async ({ page }) => {
  const fonts = fontsOf(page);
  await page.goto('ko/vanishing-gradients/', { waitUntil: 'networkidle' });
  expect(fonts.filter((name) => name.startsWith('text'))).toEqual([]);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
]) {
  test(`a face that comes late takes the place of one as wide and as tall (${String(viewport.width)} px)`, async ({ page }) => {
    await page.setViewportSize(viewport);
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
    await page.goto('en/vanishing-gradients/', { waitUntil: 'domcontentloaded' });
    const height = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const before = await height();
    release();
    await page.waitForFunction(() => document.fonts.check("18px 'Source Serif 4'"));
    const after = await height();
    expect(Math.abs(after / before - 1)).toBeLessThan(0.02);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.02);
  });
}
