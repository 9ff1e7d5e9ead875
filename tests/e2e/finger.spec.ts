import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A square of 44 CSS pixels: Apple's Human Interface Guidelines; WCAG 2.2, 2.5.5. */
const enough = 44;

for (const [path, id] of [
  ['ko/experiment/', 'experiment'],
  ['en/edge/', 'theory'],
  ['ko/can-it-learn/', 'race'],
] as const) {
  test(`what is pressed below a picture is large enough for a finger (${path})`, async ({ page }) => {
    await page.goto(path);
    const figure = page.locator(`#${id}`);
    await figure.scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])').filter({ has: figure }).waitFor({ state: 'attached' });
    await figure.locator('.more-open').tap();
    await figure.locator('.foot .menu-open').tap();
    // The choices of the row that is always there are met by what lies over their words, and further down; its lists are as high as its words.
    const pressed = figure
      .locator(
        ':is(.views, .more) :is(button, select, input[type="radio"] + span), .settings :is(button, input[type="radio"]), .foot button',
      )
      .filter({ visible: true });
    expect(await pressed.count()).toBeGreaterThan(6);
    for (const one of await pressed.all()) {
      const box = (await one.boundingBox())!;
      expect.soft(box.height, await one.innerText()).toBeGreaterThanOrEqual(enough);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}
