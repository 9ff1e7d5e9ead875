import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';

for (const locale of locales) {
  const title = `the controls stay where they are when activation and starting weights change, however wide the page is (${locale})`;
  // Korean sentences are the shorter ones: if any, English ones make the controls jump.
  test(title, { tag: locale === 'en' ? [] : '@long' }, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open();
    // Where the figure stands, and how far it is scrolled itself, is another matter.
    const place = () =>
      figure.controls.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const around = element.closest('.experiment')!;
        return { left, top: Math.round(top - around.getBoundingClientRect().top + around.scrollTop), width, height };
      });
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await figure.reset.click();
      await figure.settled();
      const before = await place();
      for (const activation of ['tanh', 'relu', 'sigmoid'] as const) {
        await figure.activation(activation).check();
        await figure.settled();
        expect.soft(await place(), `${activation}, ${String(width)} px wide`).toEqual(before);
      }
      for (const preset of ['xavier', 'he', 'zeros', 'full-5'] as const) {
        await figure.start(preset);
        await figure.settled();
        expect.soft((await place()).height, `${preset}, ${String(width)} px wide`).toBe(before.height);
      }
    }
  });
}
