import { expect, test } from '@playwright/test';
import { locales, texts } from '../../src/i18n/index.ts';
import { startBackend } from '../../src/engine/backend.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { run } from '../../src/engine/run.ts';
import { learningIn } from '../../src/components/learning.ts';
import { learningOf } from '../../src/island/learning.ts';
import { sizes, type Size } from '../../src/island/zone-places.ts';
import { measuresOf } from '../../src/readings/run.ts';
import { textbook, textbookView } from '../../src/scenario/scenario.ts';
import { amount } from '../../src/figures/both-ways/sentences.ts';
import { readPages } from '../../src/site/page-files.ts';
import { chaptersOf } from '../../src/site/pages.ts';
import { boxOf } from '../support/e2e/boxes.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';
import { recorded } from '../support/recorded.ts';
import { wordsIn } from '../support/words.ts';

const stds = { small: 0.01, right: 0.15, large: 1 } as const;
const home = homes['both-ways'];

/** What the figure must say of a standard deviation, from a run of its own. */
async function expected(std: number, locale: 'en' | 'ko') {
  await startBackend('wasm');
  const made = await run({ ...textbook, activation: 'tanh', std }, { range: 'symmetric', measures: true });
  const words = wordsIn(locale);
  const measures = measuresOf(made);
  return {
    verdict: kinds['both-ways']
      .speak({ runs: [made], view: { ...textbookView, range: 'symmetric', figure: 'both-ways', view: 'meters' } }, words)
      .summary(),
    learning: learningOf(made.scenario, learningIn(recorded, '', words, texts(locale))),
    signal: amount(measures.at(-1)!.signalStd, words),
    gradient: amount(measures[0]!.gradientRms, words),
  };
}

/** Holds the figure against it. */
async function shows(figure: ExperimentFigure, size: Size, std: number): Promise<void> {
  await figure.settled();
  const { verdict, learning, signal, gradient } = await expected(std, figure.locale);
  await expect(figure.reading).toHaveText(verdict);
  await expect(figure.root.locator('.learning')).toHaveText(learning);
  await expect(figure.pictures.locator('.amount')).toHaveText([signal, gradient]);
  for (const name of sizes) await expect(figure.size(name)).toHaveAttribute('aria-pressed', String(name === size));
}

for (const locale of locales) {
  test(`the three buttons change verdict and meters, by mouse and by keyboard: ${locale}`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    await shows(figure, 'small', 0.01);
    for (const size of ['right', 'large', 'small'] as const) {
      await figure.size(size).click();
      await shows(figure, size, stds[size]);
    }
    await page.keyboard.press('Tab');
    await expect(figure.size('right')).toBeFocused();
    await page.keyboard.press('Enter');
    await shows(figure, 'right', 0.15);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await shows(figure, 'large', 1);
    await page.goBack();
    await shows(figure, 'right', 0.15);
  });

  test(`the slider moves freely, and the button of its zone is pressed: ${locale}`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    await figure.spread.focus();
    await page.keyboard.press('Home');
    await shows(figure, 'small', 0.001);
    await page.keyboard.press('End');
    await shows(figure, 'large', 10);
    const rail = await boxOf(figure.spread);
    const at = (std: number) => rail.x + 11 + ((rail.width - 22) * (Math.log10(std) + 3)) / 4;
    await page.mouse.move(at(10), rail.y + 23);
    await page.mouse.down();
    await page.mouse.move(at(0.2), rail.y + 23, { steps: 5 });
    await page.mouse.up();
    await shows(figure, 'right', 0.2);
    await expect(figure.spread).toHaveAttribute('aria-valuetext', `0.2, ${figure.words.say('zone.right')}`);
  });

  test.describe('under a finger', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`the buttons are large enough, and taps change the picture, which stays where it is: ${locale}`, async ({ page }) => {
      const figure = new ExperimentFigure(page, locale, home);
      await page.goto(`${locale}/`);
      await figure.alive();
      const top = (await boxOf(figure.picture)).y;
      for (const size of ['right', 'large', 'small'] as const) {
        const { width, height } = await boxOf(figure.size(size));
        expect(width).toBeGreaterThanOrEqual(84);
        expect(height).toBeGreaterThanOrEqual(44);
        await figure.size(size).tap();
        await shows(figure, size, stds[size]);
        expect((await boxOf(figure.picture)).y).toBe(top);
      }
    });
  });

  test(`each chapter stands there with its question, and one way leads in: ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`);
    const chapters = chaptersOf(readPages());
    const links = page.locator('.chapters a');
    await expect(links).toHaveCount(chapters.length);
    for (const [i, { slug, heads }] of chapters.entries()) {
      await expect(links.nth(i)).toContainText(heads[locale].question!);
      await expect(links.nth(i)).toContainText(heads[locale].label);
      await expect(links.nth(i)).toHaveAttribute('href', new RegExp(`/${locale}/${slug}/$`));
    }
    await page.locator('.way a').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/experiment/$`));
  });

  test(`whether such a network learns leads to where it is trained, and takes its place in any case: ${locale}`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    const learning = figure.root.locator('.learning');
    const said = texts(locale)['learning.unknown'];
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await figure.size('small').click();
      await figure.settled();
      await expect(learning).not.toHaveText(said);
      const { height } = await boxOf(learning);
      await figure.spread.focus();
      await page.keyboard.press('ArrowLeft');
      await figure.settled();
      await expect(learning).toHaveText(said);
      expect((await boxOf(learning)).height, String(width)).toBe(height);
    }
    await learning.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/can-it-learn/$`));
  });

  test(`no list, no file and no number of the machine is in sight, and one menu holds the link and the files: ${locale}`, async ({
    page,
  }) => {
    const figure = await new ExperimentFigure(page, locale, home).open();
    await expect(figure.root.locator('select, input[type=text], input[type=radio]')).toHaveCount(0);
    await expect(figure.root.getByRole('button')).toHaveCount(4);
    await expect(figure.copyLink).toHaveCount(0);
    await figure.button(figure.words.say('menu')).click();
    await expect(figure.copyLink).toBeVisible();
    for (const format of ['CSV', 'JSON', 'SVG'] as const) await expect(figure.download(format)).toBeVisible();
    await expect(figure.reset).toHaveCount(0);
  });
}

for (const [name, viewport, end] of [
  ['a laptop', { width: 1280, height: 720 }, 720],
  ['a desk', { width: 1440, height: 900 }, 800],
  ['a phone', { width: 390, height: 844 }, 760],
] as const) {
  test(`question, verdict, picture, buttons, slider and way in are in sight at once on ${name}, and nothing moves as it wakes`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const locale of locales) {
      await page.goto(`${locale}/`);
      const figure = new ExperimentFigure(page, locale, home);
      /** From the top of the page, however far it is scrolled. */
      const wayIn = () => page.locator('.way a').evaluate((link) => link.getBoundingClientRect().bottom + window.scrollY);
      const before = await wayIn();
      await figure.alive();
      expect(await wayIn()).toBe(before);
      for (const size of ['right', 'large'] as const) {
        await figure.size(size).click();
        await figure.settled();
        expect(await wayIn(), size).toBe(before);
      }
      expect(before).toBeLessThanOrEqual(end);
    }
  });
}

test('without JavaScript picture and verdict stand, and they are the same when the page has computed them', async ({
  page,
  browser,
  baseURL,
}) => {
  let built: string[] = [];
  await withoutScript(browser, baseURL!, 'en/', async (still) => {
    const figure = new ExperimentFigure(still, 'en', home);
    await expect(figure.drawings.first()).toBeVisible();
    await expect(figure.reading).toHaveText((await expected(0.01, 'en')).verdict);
    await expect(figure.spread).toBeHidden();
    built = await outlineOf(figure.pictures);
  });
  const figure = await new ExperimentFigure(page, 'en', home).open();
  expect(await outlineOf(figure.pictures), 'taken over').toEqual(built);
  await figure.size('large').click();
  await figure.settled();
  expect(await outlineOf(figure.pictures)).not.toEqual(built);
  await figure.size('small').click();
  await figure.settled();
  expect(await outlineOf(figure.pictures), 'computed anew').toEqual(built);
});
