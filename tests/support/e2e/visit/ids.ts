import { expect, type Page } from '@playwright/test';

/** No id stands twice: an address with an anchor, a label and a description lead to one place each. */
export async function hasEachIdOnce(page: Page): Promise<void> {
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
}
