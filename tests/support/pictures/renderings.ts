import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { PNG } from 'pngjs';
import { inject } from 'vitest';

/** How a page is looked at: a figure lays out its pictures by the width that there is, and its colours by the theme. */
export const looks = [
  { width: 1000, theme: 'light' },
  { width: 1000, theme: 'dark' },
  { width: 360, theme: 'light' },
  { width: 360, theme: 'dark' },
] as const;

/**
 * Renders pages in the browser of the run, which is started now if it has not been.
 * @param files - the pages' paths
 * @returns for each page its renderings, one for each of `looks`
 * @throws Error where there is no browser, or a page does not load
 */
export async function renderings(files: readonly string[]): Promise<PNG[][]> {
  const answer = await fetch(inject('pictureBrowser'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const browser = await chromium.connect(text);
  try {
    const pages: PNG[][] = [];
    for (const file of files) pages.push(await render(browser, file));
    return pages;
  } finally {
    await browser.close(); // the connection only
  }
}

async function render(browser: Browser, file: string): Promise<PNG[]> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.addStyleTag({ content: 'body { background: var(--paper); color: var(--ink) }' });
  const pictures: PNG[] = [];
  for (const { width, theme } of looks) {
    await page.setViewportSize({ width, height: 420 });
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    pictures.push(PNG.sync.read(await page.screenshot({ fullPage: true })));
  }
  await page.close();
  return pictures;
}
