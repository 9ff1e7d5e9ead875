import { expect, test } from '@playwright/test';
import { figures } from '../../src/scenario/options.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { locales } from '../support/e2e/pages.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

// A drawing can depend on how fine the screen is; the built one knows no screen. Each kind is seen in one language, on one screen.
// That of the start page has no other controls than its own: start.spec.ts looks at it.
for (const [i, kind] of figures.filter((name) => !homes[name].plain).entries()) {
  const locale = locales[i % locales.length]!;
  const deviceScaleFactor = 1 + (i % locales.length);
  const { slug } = homes[kind];

  test.describe(`on a screen with ${String(deviceScaleFactor)} dots a pixel`, () => {
    test.use({ deviceScaleFactor });

    // Everyone sees a list of small pictures, a chart and an image of pixels; `test:all` the other kinds.
    const quick = ['activations', 'blame', 'neuron-map'].includes(kind);
    const title = `the ${kind} on /${locale}/${slug}/ are there without JavaScript, and the same when they are computed in the page`;
    test(title, { tag: quick ? [] : '@long' }, async ({ page, browser, baseURL }) => {
      let built: string[] = [];
      await withoutScript(browser, baseURL!, `${locale}/${slug}/`, async (still) => {
        const figure = new ExperimentFigure(still, locale, homes[kind]);
        for (const fold of await still.locator('details.deeper > summary').all()) await fold.click();
        await expect(figure.drawings.first()).toBeVisible();
        await expect(figure.ran).toHaveText(figure.words.say('ran.build'));
        built = await outlineOf(figure.pictures);
      });

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
  });
}
