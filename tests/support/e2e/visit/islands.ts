import { expect, type Page } from '@playwright/test';

/** Reads on at every question, opens what goes deeper, and scrolls through a page until each of its islands has been in sight and lives. */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const fold of document.querySelectorAll('[data-folds]')) fold.removeAttribute('hidden');
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.deeper')) fold.open = true;
    for (const inside of document.querySelectorAll('astro-island[ssr] > *')) {
      inside.scrollIntoView({ block: 'center', behavior: 'instant' });
      // What has come into sight is told after the frame that shows it.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Unfolds all that goes deeper. */
export const unfoldDeeper = (page: Page): Promise<void> =>
  page.locator('details.deeper').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });

/** Unfolds whatever can be unfolded. */
export const unfoldAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
