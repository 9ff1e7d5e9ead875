import type { Page } from '@playwright/test';

/** Refuses a page its storage, as browsers do that block cookies: even to ask for it is an error. Call it before the page is opened. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
}

/** Lets storage be full: what is kept can be read, and nothing comes to it. Call it before the page is opened. */
export async function fillStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

/** Watches which themes a page has from the first element of its body on, and so at any paint; what it returns tells those of the page that is open. */
export async function themesOf(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenThemes: seen });
    const look = () => {
      if (document.body) seen.add(document.documentElement.dataset['theme']!);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-theme'] });
  });
  return () => page.evaluate(() => [...(window as unknown as { seenThemes: Set<string> }).seenThemes]);
}
