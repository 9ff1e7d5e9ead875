import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('with a correlation of 1 all samples are one and stay one', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('figure=signal-and-offset&view=similarity&activation=tanh&init=xavier');
  await figure.settled();
  expect(await figure.measures('sampleSimilarity')).not.toContain('1');
  await figure.slider('correlation').press('End');
  await expect(figure.field('correlation')).toHaveValue('1');
  await figure.settled();
  expect(await figure.measures('sampleSimilarity')).toEqual(['1', '1', '1', '1', '1']);
  expect(await figure.measures('signalShare')).toEqual(['0', '0', '0', '0', '0']);
  await expect.poll(() => new URLSearchParams(figure.query()).get('correlation')).toBe('1');
});
