import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { sentence } from '../support/e2e/sentences.ts';

test('a long run shows how far it is over the dimmed last picture, and gives way to what is chosen meanwhile', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('width=1000&layers=50&samples=1000');
  await expect(figure.root).toHaveAttribute('aria-busy', 'true');
  await expect(figure.histograms).toHaveCount(5);
  await expect(figure.picture).toHaveCSS('opacity', '0.4');
  await expect(figure.progress).toBeVisible();
  await expect.poll(async () => Number(await figure.progress.getAttribute('value'))).toBeGreaterThan(0.02);
  await expect(figure.ran).toHaveText(sentence(figure.words.say('computing', { share: '#%' })));

  await figure.chip('he').click();
  await expect(figure.chip('he')).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 });
  await expect(figure.root, 'the run has not ended by itself').toHaveAttribute('aria-busy', 'true');
  await figure.field('layers').fill('1');
  await expect(figure.histograms).toHaveCount(1, { timeout: 8000 });
  await figure.settled();
  await expect(figure.init).toHaveValue('he');
  await expect(figure.progress).toBeHidden();
  await expect(figure.picture).toHaveCSS('opacity', '1');
  await expect(figure.alert).toHaveCount(0);
});

test('a long run that is left with Back gives way, too', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('width=1000&samples=1000&layers=1');
  await figure.settled();
  await figure.field('layers').fill('50');
  await expect.poll(async () => Number(await figure.progress.getAttribute('value'))).toBeGreaterThan(0.02);
  await page.goBack();
  await expect(figure.field('layers')).toHaveValue('1');
  await figure.settled();
  await expect(figure.histograms).toHaveCount(1);
  await expect(figure.progress).toBeHidden();
});
