import { expect, type Page } from '@playwright/test';

/** In CSS pixels, between margins of 1 cm. */
const a4 = { width: 718, height: 1000 };

/** On paper a page keeps its title, its text and its pictures within the sheet, and has nothing to press. */
export async function fitsPaper(page: Page): Promise<void> {
  await page.setViewportSize(a4);
  await page.emulateMedia({ media: 'print' });
  try {
    await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
    const printed = page.locator('.sl-markdown-content > p, .sl-markdown-content > h2, figure.experiment .pictures');
    await expect.soft(printed.filter({ visible: false }), 'what paper does not show').toHaveCount(0);
    const pressed = page.locator('button:visible, input:visible, select:visible, nav:visible, header a:visible');
    await expect.soft(pressed, 'what would be pressed').toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(a4.width);
  } finally {
    await page.emulateMedia({ media: null });
  }
}
