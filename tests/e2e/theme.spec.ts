import { expect, type FrameLocator, type Page } from '@playwright/test';
import { test } from '../support/e2e/servers.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { keepFrontDoor } from '../support/e2e/front-door.ts';
import { fillStorage, refuseStorage, themesOf } from '../support/e2e/storage.ts';
import { wakeAll } from '../support/e2e/visit/islands.ts';

const chooser = (within: Page | FrameLocator) => within.getByRole('banner').getByRole('combobox');

/** Errors of the scripts of a page, from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

test.use({ colorScheme: 'light' });

for (const path of ['en/small-weights/', 'en/experiment/', '', '404.html']) {
  test(`where storage is refused, /${path} has the system’s theme, and goes on following it`, async ({ page, baseURL }) => {
    const errors = errorsOf(page);
    await refuseStorage(page);
    if (path === '') await keepFrontDoor(page, baseURL!);
    await page.goto(path);
    await wakeAll(page);
    for (const colorScheme of ['light', 'dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    }
    expect(errors).toEqual([]);
  });
}

for (const [state, prepare] of [
  ['refused', refuseStorage],
  ['full', fillStorage],
] as const) {
  test(`where storage is ${state}, a theme can be chosen all the same, for as long as the page is open`, async ({ page }) => {
    const errors = errorsOf(page);
    await prepare(page);
    const figure = await new ExperimentFigure(page).open();
    const root = page.locator('html');
    await chooser(page).selectOption('dark');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await chooser(page).selectOption('auto');
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await figure.chip('he').click();
    await figure.settled();
    await page.reload();
    await expect(chooser(page)).toHaveValue('auto');
    expect(errors).toEqual([]);
  });
}

test('a theme that was chosen is there before the first paint of the next page, with its icon and its word', async ({ page }) => {
  await page.goto('en/');
  await chooser(page).selectOption('dark');
  const seen = await themesOf(page);
  for (const path of ['en/experiment/', '404.html']) {
    await page.goto(path);
    expect(await seen()).toEqual(['dark']);
  }
  await page.goto('en/');
  await expect(chooser(page)).toHaveValue('dark');
  await expect(page.getByRole('banner').locator('label svg:visible')).toHaveCount(1);
  const icon = await page.getByRole('banner').locator('label svg:visible').innerHTML();
  await chooser(page).selectOption('light');
  expect(await page.getByRole('banner').locator('label svg:visible').innerHTML()).not.toBe(icon);
});

test('in a frame of another site, where the browser refuses what is kept, the page has the system’s theme and the choice of another', async ({
  page,
  embed,
  baseURL,
}) => {
  const errors = errorsOf(page);
  await page.goto(await embed(`<iframe sandbox="allow-scripts" width="900" height="700" src="${baseURL!}en/"></iframe>`));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  const refused = await frame.locator('html').evaluate(() => {
    try {
      return localStorage.length;
    } catch (error) {
      return (error as DOMException).name;
    }
  });
  expect(refused).toBe('SecurityError');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await chooser(frame).selectOption('dark');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});
