import { expect, test } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { documentOf } from '../support/e2e/html.ts';
import { locales, pagesIn } from '../support/e2e/pages.ts';
import { withoutScript } from '../support/e2e/visit/without-script.ts';

test('no page is built with a table of numbers, nor with the menu that holds it, which nobody has opened', () => {
  const figures = locales.flatMap(pagesIn).flatMap((page) => [...documentOf(page).querySelectorAll('figure.experiment')]);
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter((figure) => !figure.querySelector('.menu-open')).map(({ id }) => id)).toEqual([]);
  expect(figures.filter((figure) => figure.querySelector('.numbers')).map(({ id }) => id)).toEqual([]);
});

test('the table of numbers comes when it is opened, and says what the picture shows', async ({ page }) => {
  const figure = new ExperimentFigure(page, 'ko');
  await page.goto('ko/experiment/#experiment');
  const numbers = figure.root.locator('.numbers');
  await figure.button(figure.words.say('menu')).click();
  await numbers.locator('summary').click();
  await expect(numbers.locator('tbody tr')).toHaveCount(5);
  await figure.field('std').fill('0.3');
  await figure.settled(); // by what stands in the table, too
  await numbers.locator('summary').click();
  await expect(numbers.locator('table')).toHaveCount(0);
});

test('where what makes the table does not load, its place says so', async ({ page, context }) => {
  await context.route(/NumbersTable/, (route) => route.abort());
  const figure = new ExperimentFigure(page, 'ko');
  await page.goto('ko/experiment/#experiment');
  const numbers = figure.root.locator('.numbers');
  await figure.button(figure.words.say('menu')).click();
  await numbers.locator('summary').click();
  await expect(numbers.getByRole('alert')).toHaveText(figure.words.say('numbers.not-loaded'));
});

test('without JavaScript, nothing promises a table of numbers', async ({ browser, baseURL }) => {
  await withoutScript(browser, baseURL!, 'en/experiment/', async (page) => {
    const menu = page.locator('#experiment .menu-open');
    await expect(menu).toHaveCount(1);
    await expect(menu).toBeHidden();
    await expect(page.locator('.numbers')).toHaveCount(0);
  });
});
