import { expect, test } from '@playwright/test';
import { locales } from '../../src/i18n/index.ts';
import { barriers } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

const parts = (figure: ExperimentFigure) => ({
  n: figure.root.getByRole('slider', { name: figure.words.say('slider', { field: figure.words.say('sum.width') }), exact: true }),
  field: figure.root.getByRole('textbox', { name: figure.words.say('sum.width'), exact: true }),
});

for (const locale of locales) {
  test(`n and σ are drawn by key, the spread follows √n·σ, and the address says both (${locale})`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, homes.sum).open();
    const { n, field } = parts(figure);
    await expect(figure.reading).toContainText('√100 · 1 = 10');
    await n.focus();
    await page.keyboard.press('End');
    await expect(field).toHaveValue('1000');
    await figure.settled();
    await expect(figure.reading).toContainText(`√${figure.words.exact(1000)} · 1 = 31.6`);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    const few = await field.inputValue();
    await figure.settled();
    await expect(figure.reading).toContainText(`√${few} · 1`);
    await figure.slider('std').focus();
    await page.keyboard.press('Home');
    await figure.settled();
    await expect(figure.reading).toContainText(`√${few} · 0.001`);
    await expect(page).toHaveURL(new RegExp(`std=0.001&.*width=${few}&.*figure=sum&view=walk#sum$`));
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await expect(figure.reading).toContainText(`√${few} · 0.001`);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`the picture and its sentence stand in the page, and no dead slider with them (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/experiment/#sum`);
      const figure = new ExperimentFigure(page, locale, homes.sum);
      await expect(figure.reading).toContainText('√100 · 1 = 10');
      await expect(figure.drawings).toHaveCount(1);
      await expect(figure.root.locator('.count')).toBeHidden();
    });
  });
}

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the picture changes at once, with nothing on the move', async ({ page }) => {
    const figure = await new ExperimentFigure(page, 'en', homes.sum).open();
    await parts(figure).n.focus();
    await page.keyboard.press('ArrowRight');
    await figure.settled();
    await expect(figure.reading).toContainText('√110 · 1');
    const moving = await figure.root.evaluate((root) => root.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('n is set by a touch of its rail, and a product is read by a tap', async ({ page }) => {
    const figure = await new ExperimentFigure(page, 'ko', homes.sum).open();
    const { n, field } = parts(figure);
    await n.scrollIntoViewIfNeeded();
    const box = (await n.boundingBox())!;
    await page.touchscreen.tap(box.x + 0.9 * box.width, box.y + box.height / 2);
    await expect(field).not.toHaveValue('100');
    await figure.settled();
    await expect(figure.reading).toContainText(`√${await field.inputValue()} · 1`);
    await figure.drawings.tap();
    await expect(figure.readout).toHaveText(/번째 곱: /);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  });
});
