import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

const query = 'activation=relu&init=he&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms';

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
