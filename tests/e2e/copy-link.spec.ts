import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

const query = 'activation=relu&init=he&layers=5&width=100&samples=1000&seed=0';

test('“Copy link” copies the canonical link of what the controls say', { tag: '@subpath' }, async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await new ExperimentFigure(page, 'ko').open('bogus=1');
  await figure.activation('relu').check();
  await figure.chip('he').click();
  await figure.copyLink.click();
  await expect(figure.button(figure.words.say('copied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL!}ko/experiment/?${query}#experiment`);
  await figure.activation('tanh').check();
  await expect(figure.copyLink, 'another scenario has not been copied').toBeVisible();
});

test('where nothing may be copied, the link stands in a field, ready to be taken', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['geolocation']); // whatever is not granted is refused
  const figure = await new ExperimentFigure(page).open();
  await figure.activation('relu').check();
  await figure.chip('he').click();
  await figure.copyLink.click();
  const field = figure.root.getByRole('textbox', { name: figure.words.say('copy-by-hand') });
  await expect(field).toHaveValue(`${baseURL!}en/experiment/?${query}#experiment`);
  await field.focus();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(query);
  await expect(figure.button(figure.words.say('copied'))).toHaveCount(0);
});
