import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';

// A drawing can depend on how fine the screen is; the built one knows no screen.
for (const deviceScaleFactor of [1, 2]) {
  test.describe(`on a screen with ${String(deviceScaleFactor)} dots a pixel`, () => {
    test.use({ deviceScaleFactor });

    for (const locale of locales) {
      test(`the picture on /${locale}/experiment/ is the same whether it was built or is computed in the page`, async ({ page, browser, baseURL }) => {
        const still = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
        const builtPage = await still.newPage();
        await builtPage.goto(`${locale}/experiment/`);
        const built = await outlineOf(builtPage.locator('#experiment .pictures'));
        await still.close();

        const figure = await new ExperimentFigure(page, locale).open();
        const pictures = figure.root.locator('.pictures');
        expect(await outlineOf(pictures), 'taken over').toEqual(built);
        await figure.field('seed').fill('1');
        await figure.settled();
        expect(await outlineOf(pictures), 'another seed').not.toEqual(built);
        await figure.field('seed').fill('0');
        await figure.settled();
        await expect(figure.ran).toContainText(figure.words.say('backend.wasm'));
        expect(await outlineOf(pictures), 'computed anew').toEqual(built);
      });
    }
  });
}
