import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

for (const [from, to, how] of [
  ['en', 'ko', 'mouse'],
  ['ko', 'en', 'keyboard'],
] as const) {
  test(
    `the link to the other language takes the experiment along, by ${how} (${from} → ${to})`,
    { tag: how === 'mouse' ? '@subpath' : [] },
    async ({ page, baseURL }) => {
      const figure = await new ExperimentFigure(page, from).open();
      await figure.chip('he').click();
      await figure.activation('relu').check();
      await figure.range('fitted').check();
      await figure.settled();
      const { search, hash } = new URL(page.url());
      expect(search).toContain('activation=relu&init=he');
      const link = page.getByRole('banner').getByRole('link', { name: texts(to)['site.language'] });
      if (how === 'mouse') await link.click();
      else await link.press('Enter');
      await expect(page).toHaveURL(`${baseURL!}${to}/experiment/${search}${hash}`);
      await expect(page.locator('html')).toHaveAttribute('lang', to);
      const other = new ExperimentFigure(page, to);
      await other.alive();
      await other.settled();
      await expect(other.chip('he')).toHaveAttribute('aria-pressed', 'true');
      await expect(other.activation('relu')).toBeChecked();
      await expect(other.range('fitted')).toBeChecked();
    },
  );
}
