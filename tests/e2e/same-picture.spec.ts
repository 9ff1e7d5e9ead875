import { expect, test } from '@playwright/test';
import { figures } from '../../src/scenario/options.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';

// A drawing can depend on how fine the screen is; the built one knows no screen. Each language is read on another screen.
for (const [i, locale] of locales.entries()) {
  test.describe(`on a screen with ${String(i + 1)} dots a pixel`, () => {
    test.use({ deviceScaleFactor: i + 1 });

    for (const kind of figures) {
      const { slug } = homes[kind];

      test(`the ${kind} on /${locale}/${slug}/ are there without JavaScript, and the same when they are computed in the page`, async ({
        page,
        browser,
        baseURL,
      }) => {
        const still = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
        const builtPage = await still.newPage();
        await builtPage.goto(`${locale}/${slug}/`);
        const builtFigure = new ExperimentFigure(builtPage, locale, homes[kind]);
        await expect(builtFigure.drawings.first()).toBeVisible();
        await expect(builtFigure.ran).toHaveText(builtFigure.words.say('ran.build'));
        const built = await outlineOf(builtFigure.pictures);
        await still.close();

        const figure = await new ExperimentFigure(page, locale, homes[kind]).open();
        expect(await outlineOf(figure.pictures), 'taken over').toEqual(built);
        await expect(figure.kind).toHaveValue(kind);
        await figure.field('seed').fill('1');
        await figure.settled();
        expect(await outlineOf(figure.pictures), 'another seed').not.toEqual(built);
        await figure.field('seed').fill('0');
        await figure.settled();
        await expect(figure.ran).toContainText(figure.words.say('backend.wasm'));
        expect(await outlineOf(figure.pictures), 'computed anew').toEqual(built);
      });
    }
  });
}
