import { expect, test, type Page } from '@playwright/test';
import { format } from '../../src/i18n/format.ts';
import { locales, texts, type Locale } from '../../src/i18n/index.ts';
import { taskNames, taskOf, type TaskName } from '../../src/lesson/tasks.ts';
import { completed } from '../../src/scenario/scenario.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { nearMisses, setByHand, TaskItem, TaskList } from '../support/e2e/tasks.ts';

/** Opens the page of a task, with the figure that it speaks of. */
async function open(page: Page, locale: Locale, name: TaskName) {
  const { slug, anchor } = taskOf(name);
  const figure = await new ExperimentFigure(page, locale, { slug, id: anchor }).open();
  const item = new TaskItem(page, name);
  await item.alive();
  return { figure, item, say: texts(locale) };
}

for (const [i, name] of taskNames.entries()) {
  const locale = locales[i % locales.length]!;
  test(`${name}: a near miss leaves it unsolved and says what is missing, a solution solves it for good (${locale})`, async ({ page }) => {
    const { conditions, solution } = taskOf(name);
    const { figure, item, say } = await open(page, locale, name);
    await expect(item.rows).toHaveCount(conditions.length);
    expect(await item.met()).toEqual(conditions.map(() => null));
    await expect(item.mark).toHaveCount(0);

    const { tried, fails } = nearMisses[name];
    await setByHand(figure, tried);
    await expect.poll(() => item.met()).toEqual(conditions.map((_, condition) => String(!fails.includes(condition))));
    for (const unmet of await item.unmet.all()) await expect(unmet).toContainText(say['task.unmet']);
    await expect(item.mark).toHaveCount(0);
    await expect(item.said).toBeEmpty();

    await setByHand(figure, solution);
    await expect.poll(() => item.met()).toEqual(conditions.map(() => 'true'));
    await expect(item.mark).toContainText(say['task.solved']);
    await expect(item.said).toHaveText(say['task.said']);

    await page.reload();
    await item.alive();
    await expect(item.mark).toBeVisible();
    await expect(item.said).toBeEmpty();
  });
}

for (const locale of locales) {
  test(
    `a solution’s link solves its task, which stays solved while its list shows what is there now, until all is cleared (${locale})`,
    { tag: '@subpath' },
    async ({ page }) => {
      const { figure, item, say } = await open(page, locale, 'slope-alone');
      const list = new TaskList(page);
      await expect(list.clear).toHaveCount(0);
      await item.solution.locator('summary').click();
      await item.solution.getByRole('link').click();
      await expect(item.mark).toHaveText(`✓ ${say['task.solved']}`);
      await expect(figure.init).toHaveValue(completed(taskOf('slope-alone').solution).scenario.init);
      await expect(list.progress).toContainText(format(say['task.progress'], { solved: 1, n: 3 }));

      await figure.chip('he').click();
      await expect(item.mark).toHaveText(`✓ ${say['task.solved-before']}`);
      expect(await item.met()).toEqual(['true', 'false']);

      await list.clear.click();
      await expect(item.mark).toHaveCount(0);
      await expect(list.cleared).toHaveText(say['task.cleared']);
      await expect(list.cleared).toBeFocused();
      await page.reload();
      await item.alive();
      await expect(item.mark).toHaveCount(0);
    },
  );

  test(`without JavaScript a task can be read, with its hint and a link to a solution (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(`${locale}/squashing/`);
    const item = new TaskItem(page, 'weights-alone');
    await expect(item.rows.first()).toBeVisible();
    await expect(item.root.getByRole('button')).toHaveCount(0);
    for (const part of [item.hint, item.solution]) {
      await part.locator('summary').click();
      await expect(part.locator('p').first()).toBeVisible();
    }
    await item.solution.getByRole('link').click();
    await expect(page).toHaveURL(/\/squashing\/\?activation=tanh&init=normal&std=0\.01&[^#]*#blame$/);
    await context.close();
  });
}

test('another tab follows what is solved and cleared', async ({ page, context }) => {
  const { figure, item } = await open(page, 'en', 'one-value');
  const other = new TaskItem(await context.newPage(), 'one-value');
  await other.page.goto('ko/experiment/');
  await other.alive();
  await setByHand(figure, taskOf('one-value').solution);
  await expect(item.mark).toBeVisible();
  await expect(other.mark).toBeVisible();
  await expect(other.said).toBeEmpty();
  await new TaskList(other.page).clear.click();
  await expect(item.mark).toHaveCount(0);
});

test('on paper there are tasks and hints, and nothing to press', async ({ page }) => {
  const { item } = await open(page, 'en', 'both-ends');
  await page.emulateMedia({ media: 'print' });
  await expect(item.text).toBeVisible();
  await expect(item.hint.locator('p')).toBeVisible();
  await expect(item.rows.first()).toBeHidden();
  await expect(item.solution).toBeHidden();
});

test('the way to the figure is offered while it is out of sight', async ({ page }) => {
  const { figure, item, say } = await open(page, 'en', 'sigmoid-edge');
  const way = item.root.getByRole('button', { name: say['task.go'] });
  await item.root.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await way.click();
  await expect(figure.picture).toBeInViewport();
});
