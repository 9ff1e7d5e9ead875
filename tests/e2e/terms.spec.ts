import { expect, test, type Page } from '@playwright/test';
import glossary from '../../content/glossary.json' with { type: 'json' };
import { locales, texts } from '../../src/i18n/index.ts';
import { barriers } from '../support/e2e/axe.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

const meaningOf = (id: string, locale: (typeof locales)[number]) => glossary.find((entry) => entry.id === id)![locale].meaning;
const wordOn = (page: Page) => page.locator('a.term[href$="#loss"]').first();
const noteOn = (page: Page) => page.locator('.term-note');

/** Whether the note is within the window and beside its word. */
async function standsWell(page: Page): Promise<void> {
  const [word, note] = await Promise.all([wordOn(page).boundingBox(), noteOn(page).boundingBox()]);
  const { width, height } = page.viewportSize()!;
  expect(note!.x).toBeGreaterThanOrEqual(0);
  expect(note!.x + note!.width).toBeLessThanOrEqual(width);
  expect(note!.y + note!.height).toBeLessThanOrEqual(height);
  expect(note!.width).toBeLessThanOrEqual(22 * 16);
  expect(note!.y >= word!.y + word!.height || note!.y + note!.height <= word!.y).toBe(true);
}

for (const locale of locales) {
  test(`a word under a resting pointer shows its meaning, which goes with the pointer, and a click leads to the glossary (${locale})`, async ({
    page,
  }) => {
    await page.goto(`${locale}/vanishing-gradients/`);
    await wordOn(page).hover();
    await expect(noteOn(page)).toContainText(meaningOf('loss', locale));
    await standsWell(page);
    expect(await barriers(page)).toEqual([]);
    await noteOn(page).hover();
    await expect(noteOn(page)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(noteOn(page)).toHaveCount(0);
    await wordOn(page).click();
    await expect(page).toHaveURL(/\/glossary\/#loss$/);
  });

  test(`a tap shows the meaning beside the word, a tap elsewhere takes it away, and a second one leads to the glossary (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL!, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${locale}/vanishing-gradients/`);
    await wordOn(page).tap();
    await expect(noteOn(page)).toContainText(meaningOf('loss', locale));
    await standsWell(page);
    expect(await barriers(page)).toEqual([]);
    await page.locator('h1').first().dispatchEvent('pointerdown', { pointerType: 'touch' });
    await expect(noteOn(page)).toHaveCount(0);
    await wordOn(page).tap();
    await expect(noteOn(page)).toBeVisible();
    await wordOn(page).tap();
    await expect(page).toHaveURL(/\/glossary\/#loss$/);
    await context.close();
  });
}

test('Enter shows the meaning, Escape gives the focus back, and the link in it leads on', async ({ page }) => {
  await page.goto('ko/vanishing-gradients/');
  await wordOn(page).focus();
  await page.keyboard.press('Enter');
  await expect(noteOn(page)).toBeFocused();
  await expect(wordOn(page)).toHaveAttribute('aria-details', 'term-note');
  await page.keyboard.press('Escape');
  await expect(noteOn(page)).toHaveCount(0);
  await expect(wordOn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(noteOn(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: texts('ko')['glossary.entry'] })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#loss$/);
});

test('where the meanings do not come, and without JavaScript, the word leads to the glossary', async ({ page, browser, baseURL }) => {
  await page.route('**/entries.json', (route) => route.abort());
  await page.goto('en/vanishing-gradients/');
  await wordOn(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#loss$/);
  await withoutScript(browser, baseURL!, 'ko/vanishing-gradients/', async (still) => {
    await wordOn(still).click();
    await expect(still).toHaveURL(/\/ko\/glossary\/#loss$/);
  });
});

test('a page at rest has fetched no meanings', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('en/vanishing-gradients/', { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => /entries\.json|term-note/.test(url))).toEqual([]);
});
