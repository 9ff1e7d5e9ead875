import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

test('a cell of the overview opens its network in the experiment’s figure', { tag: '@subpath' }, async ({ page }) => {
  const overview = await new ExperimentFigure(page, 'en', homes['all-at-once']).open();
  const { say } = overview.words;
  const cells = overview.pictures.getByRole('cell').getByRole('link');
  await expect(cells).toHaveCount(21);
  const row = overview.pictures.getByRole('row').filter({ has: page.getByRole('rowheader', { name: say('preset.he'), exact: true }) });
  await row.getByRole('link').nth(2).click();
  const figure = new ExperimentFigure(page);
  await figure.alive();
  await figure.settled();
  await expect(figure.root).toBeInViewport();
  await expect(figure.kind).toHaveValue('activations');
  await expect(figure.activation('tanh')).toBeChecked();
  await expect(figure.init).toHaveValue('he');
  await expect(figure.notes).toHaveCount(0);

  await page.goBack();
  await overview.alive();
  await overview.view('gradients').check();
  await overview.settled();
  await row.getByRole('link').nth(1).click();
  await figure.alive();
  await figure.settled();
  await expect(figure.kind).toHaveValue('gradient-flow');
  await expect(figure.activation('relu')).toBeChecked();
  await expect(figure.init).toHaveValue('he');
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a cell is read by a tap, and opens its network by the next', async ({ page }) => {
    const overview = await new ExperimentFigure(page, 'ko', homes['all-at-once']).open();
    await expect(overview.axes).toContainText(overview.words.say('readout-hint.finger-link'));
    const cell = overview.pictures.getByRole('link').nth(4);
    await cell.tap();
    await expect(overview.readout).toHaveText(/\d/);
    await expect(overview.root).toBeInViewport();
    await cell.tap();
    const figure = new ExperimentFigure(page, 'ko');
    await figure.alive();
    await figure.settled();
    await expect(figure.notes).toHaveCount(0);
  });
});
