import type { Page } from '@playwright/test';

/** Lets the front door stand still: it leads on at once by a script, which is taken out of it. */
export async function keepFrontDoor(page: Page, baseURL: string): Promise<void> {
  await page.route(baseURL, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script>(?:(?!<\/script>)[^])*location\.replace[^]*?<\/script>/, '');
    await route.fulfill({ response, body });
  });
}
