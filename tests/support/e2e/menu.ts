import type { Locator, Page } from '@playwright/test';

/** Opens the menu of a page, where its tools wait behind a button; on the start page and on a desk they are in sight. */
export async function openMenu(page: Page): Promise<void> {
  const tools = page.getByRole('banner').locator('.site-tools');
  if (!(await tools.isVisible())) await page.locator('.menu-button').click();
}

/** The link to the other language, in sight. */
export async function languageLink(page: Page, name: string): Promise<Locator> {
  await openMenu(page);
  return page.getByRole('banner').getByRole('link', { name });
}
