import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../support/e2e/axe.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { swipeFrom } from '../support/e2e/finger.ts';
import { homes } from '../support/e2e/homes.ts';
import { locales } from '../support/e2e/pages.ts';
import { DockedStrip, scrolled } from '../support/e2e/strip.ts';
import { wordsIn } from '../support/words.ts';

const flow = homes['gradient-flow'];
const asked = (page: Page) => new URL(page.url()).searchParams;

/** The number of the prose that sets a field. */
const number = (page: Page, field: 'std' | 'width') => page.locator(`.drag[data-drags="${flow.id}"][data-field="${field}"]`).first();

/** Moves a finger over the screen from the middle of a number. */
async function swipe(page: Page, field: 'std' | 'width', x: number, y: number): Promise<void> {
  const box = await boxOf(number(page, field));
  await swipeFrom(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, { x, y });
}

for (const locale of locales) {
  test(`a number of the prose is dragged by mouse and keys, sets the figure as one change, and keeps its line (${locale})`, async ({
    page,
  }) => {
    const figure = await new ExperimentFigure(page, locale, flow).open();
    const std = number(page, 'std');
    await std.scrollIntoViewIfNeeded();
    await expect(std).toHaveRole('slider');
    await expect(std).toHaveAccessibleName(wordsIn(locale).say('std'));
    const room = std.locator('..');
    const [before, entries] = [await room.boundingBox(), await page.evaluate(() => history.length)];
    const box = (await std.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y, { steps: 20 });
    await page.mouse.up();
    await figure.settled();
    await expect(std).toHaveText('0.1');
    await expect(std).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => asked(page).get('std')).toBe('0.1');
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    expect(await room.boundingBox()).toEqual(before);

    await std.press('End');
    await expect(std).toHaveText('10');
    expect(await room.boundingBox()).toEqual(before);
    await std.press('ArrowLeft');
    await std.press('PageDown');
    await expect(std).toHaveText('3.5');
    await number(page, 'width').press('ArrowRight');
    await figure.settled();
    await expect.poll(() => [asked(page).get('std'), asked(page).get('width')]).toEqual(['3.5', '110']);
    await number(page, 'width').press('Escape');
    await std.press('Enter');
    await figure.settled();
    await expect.poll(() => [asked(page).get('std'), asked(page).get('width')]).toEqual(['1', '100']);
    expect(await barriers(page)).toEqual([]);
  });
}

test('a number follows Back and the figure’s own slider', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'en', flow).open();
  const std = number(page, 'std');
  await std.scrollIntoViewIfNeeded();
  await expect(std).toHaveRole('slider');
  await std.press('End');
  await figure.settled();
  await expect.poll(() => asked(page).get('std')).toBe('10');
  await std.blur();
  await page.goBack();
  await expect(std).toHaveText('1');
  await figure.slider('std').press('ArrowLeft');
  await figure.settled();
  await expect(std).toHaveText('0.89');
});

test('the Korean particle follows the number', async ({ page }) => {
  await page.goto(`ko/${flow.slug}/`);
  const std = number(page, 'std');
  await std.scrollIntoViewIfNeeded();
  await expect(std).toHaveRole('slider');
  await expect(std.locator('..')).toHaveText('1이나');
  await std.press('ArrowLeft');
  await expect(std.locator('..')).toHaveText('0.89나');
  await std.press('Home');
  await expect(std.locator('..')).toHaveText('0.001이나');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger that moves across drags the number, and the strip shows it; one that moves upwards scrolls', async ({ page }) => {
    const strip = new DockedStrip(page);
    await page.goto(`en/${flow.slug}/`);
    const std = number(page, 'std');
    const centre = () =>
      std.evaluate((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
    await centre();
    await expect(std).toHaveRole('slider');
    const before = await scrolled(page);
    await swipe(page, 'std', 0, -160);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    await expect(std).toHaveText('1');
    await expect(strip.root).toBeHidden();
    let there = -1;
    await expect.poll(async () => there === (there = await scrolled(page)), 'the swipe has run out').toBe(true);
    await centre();
    const { y } = (await std.boundingBox())!;
    await swipe(page, 'std', -80, 0);
    await strip.settled();
    await expect(std).not.toHaveText('1');
    expect((await std.boundingBox())!.y).toBeCloseTo(y, 0);
    await expect.poll(() => asked(page).get('std')).toBe(await std.getAttribute('aria-valuenow'));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number that could be dragged is a plain link to its scenario', async ({ page }) => {
    await page.goto(`en/${flow.slug}/`);
    await page.locator('a[data-drags][data-field="width"]').first().click();
    await expect(page).toHaveURL(/\/en\/vanishing-gradients\/\?activation=.*&std=1&.*&width=100&.*#gradient-flow$/);
  });
});
