import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';
import { sentence } from '../support/e2e/sentences.ts';
import { longestWork } from '../support/e2e/work.ts';

// What is tagged as long computes for many seconds.
test.describe.configure({ timeout: 180_000 });

test(
  'a link to three networks of which one is too large says so, and offers a number of samples that works',
  { tag: '@long' },
  async ({ page }) => {
    const figure = await new ExperimentFigure(page, 'en', homes['three-fates']).open('samples=10000&layers=50');
    const { say, sayCount, exact } = figure.words;
    await expect(figure.alert).toContainText(
      say('too-large', {
        samples: exact(10_000),
        width: 400,
        layers: 50,
        size: exact(200_000_000),
        limit: exact(50_000_000),
      }),
    );
    await figure.button(sayCount('fit.samples', 2500)).click();
    await expect(figure.alert).toHaveCount(0);
    await expect(figure.root).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
    await expect(figure.ran).toContainText(say('backend.wasm'));
    expect(await figure.measures('gradientRms')).toHaveLength(3 * 50);
  },
);

test(
  'while a long run with all its measures computes and is drawn, the page answers at any time, says how far it is, and gives way',
  {
    tag: '@long',
  },
  async ({ page, browser }) => {
    const figure = await new ExperimentFigure(page).open('figure=blame&layers=10');
    await figure.settled();
    const done = async () => Number(await figure.progress.getAttribute('value'));
    // What is computed and drawn for the first time is compiled first.
    await figure.field('seed').fill('1');
    await figure.settled();
    const work = await longestWork(browser, page, async () => {
      await figure.field('width').fill('1000');
      await expect(figure.progress).toBeVisible();
      await expect.poll(done).toBeGreaterThan(0.02);
      await expect(figure.ran).toHaveText(sentence(figure.words.say('computing', { share: '#%' })));
      await expect(figure.root).toHaveAttribute('aria-busy', 'false', { timeout: 120_000 });
    });
    expect(work, 'milliseconds of work in which the page cannot answer').toBeLessThan(50);
    await expect(figure.progress).toBeHidden();
    await expect(figure.ran).toContainText(figure.words.say('backend.wasm'));
    expect(await figure.measures('activationFactor')).toHaveLength(10);

    await figure.field('seed').fill('2');
    await expect.poll(done).toBeGreaterThan(0.02);
    await figure.field('width').fill('10');
    await figure.settled();
    await expect(figure.progress).toBeHidden();
    await expect(figure.field('width')).toHaveValue('10');
  },
);
