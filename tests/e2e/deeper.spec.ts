import { expect, test } from '@playwright/test';
import { documentOf } from '../support/e2e/html.ts';
import { homes } from '../support/e2e/homes.ts';
import { locales } from '../support/e2e/pages.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

const chapter = 'en/collapse/';
const inside = homes['signal-and-offset'].id;

test('an address into a fold opens it and brings the reader there; the others stay folded', async ({ page }) => {
  await page.goto(`${chapter}#${inside}`);
  const place = page.locator(`#${inside}`);
  await expect(place).toBeInViewport();
  const open = page.locator('details.deeper[open]');
  await expect(open).toHaveCount(1);
  await expect(open.filter({ has: place })).toHaveCount(1);
});

test('an anchor that is followed again, or that the address comes to, opens the fold as well', async ({ page }) => {
  await page.goto(chapter);
  await expect(page.locator('details.deeper[open]')).toHaveCount(0);
  await page.evaluate((id) => {
    location.hash = id;
  }, inside);
  const around = page.locator('details.deeper', { has: page.locator(`#${inside}`) });
  await expect(around).toHaveJSProperty('open', true);
  await around.locator(':scope > summary').click();
  await expect(around).toHaveJSProperty('open', false);
  await page.evaluate((id) => {
    const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: 'there' });
    document.querySelector('main')!.prepend(link);
    link.click();
  }, inside);
  await expect(around).toHaveJSProperty('open', true);
});

test('a link to a heading under which all is folded opens that', async ({ page }) => {
  await page.goto('en/collapse/#how-alike-is-alike');
  const heading = page.locator('#how-alike-is-alike');
  await expect(heading).toBeInViewport();
  await expect(page.locator('#how-alike-is-alike + details.deeper')).toHaveJSProperty('open', true);
});

test('a fold opens and closes by the keyboard, and without a script', async ({ page, browser, baseURL }) => {
  await page.goto(chapter);
  const first = page.locator('details.deeper').first();
  await first.locator(':scope > summary').focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('p').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(first.locator('p').first()).toBeHidden();
  await withoutScript(browser, baseURL!, chapter, async (still) => {
    await still.locator('details.deeper > summary').first().click();
    await expect(still.locator('details.deeper p').first()).toBeVisible();
  });
});

for (const locale of locales) {
  test(`paper shows what is folded, without the lines that fold it, and the page is as before afterwards (${locale})`, async ({ page }) => {
    await page.goto(`${locale}/good-weights/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('details.deeper p:visible').first()).toBeVisible();
    await expect(page.locator('details.deeper > p').filter({ visible: false })).toHaveCount(0);
    await expect(page.locator('details.deeper > summary:visible')).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('details.deeper:not([open])')).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('details.deeper[open]')).toHaveCount(0);
  });
}

test('the direct way leads from each chapter to the next of its own, past those that it leaves out, and ends', () => {
  for (const locale of locales) {
    const way = ['experiment'];
    for (;;) {
      const next = documentOf(`${locale}/${way.at(-1)!}/`)
        .querySelector('.direct-way > p:first-child a')
        ?.getAttribute('href');
      if (!next) break;
      way.push(next.split('/').at(-2)!);
    }
    expect(way).toEqual(['experiment', 'vanishing-gradients', 'collapse', 'good-weights', 'edge', 'can-it-learn']);
  }
});
