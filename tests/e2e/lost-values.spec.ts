import { expect, test } from '@playwright/test';
import { figures, figureViews } from '../../src/scenario/options.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { locales } from '../support/e2e/pages.ts';
import { sentence } from '../support/e2e/sentences.ts';

const overflow = 'activation=relu&std=30&layers=20';

/** Texts and attributes of a figure that hold a NaN, but for what says that values are none: “∞ or NaN”, and their counts. */
async function strayNaN({ root, words }: ExperimentFigure): Promise<string[]> {
  const found = await root.evaluate((figure) =>
    Array.from(figure.querySelectorAll('.reading, .readout, .axes, .picture, .picture *, .numbers td'), (element) => [
      ...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
      ...Array.from(element.childNodes)
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? ''),
    ])
      .flat()
      .filter((text) => /NaN|undefined|Infinity/.test(text)),
  );
  const counts = (['nan-short', 'nan_one', 'nan_other'] as const).map((key) => sentence(words.say(key, { n: '#' })));
  const isSaid = (text: string) =>
    text
      .replaceAll(/∞.{1,6}NaN/g, '')
      .split(' · ')
      .every((part) => !part.includes('NaN') || counts.some((count) => count.test(part)));
  return found.filter((text) => !isSaid(text) || /undefined|Infinity/.test(text.replaceAll(words.say('lost.none'), '')));
}

test('a gradient that cannot be measured is called an overflow', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open(`${overflow}&figure=gradient-flow`);
  await figure.settled();
  const { say } = figure.words;
  await expect(figure.reading).toHaveText(say('gradient-flow.gone.overflow-last'));
  await expect(figure.drawings).toHaveText(new RegExp(say('lost.overflow').replace(/[()]/g, '\\$&')));
  expect(await figure.measures('gradientRms')).toContain(say('lost.overflow'));
  expect(await strayNaN(figure)).toEqual([]);
});

test('a signal that float32 does not resolve is said to be below its resolution', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('std=0.01&figure=signal-and-offset');
  await figure.settled();
  const { say } = figure.words;
  await expect(figure.reading).toHaveText(say('signal-and-offset.signal-below', { layer: 5 }));
  await expect(figure.drawings).toHaveAccessibleName(new RegExp(say('lost.below-resolution')));
  expect((await figure.measures('signalStd')).at(-1)).toBe(say('lost.below-resolution'));
  expect(await strayNaN(figure)).toEqual([]);
});

// Each language has its half of them, and overflow says ∞ in both.
for (const [i, kind] of figures.entries()) {
  const locale = locales[i % locales.length]!;

  test(`where values overflow, the ${kind} have a word for it and no number that is none (${locale})`, async ({ page }) => {
    const figure = await new ExperimentFigure(page, locale).open(`${overflow}&figure=${kind}`);
    for (const view of figureViews[kind]) {
      if (figureViews[kind].length > 1) await figure.view(view).check();
      await figure.settled();
      expect((await figure.reading.innerText()) + (await figure.picture.innerText()), view).toContain('∞');
      expect(await strayNaN(figure), view).toEqual([]);
    }
  });
}
