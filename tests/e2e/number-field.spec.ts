import { expect, test } from '@playwright/test';
import { textbook } from '../../src/scenario/scenario.ts';
import { ExperimentFigure } from '../support/e2e/experiment.ts';
import { outlineOf } from '../support/e2e/outline.ts';

test('a text that is no number keeps itself and the picture, and is answered in words', async ({ page }) => {
  const figure = await new ExperimentFigure(page, 'ko').open();
  const { say, exact } = figure.words;
  const before = await outlineOf(figure.picture);
  const address = page.url();
  const std = { min: '0.0001', max: '100' };
  const seed = { min: '0', max: exact(2 ** 32 - 1) };
  const bad = [
    { field: 'std', text: 'abc', hint: say('invalid.not-a-number', std) },
    { field: 'std', text: '0x10', hint: say('invalid.not-a-number', std) },
    { field: 'std', text: '', hint: say('invalid.not-a-number', std) },
    { field: 'std', text: '1000', hint: say('invalid.out-of-range', std) },
    { field: 'layers', text: '2.5', hint: say('invalid.not-a-whole-number', { min: '1', max: '50' }) },
    { field: 'seed', text: '-1', hint: say('invalid.out-of-range', seed) },
  ] as const;
  for (const { field, text, hint } of bad) {
    const input = figure.field(field);
    await input.fill(text);
    await expect(figure.hint(field)).toHaveText(hint);
    await input.blur();
    await expect(input).toHaveValue(text);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(hint);
    await expect(figure.root).toHaveAttribute('aria-busy', 'false');
  }
  expect(await outlineOf(figure.picture)).toEqual(before);
  expect(page.url()).toBe(address);

  await figure.field('std').fill('0.5');
  await figure.settled();
  await expect(figure.hint('std')).toHaveText(say('limits', std));
  await expect(figure.field('std')).toHaveAttribute('aria-invalid', 'false');
  expect(await outlineOf(figure.picture)).not.toEqual(before);
});

test('a number is shown as the figure has it once the field is left', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.field('std').fill(' 1e-1 ');
  await expect(figure.field('std')).toHaveValue(' 1e-1 ');
  await figure.field('std').press('Tab');
  await expect(figure.field('std')).toHaveValue('0.1');
});

test('“Back to the book’s values” also takes back a text that was no number', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open();
  await figure.field('std').fill('abc');
  await expect(figure.field('std')).toHaveAttribute('aria-invalid', 'true');
  await figure.reset.click();
  await expect(figure.field('std')).toHaveValue('1');
  await expect(figure.field('std')).toHaveAttribute('aria-invalid', 'false');
});

test('“Back to the book’s values” brings all of them back', async ({ page }) => {
  const figure = await new ExperimentFigure(page).open(
    'activation=tanh&init=constant&value=2&layers=3&width=20&samples=50&seed=9&range=symmetric&crop=xy',
  );
  await figure.settled();
  await figure.reset.click();
  await figure.settled();
  await expect(figure.histograms).toHaveCount(5);
  await expect(figure.chip('std-1')).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.activation('sigmoid')).toBeChecked();
  await expect(figure.range('unit')).toBeChecked();
  await expect(figure.crop('x')).not.toBeChecked();
  await expect(figure.crop('y')).not.toBeChecked();
  await expect.poll(() => figure.query()).toBe('activation=sigmoid&init=normal&std=1&layers=5&width=100&samples=1000&seed=0');
});

for (const field of ['std', 'width', 'layers'] as const) {
  test(`a double click on the slider of ${field} brings the book’s value back, however quickly the picture follows the first click`, async ({
    page,
  }) => {
    const figure = await new ExperimentFigure(page).open('std=0.02&width=30&layers=4');
    await figure.settled();
    const slider = figure.slider(field);
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider.boundingBox())!;
    const before = await figure.field(field).inputValue();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.up();
    await expect(figure.field(field)).not.toHaveValue(before);
    await figure.settled();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await expect(figure.field(field)).toHaveValue(String(textbook[field]));
    await figure.settled();
  });
}
