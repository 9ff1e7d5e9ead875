import type { Browser } from '@playwright/test';
import { address } from './built-site.ts';

/**
 * From the start of the navigation, with nothing cached, to the first picture that the page has computed itself.
 *
 * @returns milliseconds
 * @throws Error where there is none within half a minute
 */
export async function timeColdStart(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.bringToFront();
    await page.goto(`${address}en/experiment/?std=0.5#experiment`, { waitUntil: 'commit' });
    // That it is busy may be over before it is looked for; what computed the picture is said for as long as it stands.
    await page.waitForSelector('#experiment[aria-busy="false"] .ran:has-text("WebAssembly")');
    return await page.evaluate(() => performance.now());
  } finally {
    await context.close();
  }
}
