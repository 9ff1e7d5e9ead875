import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { outlineOf } from '../support/e2e/outline.ts';

test('sizes that are too large together are refused with the limit and the nearest size that fits', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('init=zeros&width=10');
  const { say, sayCount, exact } = figure.words;
  await figure.field('samples').fill('10000');
  await figure.field('layers').fill('50');
  await figure.settled();
  const before = await outlineOf(figure.picture);
  await figure.field('width').fill('1000');
  await expect(figure.alert).toContainText(
    say('too-large', {
      samples: exact(10_000),
      width: exact(1000),
      layers: 50,
      size: exact(500_000_000),
      limit: exact(50_000_000),
    }),
  );
  await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(await outlineOf(figure.picture)).toEqual(before);
  await expect.poll(() => figure.query()).toBe('activation=sigmoid&init=zeros&layers=50&width=10&samples=10000&seed=0');

  await figure.button(sayCount('fit.width', 100)).click();
  await expect(figure.field('width')).toHaveValue('100');
  await expect(figure.alert).toHaveCount(0);
  await figure.settled();
  await expect(figure.histograms).toHaveCount(50);
  await expect.poll(() => figure.query()).toBe('activation=sigmoid&init=zeros&layers=50&width=100&samples=10000&seed=0');
});
