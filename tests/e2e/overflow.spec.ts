import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

test('an overflow is said in words, and no frame stands empty without a word', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('activation=relu&init=normal&std=30&layers=20');
  await figure.settled();
  const { say } = figure.words;
  const frames = await figure.histograms.evaluateAll((all) =>
    all.map((svg) => ({
      bars: Array.from(svg.querySelectorAll('rect'), (bar) => Number(bar.getAttribute('height'))).filter((height) => height > 0).length,
      words: svg.textContent.replace(/\s/g, ''),
    })),
  );
  const said = (key: 'nothing-inside' | 'nothing-finite') => say(key).replace(/\s/g, '');
  const empty = frames.filter(({ bars }) => bars === 0);
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.filter(({ words }) => !words.includes(said('nothing-inside')) && !words.includes(said('nothing-finite')))).toEqual([]);
  expect(frames.at(-1)!.words).toContain(said('nothing-finite'));

  const nonfinite = await figure.root.locator('.numbers tbody td:nth-child(6)').allTextContents();
  const layer = nonfinite.findIndex((count) => count !== '0') + 1;
  expect(layer).toBeGreaterThan(10);
  await expect(figure.reading).toHaveText(say('reading.overflow', { layer }));
  await expect(figure.leftOut.last()).toHaveText(say('nan-short', { n: figure.words.exact(100_000) }));
  await expect(figure.histograms.last()).toHaveAccessibleName(say('label-overflow', { n: 20, count: figure.words.exact(100_000) }));
});
