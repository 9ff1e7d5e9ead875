import { expect, test } from '@playwright/test';
import { locales } from '../../src/i18n/index.ts';
import { barriers } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

for (const locale of locales) {
  test(`the compass says where a figure’s weights stand, follows them, and is clean to axe (${locale})`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, homes['gradient-flow']).open();
    const { say } = figure.words;
    await figure.button(say('compass')).click();
    const sentence = figure.root.locator('.compass p');
    await expect(sentence).toHaveText(say('compass.measured', { sigma: 10, predicted: 0.942, measured: 0.936 }));
    await figure.chip('std-0.01').click();
    await expect(sentence).toHaveText(say('compass.measured', { sigma: 0.1, predicted: 0.025, measured: 0.0248 }));
    await expect(figure.root.locator('.compass svg[role="img"]')).toHaveAttribute('aria-label', /0\.0248/);
    expect(await barriers(page)).toEqual([]);
    await figure.start('zeros');
    await expect(sentence).toHaveText(say('compass.none'));
    await expect(figure.root.locator('.compass svg')).toHaveCount(0);
  });
}
