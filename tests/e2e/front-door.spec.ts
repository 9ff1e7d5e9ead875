import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { locales } from '../support/e2e/pages.ts';

const readers = [
  { locale: 'ko-KR', page: 'ko' },
  { locale: 'en-US', page: 'en' },
  { locale: 'fr-FR', page: 'en' },
] as const;

for (const { locale, page: start } of readers) {
  test.describe(`with a browser in ${locale}`, () => {
    test.use({ locale });

    test(`the front door leads to /${start}/ and takes query and anchor along`, { tag: '@subpath' }, async ({ page, baseURL }) => {
      await page.goto('?std=0.01&activation=tanh#claims');
      await expect(page).toHaveURL(`${baseURL!}${start}/?std=0.01&activation=tanh#claims`);
      await expect(page.locator('html')).toHaveAttribute('lang', start);
    });

    test(`Back from /${start}/ does not end at the front door`, async ({ page, baseURL }) => {
      await page.goto('en/experiment/');
      await page.goto('');
      await expect(page).toHaveURL(`${baseURL!}${start}/`);
      await page.goBack();
      await expect(page).toHaveURL(`${baseURL!}en/experiment/`);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    test(`the front door offers a plain link to /${locale}/`, { tag: '@subpath' }, async ({ page, baseURL }) => {
      await page.goto('');
      await page.getByRole('link', { name: texts(locale)['site.read'], exact: true }).click();
      await expect(page).toHaveURL(`${baseURL!}${locale}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });
  }
});

test('an address that is not there is answered in both languages, with a way on', { tag: '@subpath' }, async ({ page, baseURL }) => {
  const response = await page.goto('en/nowhere/');
  expect(response!.status()).toBe(404);
  for (const locale of locales) await expect(page.getByRole('heading', { level: 1 })).toContainText(texts(locale)['site.not-found.title']);
  await page.getByRole('link', { name: texts('ko')['site.not-found.back'] }).click();
  await expect(page).toHaveURL(`${baseURL!}ko/`);
});
