import { expect, test, type Locator } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { contrastIn, pixelsOf } from '../support/e2e/pixels.ts';
import { unfoldDeeper, wakeAll } from '../support/e2e/visit/islands.ts';

// What the page asks of the system is what the reader has chosen: here, light on dark, while the page is in its light theme.
test.use({ colorScheme: 'light', viewport: { width: 1300, height: 900 } });
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

/** Whether an element that is chosen looks so: it can be read, and looks otherwise when nothing but that is taken from it. */
async function isTold(chosen: Locator, take: (element: Element) => void): Promise<void> {
  const element = await chosen.elementHandle(); // which may be found no more once that is taken
  const before = await pixelsOf(element);
  expect(contrastIn(before)).toBeGreaterThan(4.5);
  await element.evaluate(take);
  expect((await pixelsOf(element)).equals(before), 'that it looks as if it were not chosen').toBe(false);
}

test('where the system forces its colours, the chosen chip, activation and view are told from the others', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await isTold(figure.chip('std-1'), (chip) => chip.setAttribute('aria-pressed', 'false'));
  const label = (choice: Locator) => choice.locator('..');
  const unchecked = (within: Element) => void (within.querySelector('input')!.checked = false);
  await isTold(label(figure.activation('sigmoid')), unchecked);
  await figure.kind.selectOption('gradient-flow');
  await isTold(label(figure.view('rms')), unchecked);
});

test('so are the page that is open, the part of it that is read, the phrase that is shown and the answer that was given', async ({
  page,
}) => {
  const figure = await new ExperimentFigure(page).open();
  const uncurrent = (link: Element) => link.removeAttribute('aria-current');
  await isTold(page.locator('.pages a[aria-current=page]'), uncurrent);
  await page.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 400));
  await page.locator('.menu-button').click();
  await isTold(page.locator('.pages a[aria-current=location]'), uncurrent);
  await page.keyboard.press('Escape');
  await unfoldDeeper(page);
  const phrase = page.locator('a.drives:not(.see a)').first();
  await phrase.click();
  await figure.settled();
  await isTold(phrase, uncurrent);
  await wakeAll(page);
  const answer = page.locator('.predict .answers button').first();
  await answer.click();
  await isTold(answer, (button) => button.setAttribute('aria-pressed', 'false'));
});

test('so are a number that cannot be taken, the entry of the glossary that was looked up, and how far a long run is', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.field('std').fill('much');
  await figure.field('std').blur();
  await isTold(figure.field('std'), (field) => field.setAttribute('aria-invalid', 'false'));
  const progress = figure.root.locator('progress');
  await progress.evaluate((bar: HTMLProgressElement) => {
    bar.classList.add('shown');
    bar.value = 0.5;
  });
  const half = await pixelsOf(progress);
  await progress.evaluate((bar: HTMLProgressElement) => void (bar.value = 0));
  expect((await pixelsOf(progress)).equals(half)).toBe(false);
  await page.goto('en/glossary/');
  const entry = page.locator('.glossary > div').nth(3);
  const usual = await pixelsOf(entry);
  await page.goto(`en/glossary/#${(await entry.getByRole('heading').getAttribute('id'))!}`);
  expect((await pixelsOf(entry)).equals(usual)).toBe(false);
});

test('the chooser of the theme shows its icon and no word over it', async ({ page }) => {
  await page.goto('en/');
  const chooser = page
    .getByRole('banner')
    .locator('label')
    .filter({ has: page.getByRole('combobox') });
  const before = await pixelsOf(chooser);
  expect(contrastIn(before)).toBeGreaterThan(4.5);
  await chooser.getByRole('option').evaluateAll((options) => {
    for (const option of options) option.textContent = '';
  });
  expect((await pixelsOf(chooser)).equals(before)).toBe(true);
});

test('drawings are drawn on the system’s ground, in its ink, whatever the theme', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  for (const theme of ['light', 'dark']) {
    await page.getByRole('banner').getByRole('combobox').selectOption(theme);
    const title = figure.histograms.first().getByText('1-layer');
    expect(contrastIn(await pixelsOf(title))).toBeGreaterThan(7);
  }
});
