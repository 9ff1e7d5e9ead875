import { expect, test } from '@playwright/test';
import { texts } from '../../src/i18n/index.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';

/** The chunks that draw pictures. */
const drawing = /\/_astro\/picture\.[^/]*\.js$/;

test('where what draws does not load, the figure says so, speaks of the picture that stays, and a new page shows what was asked', async ({
  page,
  context,
}) => {
  await context.route(drawing, (route) => route.abort());
  const figure = await new ExperimentFigure(page).open();
  const [reading, ran, picture] = [await figure.reading.innerText(), await figure.ran.innerText(), await outlineOf(figure.picture)];
  await figure.activation('tanh').check();
  await expect(figure.alert).toContainText(figure.words.say('failure.not-drawn'));
  await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  await expect(figure.reading).toHaveText(reading);
  await expect(figure.ran).toHaveText(ran);
  expect(await outlineOf(figure.picture)).toEqual(picture);

  await context.unroute(drawing);
  await figure.button(figure.words.say('reload')).click();
  await figure.alive();
  await figure.settled();
  await expect(figure.activation('tanh')).toBeChecked();
  await expect(figure.alert).toHaveCount(0);
  await expect(figure.reading).not.toHaveText(reading);
});

test('controls appear only with the script that answers to them', async ({ page, context }) => {
  await context.route(/\/_astro\/(Figure|ExperimentFigure|LiveFigure)[^/]*\.js$/, (route) => route.abort());
  const figure = new ExperimentFigure(page);
  await page.goto('en/experiment/');
  await figure.root.scrollIntoViewIfNeeded();
  await expect(figure.reading).toBeVisible();
  await expect(figure.histograms.first()).toBeVisible();
  await expect(figure.root.getByRole('button')).toHaveCount(0);
  await expect(figure.root.getByRole('slider')).toHaveCount(0);
  await expect(figure.root.getByRole('radio')).toHaveCount(0);
});

test('where the browser refuses to write its history, controls, picture and sentence agree all the same, and the address follows', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // As WebKit does after a hundred in ten seconds; here sooner, and for good until the test lets go.
    let written = 0;
    const pushState = history.pushState.bind(history);
    history.pushState = (...entry) => {
      if (written++ >= 5 && !('lenient' in globalThis)) throw new DOMException('too many', 'SecurityError');
      pushState(...entry);
    };
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const figure = await new ExperimentFigure(page).open();
  for (const name of ['relu', 'tanh', 'sigmoid', 'relu', 'tanh', 'sigmoid', 'tanh', 'relu'] as const) await figure.activation(name).check();
  await figure.settled();
  await expect(figure.activation('relu')).toBeChecked();
  const [shown] = await figure.column(figure.words.say('numbers.mean'));
  await figure.activation('sigmoid').check();
  await figure.settled();
  expect(await figure.column(figure.words.say('numbers.mean'))).not.toContain(shown);
  await figure.activation('relu').check();
  await figure.settled();
  expect(figure.query()).toContain('activation=tanh'); // the fifth change
  await page.evaluate(() => Object.assign(globalThis, { lenient: true }));
  await expect.poll(() => figure.query()).toContain('activation=relu');
  expect(errors).toEqual([]);
});

test('the link to the other language takes every figure along that was changed', async ({ page }) => {
  const [map, spread] = [
    new ExperimentFigure(page, 'en', homes['neuron-map']),
    new ExperimentFigure(page, 'en', homes['signal-and-offset']),
  ];
  await map.open();
  await map.activation('relu').check();
  await map.settled();
  await spread.alive();
  await spread.init.selectOption('he');
  await spread.settled();
  await page
    .getByRole('banner')
    .getByRole('link', { name: texts('ko')['site.language'] })
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  const there = [new ExperimentFigure(page, 'ko', map.home), new ExperimentFigure(page, 'ko', spread.home)] as const;
  for (const figure of there) {
    await figure.alive();
    await figure.settled();
  }
  await expect(there[0].activation('relu')).toBeChecked();
  await expect(there[1].init).toHaveValue('he');
  await expect(page).toHaveURL(/\/ko\/collapse\/\?activation=sigmoid&init=he&.*#signal-and-offset$/);
  expect(page.url()).not.toContain('also');
  await page.reload();
  await there[0].alive();
  await expect(there[0].activation('relu')).toBeChecked();
});

test('a link to a figure that shares its name with a heading reaches the figure', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'en', homes['all-at-once']).open('view=gradients');
  await figure.settled();
  await expect(figure.view('gradients')).toBeChecked();
});
