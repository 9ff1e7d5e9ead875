import { expect, test, type Page } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { pageNamed } from '../../src/site/pages.ts';
import { readPages } from '../../src/site/page-files.ts';
import { barriers, screens, themes } from '../support/e2e/axe.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { openMenu } from '../support/e2e/menu.ts';
import { locales, type Locale } from '../support/e2e/pages.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

const labelOf = (slug: string, locale: Locale) => pageNamed(readPages(), slug).heads[locale].label;
const listOn = (page: Page, locale: Locale) =>
  page.getByRole('navigation', { name: texts(locale)['starlight.sidebarNav.accessibleLabel'] });
const buttonOn = (page: Page, locale: Locale) => page.getByRole('button', { name: texts(locale)['starlight.menuButton.accessibleLabel'] });

for (const [i, locale] of locales.entries()) {
  const colorScheme = themes[i % themes.length]!;

  test.describe(`on a phone in the ${colorScheme} theme`, () => {
    test.use({ viewport: screens[0], colorScheme });

    test(`the bar says which chapter is open, and its menu leads on, holds the tools, and has no barrier (${locale})`, async ({
      page,
      baseURL,
    }) => {
      await page.goto(`${locale}/experiment/`);
      const list = listOn(page, locale);
      await expect(list).toBeHidden();
      await expect(buttonOn(page, locale)).toContainText(labelOf('experiment', locale));
      await expect(buttonOn(page, locale)).toContainText('1/10');
      await openMenu(page);
      await expect(list.getByRole('link', { name: labelOf('experiment', locale), exact: true })).toHaveAttribute('aria-current', 'page');
      for (const tool of [
        page.getByRole('button', { name: texts(locale)['search.label'] }),
        page.getByRole('banner').getByRole('combobox'),
        page.locator('a[data-language]'),
      ])
        await expect(tool).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      await list.getByRole('link', { name: labelOf('index', locale), exact: true }).click();
      await expect(page).toHaveURL(`${baseURL!}${locale}/`);
    });
  });

  test.describe('on a desk', () => {
    test.use({ viewport: { width: 1280, height: 720 }, colorScheme });

    test(`the rail leads to every chapter, and lays their names over the text without moving it (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/edge/`);
      const list = listOn(page, locale);
      const title = page.getByRole('heading', { level: 1 });
      const before = await boxOf(title);
      expect((await boxOf(page.getByRole('banner'))).width).toBeLessThanOrEqual(64);
      await expect(list.locator('.of-chapter > a')).toHaveCount(10);
      await expect(list.locator('.other').first()).toBeHidden();

      await buttonOn(page, locale).click();
      await expect(list.getByRole('link', { name: labelOf('glossary', locale), exact: true })).toBeVisible();
      await expect.poll(async () => (await boxOf(page.getByRole('banner'))).width).toBe(256);
      expect(await boxOf(title)).toEqual(before);
      await expect(page.locator('.site-menu .site-tools')).toBeInViewport({ ratio: 1 });
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(list.locator('.other').first()).toBeHidden();
      await expect(buttonOn(page, locale)).toBeFocused();
    });
  });
}

test('the rail opens for the keyboard, from the button on, and Escape leads back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('en/edge/');
  const list = listOn(page, 'en');
  await buttonOn(page, 'en').focus();
  await page.keyboard.press('Enter');
  await expect(list.locator('.other').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list.locator('.other').first()).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('link', { name: 'The experiment', exact: true })).toBeFocused();
  await expect(list.locator('.other').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(buttonOn(page, 'en')).toBeFocused();
  await expect(list.locator('.other').first()).toBeHidden();
});

test('a pointer over the rail sees the name of a chapter, and the rail stays as it is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('en/edge/');
  const collapse = listOn(page, 'en').getByRole('link', { name: 'Collapse', exact: true });
  await collapse.hover();
  await expect(collapse.locator('.page-name')).toHaveCSS('opacity', '1');
  expect((await boxOf(page.getByRole('banner'))).width).toBeLessThanOrEqual(64);
});

test('a chapter’s line fills as far as it is read, stays so on the next page, and is forgotten with the rest', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const readOf = (slug: string) =>
    page.locator(`.pages [data-read="${slug}"]`).evaluate((line) => Number((line as HTMLElement).style.getPropertyValue('--read')));
  await page.goto('en/edge/');
  await expect.poll(() => readOf('edge')).toBe(0);
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  });
  await expect.poll(() => readOf('edge')).toBeGreaterThan(0.3);
  const read = await readOf('edge');
  expect(read).toBeLessThan(0.9);
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.goto('ko/collapse/');
  await expect.poll(() => readOf('edge')).toBe(read);
  await buttonOn(page, 'ko').click();
  await page.locator('.pages .so-far .clear').click();
  await expect.poll(() => readOf('edge')).toBe(0);
});

for (const width of [390, 1280]) {
  test(`without JavaScript the menu opens, and its links lead on (${String(width)} px)`, async ({ browser, baseURL }) => {
    await withoutScript(browser, baseURL!, 'en/edge/', async (page) => {
      await page.setViewportSize({ width, height: 800 });
      await buttonOn(page, 'en').click();
      await listOn(page, 'en').getByRole('link', { name: 'Glossary', exact: true }).click();
      await expect(page).toHaveURL(/\/en\/glossary\/$/);
    });
  });
}
