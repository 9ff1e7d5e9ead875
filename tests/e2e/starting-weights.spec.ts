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
    await figure.start(preset);
    await figure.settled();
    await expect(figure.reading).toHaveText(readings[preset](figure.words));
    for (const other of presetNames) {
      const [mark, pressed] = [figure.chip(other), String(other === preset)];
      if ((await mark.count()) > 0 || other === preset) await expect(mark).toHaveAttribute('aria-pressed', pressed);
    }
  }
});
