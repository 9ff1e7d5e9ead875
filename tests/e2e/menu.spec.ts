import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { pageNamed } from '../../src/site/pages.ts';
import { readPages } from '../../src/site/page-files.ts';
import { barriers, screens, themes } from '../support/e2e/axe.ts';
import { locales } from '../support/e2e/pages.ts';

for (const [i, locale] of locales.entries()) {
  const labelOf = (slug: string) => pageNamed(readPages(), slug).heads[locale].label;
  const colorScheme = themes[i % themes.length]!;

  test.describe(`on a phone in the ${colorScheme} theme`, () => {
    test.use({ viewport: screens[0], colorScheme });

    test(`the list of pages opens by its button, leads on, and has no barrier (${locale})`, async ({ page, baseURL }) => {
      await page.goto(`${locale}/experiment/`);
      const list = page.getByRole('navigation', { name: texts(locale)['starlight.sidebarNav.accessibleLabel'] });
      await expect(list).toBeHidden();
      await page.getByRole('button', { name: texts(locale)['starlight.menuButton.accessibleLabel'] }).click();
      await expect(list.getByRole('link', { name: labelOf('experiment'), exact: true })).toHaveAttribute('aria-current', 'page');
      expect(await barriers(page)).toEqual([]);
      await list.getByRole('link', { name: labelOf('index'), exact: true }).click();
      await expect(page).toHaveURL(`${baseURL!}${locale}/`);
    });
  });
}
