import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { addressOf, folderOf, type Site } from '../sites.ts';

/** What a page has fetched, each file once; in bytes as they are on the way, without headers. */
export interface Weight {
  /** With text and WebAssembly by gzip -6, the least that a host does. */
  readonly gzip: number;
  /** With the twins that the build has made. */
  readonly brotli: number;
  /** The scripts' part of `gzip`. */
  readonly scripts: number;
  readonly requests: number;
  readonly scriptRequests: number;
  /** Cumulative layout shift, which no one has caused. */
  readonly shift: number;
}

/** A phone's width; its figures and controls stand one below the other. */
const viewport = { width: 412, height: 823 };

/**
 * Opens a page with nothing cached, and weighs all that it fetches until it is idle.
 *
 * @param page - path from the site's root: `en/experiment/`
 * @param moved - id of a figure of the page: wakes it and moves the slider of the standard deviation by one step, and weighs that, too
 * @throws Error for a file that the build does not have, and where the page does not come to rest
 */
export async function weigh(browser: Browser, site: Site, page: string, moved?: string): Promise<Weight> {
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  try {
    const tab = await context.newPage();
    const urls = new Set<string>();
    tab.on('request', (request) => urls.add(request.url()));
    await tab.addInitScript(watchShifts);
    await tab.goto(addressOf(site) + page, { waitUntil: 'networkidle' });
    if (moved !== undefined) await moveOnce(tab, moved);
    const shift = await tab.evaluate(() => (globalThis as unknown as { shift: number }).shift);
    const files = [...urls].flatMap((url) => fileOf(site, url) ?? []);
    const sum = (paths: readonly string[], size: (path: string) => number) => paths.reduce((bytes, path) => bytes + size(path), 0);
    const scripts = files.filter((path) => path.endsWith('.js'));
    return {
      gzip: sum(files, gzipped),
      brotli: sum(files, brotlied),
      scripts: sum(scripts, gzipped),
      requests: files.length,
      scriptRequests: scripts.length,
      shift,
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before it. */
function watchShifts(): void {
  const kept = Object.assign(globalThis, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) kept.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function moveOnce(page: Page, id: string): Promise<void> {
  const figure = page.locator(`figure#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr])').filter({ has: figure }).waitFor({ state: 'attached' });
  await page.locator(`#${id}-std-slider`).press('ArrowRight');
  // Nothing has run where the page is opened: what was built says no backend.
  await page.waitForSelector(`#${id}[aria-busy="false"] .ran:has-text("WebAssembly")`);
  await page.waitForLoadState('networkidle');
}

/** The file of a build behind an address; none behind what is written in the address itself. */
function fileOf(site: Site, url: string): string | undefined {
  if (/^(data|blob):/.test(url)) return undefined;
  const { pathname } = new URL(url);
  const path = join(folderOf(site), pathname.slice(site.base.length), pathname.endsWith('/') ? 'index.html' : '');
  if (!existsSync(path)) throw new Error(`a page asks for what is not there: ${url}`);
  return path;
}

const compressedAlready = /\.(woff2|png|pagefind|pf_\w+)$/;

function gzipped(path: string): number {
  const data = readFileSync(path);
  return compressedAlready.test(path) ? data.length : gzipSync(data, { level: 6 }).length;
}

function brotlied(path: string): number {
  return readFileSync(existsSync(`${path}.br`) ? `${path}.br` : path).length;
}
