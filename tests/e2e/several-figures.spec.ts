import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { outlineOf } from '../support/e2e/outline.ts';

test('a link changes only the figure it names, a change only its own figure, and Back takes back that one', async ({ page }) => {
  const map = new ExperimentFigure(page, 'en', homes['neuron-map']);
  const spread = new ExperimentFigure(page, 'en', homes['signal-and-offset']);
  await map.open();
  const built = await outlineOf(map.pictures);

  await spread.open('activation=tanh&init=he');
  await spread.settled();
  await map.alive();
  await expect(spread.activation('tanh')).toBeChecked();
  await expect(spread.init).toHaveValue('he');
  await expect(spread.view('share')).toBeChecked();
  await expect(map.activation('sigmoid')).toBeChecked();
  await expect(map.field('std')).toHaveValue('0.01');
  await expect(map.ran).toHaveText(map.words.say('ran.build'));
  expect(await outlineOf(map.pictures)).toEqual(built);
  const asked = await outlineOf(spread.pictures);

  await map.activation('relu').check();
  await map.settled();
  await expect(page).toHaveURL(/\?activation=relu&init=normal&std=0\.01&[^#]*#neuron-map$/);
  expect(await outlineOf(map.pictures)).not.toEqual(built);
  await expect(spread.activation('tanh')).toBeChecked();
  expect(await outlineOf(spread.pictures)).toEqual(asked);

  await page.goBack();
  await expect(page).toHaveURL(/\?activation=tanh&init=he#signal-and-offset$/);
  await expect(map.activation('sigmoid')).toBeChecked();
  await map.settled();
  expect(await outlineOf(map.pictures)).toEqual(built);
  await expect(spread.activation('tanh')).toBeChecked();
  expect(await outlineOf(spread.pictures)).toEqual(asked);
});

test('a phrase of the text sets the figure it speaks of, and no other', async ({ page }) => {
  const spread = new ExperimentFigure(page, 'en', { slug: 'hidden-collapse', id: 'hidden-signal' });
  const histograms = await new ExperimentFigure(page, 'en', { slug: 'hidden-collapse', id: 'hidden' }).open();
  await page.locator('.sl-markdown-content a[data-drives="hidden-signal"][href*="activation=relu"]').first().click();
  await spread.alive();
  await spread.settled();
  await expect(spread.activation('relu')).toBeChecked();
  await histograms.alive();
  await expect(histograms.activation('sigmoid')).toBeChecked();
  await expect(histograms.kind).toHaveValue('activations');
});
