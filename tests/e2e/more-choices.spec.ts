import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('activations and starting weights beyond the book’s are chosen from lists', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('init=he');
  const { say } = figure.words;
  await figure.settled();
  const std = async () => Number((await figure.column(say('numbers.std'))).at(-1));
  const before = await std();
  await figure.moreActivations.selectOption({ label: say('activation.gelu') });
  await figure.settled();
  for (const name of ['sigmoid', 'relu', 'tanh'] as const) await expect(figure.activation(name)).not.toBeChecked();
  await expect.poll(() => new URLSearchParams(figure.query()).get('activation')).toBe('gelu');
  const gelu = await std();
  expect(gelu).not.toBe(before);
  await figure.init.selectOption({ label: say('init.orthogonal') });
  await figure.settled();
  await expect(figure.field('std')).toHaveValue('0.100');
  await expect.poll(() => new URLSearchParams(figure.query()).get('init')).toBe('orthogonal');
  expect(await std()).not.toBe(gelu);
  await figure.activation('tanh').check();
  await figure.settled();
  await expect(figure.moreActivations).toHaveValue('');
  await page.goBack();
  await expect(figure.moreActivations).toHaveValue('gelu');
  await expect(figure.init).toHaveValue('orthogonal');
});

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
