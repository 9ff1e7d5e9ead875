import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';

for (const width of [390, 768, 1440]) {
  test.describe(`${String(width)} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const locale of locales) {
      test(`the controls stay where they are when the activation changes (${locale})`, async ({ page }) => {
        const figure = await new ExperimentFigure(page, locale).open();
        // Where the figure stands, and how far it is scrolled itself, is another matter.
        const place = () =>
          figure.controls.evaluate((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            const around = element.closest('.experiment')!;
            return { left, top: Math.round(top - around.getBoundingClientRect().top + around.scrollTop), width, height };
          });
        const before = await place();
        for (const activation of ['tanh', 'relu', 'sigmoid'] as const) {
          await figure.activation(activation).check();
          await figure.settled();
          expect(await place(), activation).toEqual(before);
        }
      });

      test(`the controls stay where they are when the starting weights change (${locale})`, async ({ page }) => {
        const figure = await new ExperimentFigure(page, locale).open();
        const height = () => figure.controls.evaluate((element) => element.getBoundingClientRect().height);
        const before = await height();
        for (const preset of ['xavier', 'he', 'zeros', 'full-5'] as const) {
          await figure.chip(preset).click();
          await figure.settled();
          expect(await height(), preset).toBe(before);
        }
      });
    }
  });
}
