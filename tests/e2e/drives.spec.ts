import { expect, test } from '@playwright/test';
import { decode } from '../../src/scenario/codec.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { homes } from '../support/e2e/homes.ts';

const home = homes['gradient-flow'];

test('a phrase sets the figure beside it without leaving the page, by mouse and by keyboard, and says so', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko', home).open();
  await page.evaluate(() => {
    document.body.dataset['same'] = 'page';
  });
  const phrase = page.locator('a[data-drives="gradient-flow"]').first();
  await phrase.evaluate((link) => link.closest('details')?.setAttribute('open', ''));
  const asked = new URL((await phrase.getAttribute('href'))!, page.url());
  await phrase.click();
  await figure.settled();
  await expect(phrase).toHaveAttribute('aria-current', 'true');
  await expect(figure.root).toBeInViewport();
  expect(new URL(page.url()).search).toBe(asked.search);
  const { scenario } = decode(asked.search);
  await expect(figure.activation('sigmoid')).toBeChecked({ checked: scenario.activation === 'sigmoid' });

  await figure.reset.click();
  await figure.settled();
  await expect(phrase).not.toHaveAttribute('aria-current');
  await phrase.press('Enter');
  await figure.settled();
  await expect(phrase).toHaveAttribute('aria-current', 'true');
  await expect(phrase).toBeFocused();
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');

  await page.goBack();
  await expect(phrase).not.toHaveAttribute('aria-current');
  await page.goForward();
  await expect(phrase).toHaveAttribute('aria-current', 'true');
});

test('a phrase wakes a figure that has not been in sight yet, with what it asks for', async ({ page }) => {
  const spread = new ExperimentFigure(page, 'en', homes['signal-and-offset']);
  await page.goto('en/collapse/');
  const phrase = page.locator('a[data-drives="signal-and-offset"]').first();
  const asked = new URL((await phrase.getAttribute('href'))!, page.url());
  await phrase.evaluate((link: HTMLElement) => {
    link.click();
  }); // scrolling to it could wake the figure
  await expect(phrase).toHaveAttribute('aria-current', 'true');
  await spread.alive();
  await spread.settled();
  expect(new URL(page.url()).search).toBe(asked.search);
  await expect(phrase).toHaveAttribute('aria-current', 'true');
});

test('a figure that was changed stays so when a phrase wakes another one, and the reader goes back and forward', async ({ page }) => {
  const map = await new ExperimentFigure(page, 'en', homes['neuron-map']).open();
  const spread = new ExperimentFigure(page, 'en', homes['signal-and-offset']);
  await map.activation('tanh').check();
  await map.settled();
  await page
    .locator('a[data-drives="signal-and-offset"]')
    .first()
    .evaluate((link: HTMLElement) => {
      link.click();
    });
  await spread.alive();
  await spread.activation('relu').check();
  await spread.settled();
  await page.goBack();
  await expect(spread.activation('relu')).not.toBeChecked();
  await expect(map.activation('tanh')).toBeChecked();
  await page.goForward();
  await expect(spread.activation('relu')).toBeChecked();
  await expect(map.activation('tanh')).toBeChecked();
});

test('two figures of a page keep what they show when the reader goes back and forward, and follows an anchor between', async ({ page }) => {
  const map = new ExperimentFigure(page, 'en', homes['neuron-map']);
  const spread = new ExperimentFigure(page, 'en', homes['signal-and-offset']);
  await map.open();
  await spread.alive();
  await map.activation('tanh').check();
  await map.settled();
  await page.evaluate(() => {
    location.hash = 'try-it';
  });
  await spread.activation('relu').check();
  await spread.settled();
  await expect(map.activation('tanh')).toBeChecked();
  for (let i = 0; i < 2; i++) await page.goBack(); // to before the anchor
  await expect(map.activation('tanh')).toBeChecked();
  await expect(spread.activation('sigmoid')).toBeChecked();
  await page.goForward();
  await expect(map.activation('tanh')).toBeChecked();
  await page.goForward();
  await expect(map.activation('tanh')).toBeChecked();
  await expect(spread.activation('relu')).toBeChecked();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(map.activation('sigmoid')).toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a phrase is a plain link to its scenario', async ({ page }) => {
    await page.goto('en/vanishing-gradients/');
    for (const fold of await page.locator('details.deeper > summary').all()) await fold.click();
    const phrase = page.locator('a[data-drives="gradient-flow"]').first();
    await phrase.click();
    await expect(page).toHaveURL(/\/en\/vanishing-gradients\/\?activation=.*#gradient-flow$/);
  });
});
