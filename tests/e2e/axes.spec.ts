import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { sentence } from '../support/e2e/sentences.ts';

test('values above the range are counted in words: ReLU with He weights', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('activation=relu&init=he');
  await figure.settled();
  const above = sentence(figure.words.say('above_other', { n: '#', limit: 1 }));
  await expect(figure.leftOut).toHaveText([above, above, above, above, above]);
  await figure.range('fitted').check();
  await figure.settled();
  await expect(figure.leftOut).toHaveText(['', '', '', '', '']);
  await expect(figure.root.getByText(figure.words.say('count-axis'), { exact: true })).toBeVisible();
});

test('the range from −1 to 1 leaves out nothing of tanh, the book’s own half of it', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('activation=tanh&init=xavier');
  await figure.settled();
  const below = sentence(figure.words.say('below_other', { n: '#', limit: 0 }));
  await expect(figure.leftOut).toHaveText([below, below, below, below, below]);
  await figure.range('symmetric').check();
  await figure.settled();
  await expect(figure.leftOut).toHaveText(['', '', '', '', '']);
  await expect(figure.histograms.first().getByText('−1', { exact: true })).toBeVisible();
});

test('the book’s commented-out limits crop the axes and say what they crop', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  const { say, exact } = figure.words;
  const total = exact(100_000);
  await expect(figure.axes).toHaveText(say('axes', { total, bins: 30 }));
  await expect(figure.leftOut.first()).toHaveText('');

  await figure.crop('x').check();
  const cropped = say('cropped_other', { n: '#', left: 0.1, right: 1 });
  await expect(figure.axes).toHaveText(say('axes-cropped', { total, left: 0.1, right: 1 }));
  await expect(figure.leftOut.first()).toHaveText(sentence(cropped));
  await expect(figure.histograms.first().locator('rect')).toHaveCount(27);

  await figure.crop('x').uncheck();
  await figure.crop('y').check();
  await expect(figure.leftOut.first()).toHaveText(say('cut_other', { n: 2, top: exact(7000) }));
  await expect(figure.histograms.first().locator('rect')).toHaveCount(30);

  await figure.crop('x').check();
  await expect(figure.leftOut.first()).toHaveText(sentence(`${cropped} · ${say('cut_one', { n: 1, top: exact(7000) })}`));
  await expect(figure.axes).toHaveText(say('axes-cropped', { total, left: 0.1, right: 1 }));
});
