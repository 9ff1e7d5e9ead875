import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('a link shows its experiment on /ko/experiment/: controls, sentence and picture', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('activation=tanh&init=normal&std=0.01&layers=5&width=100&samples=1000&seed=0');
  await figure.settled();
  await expect(figure.chip('std-0.01')).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.chip('std-1')).toHaveAttribute('aria-pressed', 'false');
  await expect(figure.init).toHaveValue('normal');
  await expect(figure.field('std')).toHaveValue('0.01');
  await expect(figure.activation('tanh')).toBeChecked();
  await expect(figure.reading).toHaveText(figure.words.say('reading.outside-below', { layer: 5, share: '50%', limit: 0 }));
  await expect(figure.histograms).toHaveCount(5);
  await expect(figure.notes).toHaveCount(0);
});

test('a link may leave fields out and have them in any order', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('seed=7&crop=x&value=-0.5&layers=3&init=constant&range=symmetric');
  await figure.settled();
  await expect(figure.init).toHaveValue('constant');
  await expect(figure.field('value')).toHaveValue('-0.5');
  await expect(figure.field('layers')).toHaveValue('3');
  await expect(figure.field('width')).toHaveValue('100');
  await expect(figure.field('samples')).toHaveValue('1000');
  await expect(figure.field('seed')).toHaveValue('7');
  await expect(figure.activation('sigmoid')).toBeChecked();
  await expect(figure.range('symmetric')).toBeChecked();
  await expect(figure.crop('x')).toBeChecked();
  await expect(figure.crop('y')).not.toBeChecked();
  await expect(figure.histograms).toHaveCount(3);
});

test('what counts clicks in a passed-around link is not complained about', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('fbclid=IwAR0&utm_source=news&std=0.5&gclid=1&utm_medium=mail');
  await figure.settled();
  await expect(figure.field('std')).toHaveValue('0.5');
  await expect(figure.notes).toHaveCount(0);
});
