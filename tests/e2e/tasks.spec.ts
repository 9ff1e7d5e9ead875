import { expect, test, type Page } from '@playwright/test';
import { format } from '../../src/i18n/format.ts';
import { locales, texts, type Locale } from '../../src/i18n/index.ts';
import { taskNames, taskOf, type TaskName } from '../../src/lesson/tasks.ts';
import { decode } from '../../src/scenario/codec.ts';
import { completed } from '../../src/scenario/scenario.ts';
import { barriers } from '../support/e2e/axe.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { documentOf } from '../support/e2e/html.ts';
import { nearMisses, setByHand, SoFar, TaskAtHand, TaskItem } from '../support/e2e/tasks.ts';
import { TrainingOnPage } from '../support/e2e/training.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

/** Opens the page of a task, with the figure that it speaks of. */
async function open(page: Page, locale: Locale, name: TaskName) {
  const { slug, anchor } = taskOf(name);
  const figure = await new ExperimentFigure(page, locale, { slug, id: anchor }).open();
  const item = new TaskItem(page, name);
  await item.alive();
  return { figure, item, say: texts(locale) };
}

test('every task says its conditions on its page, and its solution is a link to a figure of that page, in both languages', () => {
  for (const locale of locales) {
    for (const name of taskNames) {
      const { slug, anchor, conditions, solution } = taskOf(name);
      const page = documentOf(`${locale}/${slug}/`);
      const task = page.querySelector(`.task[data-task="${name}"]`)!;
      expect(task.querySelectorAll('.task-check li'), name).toHaveLength(conditions.length);
      const link = new URL(task.querySelector('.task-solution a')!.getAttribute('href')!, 'http://localhost');
      const { scenario, view, issues, unknown } = decode(link.search);
      expect([...issues, ...unknown], name).toEqual([]);
      expect({ scenario, range: view.range, crop: view.crop }, name).toEqual({
        scenario: completed(solution).scenario,
        range: solution.range ?? view.range,
        crop: solution.crop ?? view.crop,
      });
      expect(link.hash, name).toBe(`#${anchor}`);
      expect(page.querySelector(`figure.experiment[id="${anchor}"]`), name).not.toBeNull();
    }
  }
});

/** These are seen by everyone, the others by `test:all`. */
const quick: readonly TaskName[] = ['whole-tanh', 'ten-layers', 'beyond-the-book'];

/** One task for each way of looking at a figure; every task’s conditions and solution are held against the engine in tests/lesson. */
const ofEachKind: readonly TaskName[] = [
  'whole-tanh',
  'readable-relu',
  'ten-layers',
  'weights-alone',
  'alike-inputs',
  'healthy-looking',
  'beyond-the-book',
];

for (const [i, name] of ofEachKind.entries()) {
  const locale = locales[i % locales.length]!;
  const title = `${name}: a near miss leaves it unsolved and says what is missing, a solution solves it for good (${locale})`;
  test(title, { tag: quick.includes(name) ? [] : '@long' }, async ({ page }) => {
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
    await expect(item.said).toContainText(format(say['task.solved-by'], { lesson: '' }).trim());
    await expect(item.said).not.toContainText('{');

    await page.reload();
    await item.alive();
    await expect(item.mark).toBeVisible();
    await expect(item.said).toBeEmpty();
  });
}

for (const [i, name] of taskNames.filter((one) => 'trains' in taskOf(one)).entries()) {
  const locale = locales[i % locales.length]!;
  const title = `${name}: a training that misses it narrowly leaves it unsolved, one that does it solves it (${locale})`;
  test(title, { tag: name === 'he-explodes' ? [] : '@long' }, async ({ page }) => {
    test.setTimeout(240_000);
    const { slug, anchor, conditions, solution } = taskOf(name);
    const figure = await new TrainingOnPage(page, locale, { slug, id: anchor }).open();
    const item = new TaskItem(page, name);
    await item.alive();
    expect(await item.met()).toEqual(conditions.map(() => null));
    const { tried, fails } = nearMisses[name];
    await figure.trainByHand(tried);
    await expect.poll(() => item.met()).toEqual(conditions.map((_, condition) => String(!fails.includes(condition))));
    await expect(item.mark).toHaveCount(0);
    await figure.trainByHand(solution);
    await expect.poll(() => item.met()).toEqual(conditions.map(() => 'true'));
    await expect(item.mark).toContainText(texts(locale)['task.solved']);
    await expect(item.said).not.toContainText('{');
    await page.reload();
    await item.alive();
    await expect(item.mark).toBeVisible();
  });
}

test('a press on “Start” alone shows a task how far the training of its figure comes', async ({ page }) => {
  const { slug, anchor } = taskOf('sigmoid-learns');
  const figure = await new TrainingOnPage(page, 'en', { slug, id: anchor }).open();
  const item = new TaskItem(page, 'sigmoid-learns');
  await item.alive();
  expect(await item.met()).toEqual([null, null, null]);
  await figure.key('step').click();
  await figure.settled();
  await expect.poll(() => item.met()).toEqual(['true', 'true', 'false']);
});

test(
  'a solution’s link solves its task, which stays solved while its list shows what is there now, until all is cleared',
  { tag: '@subpath' },
  async ({ page }) => {
    const { figure, item, say } = await open(page, 'ko', 'slope-alone');
    const list = new SoFar(page, '.try-it');
    await expect(list.root).toBeHidden();
    await item.solution.locator('summary').click();
    await item.solution.getByRole('link').click();
    await expect(item.mark).toHaveText(`✓ ${say['task.solved']}`);
    await expect(figure.init).toHaveValue(completed(taskOf('slope-alone').solution).scenario.init);
    await expect(list.count).toHaveText(format(say['so-far.here'], { solved: 1, n: 3 }));

    await figure.chip('he').click();
    await expect(item.mark).toHaveText(`✓ ${say['task.solved-before']}`);
    expect(await item.met()).toEqual(['true', 'false']);

    await list.clear.click();
    await expect(item.mark).toHaveCount(0);
    await expect(list.status).toHaveText(say['so-far.cleared']);
    await expect(list.undo).toBeFocused();
    await page.reload();
    await item.alive();
    await expect(item.mark).toHaveCount(0);
  },
);

test('without JavaScript a task can be read, with its hint and a link to a solution', async ({ browser, baseURL }) => {
  await withoutScript(browser, baseURL!, 'en/squashing/', async (page) => {
    const item = new TaskItem(page, 'weights-alone');
    await expect(item.rows.first()).toBeVisible();
    await expect(item.root.getByRole('button')).toHaveCount(0);
    for (const part of [item.hint, item.solution]) {
      await part.locator('summary').click();
      await expect(part.locator('p').first()).toBeVisible();
    }
    await item.solution.getByRole('link').click();
    await expect(page).toHaveURL(/\/squashing\/\?activation=tanh&init=normal&std=0\.01&[^#]*#blame$/);
  });
});

test('another tab follows what is solved and cleared', async ({ page, context }) => {
  const { figure, item } = await open(page, 'en', 'one-value');
  const other = new TaskItem(await context.newPage(), 'one-value');
  await other.page.goto('ko/experiment/');
  await other.alive();
  await setByHand(figure, taskOf('one-value').solution);
  await expect(item.mark).toBeVisible();
  await expect(other.mark).toBeVisible();
  await expect(other.said).toBeEmpty();
  await new SoFar(other.page, '.try-it').clear.click();
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

for (const [locale, screen] of [
  ['en', { width: 390, height: 844 }],
  ['ko', { width: 1440, height: 900 }],
  ['ko', { width: 390, height: 844 }],
  ['en', { width: 1280, height: 720 }],
] as const) {
  const at = `${locale}, ${String(screen.width)} × ${String(screen.height)}`;
  test(`a task stands at its figure, ticks while the slider moves, and says there that it is solved and which comes next (${at})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL!, viewport: screen, hasTouch: screen.width < 500 });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const name = 'vanish-unsaturated';
    const { figure, item, say } = await open(page, locale, name);
    const box = new TaskAtHand(page, 'gradient-flow');
    // What the test has unfolded by itself is no jump of the page’s.
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 });
    });
    await item.tryIt.click();
    await expect(box.root).toHaveAccessibleName(format(say['task.number'], { number: 3, count: 3 }));
    await expect(box.values).toHaveCount(2);
    expect(await box.met()).toEqual(['false', 'false']);
    // On a phone, too, whole, and with the slider.
    await expect(box.root).toBeInViewport({ ratio: 0.9 });
    await expect(figure.slider('std')).toBeInViewport({ ratio: 1 });

    // From the book's 1 step by step to small weights, as a hand on the keyboard would.
    const slider = figure.slider('std');
    const before = await box.values.allTextContents();
    await slider.press('ArrowLeft');
    await expect.poll(() => box.values.allTextContents()).not.toEqual(before);
    for (let step = 0; step < 60 && (await box.lesson.textContent()) === ''; step++) {
      await slider.press('PageDown');
      await figure.settled();
    }
    await expect(box.lesson).toContainText(format(say['task.solved-by'], { lesson: '' }).trim());
    await expect(box.lesson).toContainText(/\d/);
    await expect(slider).toBeFocused();
    expect(await box.met()).toEqual(['true', 'true']);
    await expect.poll(() => item.met()).toEqual(['true', 'true']);
    await expect(item.said).toHaveText((await box.lesson.textContent())!.replace('✓', '').trim());
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);

    await box.button(say['task.next']).click();
    await expect(box.root).toHaveAccessibleName(format(say['task.number'], { number: 1, count: 3 }));
    await expect(box.root).toBeFocused();
    await box.button(say['task.hint']).click();
    const hint = page.locator('[data-task="ten-layers"] .task-hint > div');
    await expect(box.root.locator('.help')).toHaveText((await hint.textContent())!);
    await box.button(say['task.solution']).click();
    const show = box.root.getByRole('link', { name: say['task.show-solution'] });
    await show.scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => scrollY);
    // Ten layers take another row above it, and what it was helped with is gone: the reader has it before their eyes all the same.
    await show.click();
    await expect.poll(() => box.met()).toEqual(['true', 'true', 'true']);
    await expect(box.root).toBeInViewport({ ratio: 0.9 });
    if (screen.width > 500) expect(await page.evaluate(() => scrollY)).toBe(y);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
}

test('each task stands at its own figure, and the first that is not solved comes by itself with the list', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('en/small-weights/');
  await expect(page.locator('.task-at-hand')).toHaveCount(0);
  const [first, second] = [new TaskItem(page, 'relu-std'), new TaskItem(page, 'readable-relu')];
  await first.alive();
  await first.tryIt.click();
  await expect(new TaskAtHand(page, 'innocent').root).toBeAttached();
  await second.tryIt.click();
  await expect(new TaskAtHand(page, 'small').root).toBeAttached();
  await expect(page.locator('.task-at-hand')).toHaveCount(1);
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

test('the answer to a question solves no task, though the figure shows it', async ({ page }) => {
  const { figure, item } = await open(page, 'en', 'explode-at-one');
  const question = page.locator('[data-predict="fate-400"]');
  await question.getByRole('button').first().click();
  await expect(figure.reading).toContainText(/explodes/);
  await expect.poll(() => item.met()).toEqual(['true', 'true', 'true', 'true']);
  await expect(item.mark).toHaveCount(0);
});
