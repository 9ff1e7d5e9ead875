import { expect, type Page } from '@playwright/test';

/**
 * A table that is wider than its line scrolls in it, is reached by the keyboard under the name of a heading, and has a shade at its edge; no
 * other one is a stop of the keyboard. A starting weight and its number stand on one line.
 */
export async function showsThatWideTablesScroll(page: Page): Promise<void> {
  const amiss = () =>
    page.locator('main table:not(.not-content *)').evaluateAll((all) =>
      all.flatMap((table) => {
        const isWide = table.scrollWidth > table.clientWidth;
        const heading = document.getElementById(table.getAttribute('aria-labelledby') ?? '');
        const { overflowX, backgroundImage, backgroundAttachment } = getComputedStyle(table);
        const shown = overflowX === 'auto' && backgroundImage.includes('gradient') && backgroundAttachment.includes('local');
        const right = heading?.matches('h1, h2, h3') && shown && table.hasAttribute('tabindex') === isWide;
        return right ? [] : [table.textContent.slice(0, 80)];
      }),
    );
  await expect.poll(amiss).toEqual([]);
  const texts = await page.locator('main table:not(.not-content *)').allTextContents();
  expect(texts.flatMap((text) => text.match(/(?:표준편차|모두|\bstd) \d/g) ?? [])).toEqual([]);
}
