import { expect, type Page } from '@playwright/test';
import { ExperimentFigure } from '../experiment.ts';
import { localeOf } from '../pages.ts';

/** Every figure answers when it is touched, with what WebAssembly has computed, and every task follows its figure. */
export async function touchesAll(page: Page, path: string): Promise<void> {
  const ids = await page.locator('figure.experiment').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids) {
    const figure = new ExperimentFigure(page, localeOf(path), { slug: 'index', id });
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
