import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { sentence } from '../support/e2e/sentences.ts';

/** From now on, how many histograms each new picture has. */
async function drawings({ pictures }: ExperimentFigure): Promise<() => Promise<number[]>> {
  const seen = await pictures.evaluateHandle((old) => {
    const counts: number[] = [];
    new MutationObserver(() => {
      const count = document.querySelectorAll('#experiment .pictures svg[role]').length;
      if (count !== counts.at(-1)) counts.push(count);
    }).observe(old.closest('.picture')!, { subtree: true, childList: true });
    return counts;
  });
  return () => seen.jsonValue();
}

test('a long run shows how far it is over the dimmed last picture, and gives way to what is chosen meanwhile', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open('width=1000&layers=50&samples=1000');
  await expect(figure.root).toHaveAttribute('aria-busy', 'true');
  await expect(figure.histograms).toHaveCount(5);
  await expect(figure.picture).toHaveCSS('opacity', '0.4');
  await expect(figure.progress).toBeVisible();
  await expect.poll(async () => Number(await figure.progress.getAttribute('value'))).toBeGreaterThan(0.02);
  await expect(figure.ran).toHaveText(sentence(figure.words.say('computing', { share: '#%' })));

  const drawn = await drawings(figure);
  await figure.chip('he').click();
  await expect(figure.chip('he')).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.root, 'the run has not ended by itself').toHaveAttribute('aria-busy', 'true');
  await figure.field('layers').fill('1');
  await figure.settled();
  expect(await drawn(), 'what was drawn on the way').toEqual([1]);
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
