import { expect, type Page } from '@playwright/test';
import { ExperimentFigure } from '../experiment.ts';
import { outlineOf } from '../outline.ts';
import { localeOf } from '../pages.ts';
import { TrainingOnPage } from '../training.ts';

/** Every figure answers when it is touched, with what WebAssembly has computed, and every task follows its figure. */
export async function touchesAll(page: Page, path: string): Promise<void> {
  const ids = await page.locator('figure.experiment').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids) {
    const home = { slug: 'index', id } as const;
    const training = new TrainingOnPage(page, localeOf(path), home);
    if (await training.trains()) {
      await takesAStep(training);
      continue;
    }
    const figure = new ExperimentFigure(page, localeOf(path), home);
    await figure.alive();
    if (await figure.isPlain()) {
      const before = await figure.reading.textContent();
      await figure.size('right').click();
      await figure.settled();
      await expect.soft(figure.reading, id).not.toHaveText(before!);
      continue;
    }
    await figure.field('seed').fill('1');
    await figure.settled();
    await expect.soft(figure.ran, id).toContainText('WebAssembly');
    await expect.soft(figure.reading, id).not.toBeEmpty();
  }
  await expect(page.locator('.task-check li:not([data-met])'), 'conditions of tasks that hear nothing of their figure').toHaveCount(0);
}

/** What is trained takes its first step, as it was trained nowhere else; what is only looked at shows another of its samples. */
async function takesAStep(figure: TrainingOnPage): Promise<void> {
  await figure.alive();
  if ((await figure.bar.count()) > 0) {
    await figure.key('step').click();
    await expect.soft.poll(() => figure.step(), figure.home.id).toBe(1);
  } else {
    const drawn = await outlineOf(figure.pictures);
    await figure.drawings.first().click();
    await expect.poll(() => outlineOf(figure.pictures), figure.home.id).not.toEqual(drawn);
  }
  await figure.settled();
  await expect.soft(figure.alert, figure.home.id).toHaveCount(0);
  await expect.soft(figure.reading, figure.home.id).not.toBeEmpty();
}
