import { expect, test } from '@playwright/test';
import { presetNames, type PresetName } from '../../src/scenario/presets.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import type { Words } from '../../src/sentences/words.ts';

/** What the book's script makes of each starting weight with the sigmoid, as NumPy has it. */
const readings: Readonly<Record<PresetName, (words: Words) => string>> = {
  'std-1': ({ say }) => say('reading.ends', { layer: 5, share: '62%' }),
  'std-0.01': ({ say }) => say('reading.narrow', { layer: 5, share: '100%', left: 0.467, right: 0.533 }),
  xavier: ({ say }) => say('reading.spread', { layer: 5, mean: 0.51, std: 0.116 }),
  he: ({ say }) => say('reading.spread', { layer: 5, mean: 0.513, std: 0.162 }),
  zeros: ({ say }) => say('reading.equal', { layer: 5, mean: 0.5 }),
  ones: ({ say }) => say('reading.equal', { layer: 5, mean: 1 }),
  'full-5': ({ say }) => say('reading.equal', { layer: 5, mean: 1 }),
};

test('each of the seven starting weights says in a sentence what becomes of the fifth layer', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  await expect(figure.reading).toHaveText(readings['std-1'](figure.words));
  for (const preset of [...presetNames.slice(1), 'std-1'] as const) {
    await figure.chip(preset).click();
    await figure.settled();
    await expect(figure.reading).toHaveText(readings[preset](figure.words));
    for (const other of presetNames) await expect(figure.chip(other)).toHaveAttribute('aria-pressed', String(other === preset));
  }
});

test('the slider shows the standard deviation of Xavier and He, and leads on from there', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.chip('he').click();
  await expect(figure.field('std')).toHaveValue('0.141');
  await figure.chip('xavier').click();
  await expect(figure.field('std')).toHaveValue('0.100');
  await figure.slider('std').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.field('std')).toHaveValue('0.11');
  await expect.poll(() => figure.query()).toBe('activation=sigmoid&init=normal&std=0.11&layers=5&width=100&samples=1000&seed=0');
});

test('“Draw again” draws with the next seed', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  const before = await figure.histograms.last().getAttribute('aria-label');
  await figure.drawAgain.click();
  await expect(figure.field('seed')).toHaveValue('1');
  await figure.settled();
  expect(await figure.histograms.last().getAttribute('aria-label')).not.toBe(before);
  await figure.drawAgain.click();
  await expect(figure.field('seed')).toHaveValue('2');
  await expect.poll(() => new URLSearchParams(figure.query()).get('seed')).toBe('2');
});

test('fifty layers are fifty histograms, each with its title', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.field('layers').fill('50');
  await figure.settled();
  await expect(figure.histograms).toHaveCount(50);
  for (const layer of [1, 10, 50]) {
    const title = figure.histograms.nth(layer - 1).getByText(figure.words.say('title', { n: layer }), { exact: true });
    await expect(title).toBeVisible();
  }
  await figure.field('layers').fill('1');
  await figure.settled();
  await expect(figure.histograms).toHaveCount(1);
});
