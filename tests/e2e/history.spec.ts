import { expect, test, type Page } from '@playwright/test';
import { ExperimentFigure } from '../support/e2e/experiment.ts';

const sizes = 'layers=5&width=100&samples=1000&seed=0';
const drawn = 'figure=activations&view=histograms';
const entries = (page: Page) => page.evaluate(() => history.length);

test('each change of a chip, a radio button or a list is one entry of the history, written as the canonical link', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  const before = await entries(page);
  const changes = [
    {
      change: () => figure.chip('std-0.01').click(),
      query: `activation=sigmoid&init=normal&std=0.01&${sizes}&range=unit&crop=none&${drawn}`,
    },
    {
      change: () => figure.activation('relu').check(),
      query: `activation=relu&init=normal&std=0.01&${sizes}&range=unit&crop=none&${drawn}`,
    },
    { change: () => figure.init.selectOption('he'), query: `activation=relu&init=he&${sizes}&range=unit&crop=none&${drawn}` },
    { change: () => figure.start('full-5'), query: `activation=relu&init=constant&value=5&${sizes}&range=unit&crop=none&${drawn}` },
    {
      change: () => figure.range('fitted').check(),
      query: `activation=relu&init=constant&value=5&${sizes}&range=fitted&crop=none&${drawn}`,
    },
    { change: () => figure.crop('y').check(), query: `activation=relu&init=constant&value=5&${sizes}&range=fitted&crop=y&${drawn}` },
  ];
  for (const [i, { change, query }] of changes.entries()) {
    await change();
    await expect.poll(() => figure.query()).toBe(query);
    expect(new URL(page.url()).hash).toBe('#experiment');
    await figure.settled();
    expect(await entries(page)).toBe(before + i + 1);
  }
});

test('choosing once more what is chosen adds no entry to the history', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open(`activation=sigmoid&init=normal&std=1&${sizes}`);
  const before = await entries(page);
  await figure.chip('std-1').click();
  await figure.reset.click();
  expect(await entries(page)).toBe(before);
});

test('Back and Forward bring back the controls and the picture', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  /** The bars as they are drawn; what was there before a change is another after it. */
  const drawn = () => figure.pictures.locator('.bars:not(.before)').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('d')));
  await figure.chip('std-0.01').click();
  await figure.settled();
  const small = await drawn();
  await figure.activation('tanh').check();
  await figure.settled();
  const tanh = await drawn();
  const tanhReading = await figure.reading.innerText();
  await figure.field('layers').fill('3');
  await figure.settled();
  await expect(figure.histograms).toHaveCount(3);

  await page.goBack();
  await expect(figure.field('layers')).toHaveValue('5');
  await figure.settled();
  expect(await drawn()).toEqual(tanh);
  await expect(figure.reading).toHaveText(tanhReading);
  await page.goBack();
  await expect(figure.activation('sigmoid')).toBeChecked();
  await figure.settled();
  expect(await drawn()).toEqual(small);
  await page.goBack();
  await expect(figure.chip('std-1')).toHaveAttribute('aria-pressed', 'true');
  await figure.settled();
  expect(figure.query()).toBe('');

  await page.goForward();
  await page.goForward();
  await expect(figure.activation('tanh')).toBeChecked();
  await expect(figure.field('std')).toHaveValue('0.01');
  await figure.settled();
  expect(await drawn()).toEqual(tanh);
});

test('a slider that is dragged redraws on its way and leaves one entry in the history', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.root.hover(); // the engine is loaded before the drag begins
  await figure.slider('std').scrollIntoViewIfNeeded();
  const before = await entries(page);
  const box = (await figure.slider('std').boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  const seen = new Set<string>();
  await page.mouse.move(...at(0.66));
  await page.mouse.down();
  for (let share = 0.66; share > 0.3; share -= 0.02) {
    await page.mouse.move(...at(share));
    seen.add(await figure.field('std').inputValue());
  }
  await page.mouse.up();
  expect(seen.size).toBeGreaterThan(5);
  await figure.settled();
  const std = await figure.field('std').inputValue();
  expect(Number(std)).toBeLessThan(0.1);
  await expect.poll(() => figure.query()).toBe(`activation=sigmoid&init=normal&std=${std}&${sizes}&range=unit&crop=none&${drawn}`);
  expect(await entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(figure.field('std')).toHaveValue('1');
});

test('the keys of a slider and a typed number leave one entry each', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  const before = await entries(page);
  await figure.slider('std').focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'PageDown']) await page.keyboard.press(key);
  await figure.field('samples').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2500');
  await page.keyboard.press('Tab');
  await expect.poll(() => new URLSearchParams(figure.query()).get('samples')).toBe('2500');
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await expect(figure.field('samples')).toHaveValue('1000');
  await expect(figure.field('std')).not.toHaveValue('1');
});

test('a double click on a slider leaves one entry, the one with the book’s value', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('std=0.02');
  await figure.settled();
  const before = await entries(page);
  await figure.slider('std').dblclick();
  await expect(figure.field('std')).toHaveValue('1');
  await expect.poll(() => new URLSearchParams(figure.query()).get('std')).toBe('1');
  expect(await entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(figure.field('std')).toHaveValue('0.02');
});

test('a change that follows at once does not swallow the one before it', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.slider('std').focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  const std = await figure.field('std').inputValue();
  await figure.chip('he').evaluate((chip: HTMLElement) => chip.click()); // no pointer, no focus: nothing that would write the address first
  await expect.poll(() => new URLSearchParams(figure.query()).get('init')).toBe('he');
  await page.goBack();
  await expect(figure.field('std')).toHaveValue(std);
  await page.goBack();
  await expect(figure.field('std')).toHaveValue('1');
});

test('a link within the page does not bring back a note that was dismissed', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open('bogus=1&activation=tanh');
  await figure.settled();
  await figure.notes.getByRole('button').click();
  await page.evaluate(() => {
    location.hash = 'the-script';
  });
  await expect(page).toHaveURL(/#the-script$/);
  await expect(figure.notes).toHaveCount(0);
  await expect(figure.activation('tanh')).toBeChecked();
});
