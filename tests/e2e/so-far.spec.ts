import { expect, test } from '@playwright/test';
import { format } from '../../src/i18n/format.ts';
import { locales, texts } from '../../src/i18n/index.ts';
import { taskNames } from '../../src/lesson/tasks.ts';
import { documentOf } from '../support/e2e/html.ts';
import { refuseStorage } from '../support/e2e/storage.ts';
import { SoFar } from '../support/e2e/tasks.ts';

const kept = {
  'layer-by-layer.solved-tasks.1': '["ten-layers","cancel","of-old"]',
  'layer-by-layer.place.1': '{"slug":"collapse","part":3}',
};

for (const locale of locales) {
  for (const width of [390, 1440]) {
    test(`who comes back is told what is solved and can go on, clear it, and undo that (${locale}, ${String(width)} px)`, async ({
      page,
    }) => {
      const say = texts(locale);
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`${locale}/`);
      const start = new SoFar(page, '.content-panel');
      await expect(start.root).toBeHidden();
      await page.evaluate((kept) => {
        for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
      }, kept);
      await page.addInitScript(() => {
        Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            (window as unknown as { shifted: number }).shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await expect(start.count).toHaveText(format(say['so-far.solved'], { solved: 2, n: taskNames.length }));
      expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);

      await start.clear.click();
      await expect(start.status).toHaveText(say['so-far.cleared']);
      await expect(start.undo).toBeFocused();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await start.undo.click();
      await expect(start.clear).toBeFocused();
      await expect(start.goOn).toHaveAttribute('href', `/${locale}/collapse/#part-3`);

      await start.goOn.click();
      const heading = documentOf(`${locale}/collapse/`).querySelectorAll('.parts a')[2]!.getAttribute('href')!;
      await expect.poll(() => new URL(page.url()).hash).toBe(new URL(heading, page.url()).hash);
      await expect(page.locator(`[id="${decodeURIComponent(heading.slice(1))}"]`)).toBeInViewport();
    });
  }
}

test('the list of pages offers to go on elsewhere, and a chapter that is read takes its place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('en/edge/');
  await page.evaluate((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, kept);
  await page.goto('ko/squashing/');
  await page.locator('.menu-button').click();
  const menu = new SoFar(page, '.pages');
  await expect(menu.goOn).toHaveAttribute('href', '/ko/collapse/#part-3');
  const second = page.locator('.sl-markdown-content h2').nth(1);
  await second.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('layer-by-layer.place.1') ?? '') as unknown))
    .toEqual({ slug: 'squashing', part: 2 });
  await page.goto('en/');
  await expect(new SoFar(page, '.content-panel').goOn).toHaveAttribute('href', '/en/squashing/#part-2');
});

test('where storage is refused nothing is told, and nothing fails', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await refuseStorage(page);
  await page.goto('en/');
  await expect(new SoFar(page, '.content-panel').root).toBeHidden();
  await page.goto('en/collapse/');
  await page.mouse.wheel(0, 2000);
  await expect(page.locator('.parts a[aria-current]')).toHaveCount(1);
  expect(errors).toEqual([]);
});
