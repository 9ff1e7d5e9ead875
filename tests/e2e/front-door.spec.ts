import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { locales } from '../support/e2e/pages.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import { watch } from '../support/e2e/watch.ts';

const readers = [
  { locale: 'ko-KR', page: 'ko' },
  { locale: 'en-US', page: 'en' },
  { locale: 'fr-FR', page: 'en' },
] as const;

for (const { locale, page: start } of readers) {
  test.describe(`with a browser in ${locale}`, () => {
    test.use({ locale });

    test(
      `the front door leads to /${start}/ without a word in the console, takes query and anchor along, and does not hold back`,
      { tag: start === 'ko' ? '@subpath' : [] },
      async ({ page, baseURL }) => {
        await page.goto('en/experiment/');
        const problems = await watch(page, baseURL!);
        await page.goto('?std=0.01&activation=tanh#claims');
        await expect(page).toHaveURL(`${baseURL!}${start}/?std=0.01&activation=tanh#claims`);
        await expect(page.locator('html')).toHaveAttribute('lang', start);
        // The front door is left before all of it is there.
        expect(problems.filter((problem) => !problem.endsWith('net::ERR_ABORTED'))).toEqual([]);
        await page.goBack();
        await expect(page).toHaveURL(`${baseURL!}en/experiment/`);
      },
    );
  });
}

test('without JavaScript the front door offers a plain link to each language', { tag: '@subpath' }, async ({ browser, baseURL }) => {
  for (const locale of locales) {
    await withoutScript(browser, baseURL!, '', async (page) => {
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
