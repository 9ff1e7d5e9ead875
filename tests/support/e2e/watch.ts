import { expect, type Page } from '@playwright/test';

/**
 * Collects what must not happen on any page: a message in the console, a script error, a request that fails or leaves the
 * site, a breach of the content security policy. Call it before the page is opened; what it returns fills while the page lives.
 */
export async function watch(page: Page, baseURL: string): Promise<string[]> {
  const problems: string[] = [];
  const { origin } = new URL(baseURL);
  page.on('console', (message) => problems.push(`console: ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol !== 'data:' && target !== origin) problems.push(`other origin: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return problems;
}

/** Follows what a page asks for, from now on; what it returns waits until all of that has been answered. */
export function pending(page: Page): () => Promise<void> {
  const open = new Set<string>();
  page.on('request', (request) => open.add(request.url()));
  page.on('requestfinished', (request) => open.delete(request.url()));
  page.on('requestfailed', (request) => open.delete(request.url()));
  return async () => {
    await page.waitForLoadState('load');
    await expect.poll(() => [...open], 'what has not been answered').toEqual([]);
  };
}
