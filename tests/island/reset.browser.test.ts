import { expect, test } from 'vitest';
import { textbook } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure } from '../support/island/live.ts';

test('“Back to the book’s values” brings all of them back', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ address });
  figure.experiment.read('activation=tanh&init=constant&value=2&layers=3&width=20&samples=50&seed=9&range=symmetric&crop=xy');
  figure.answer();
  await figure.settled();
  expect(figure.parts('.pictures svg[role]')).toHaveLength(3);
  await figure.button('reset').click();
  expect(figure.engine.last.request).toMatchObject({ scenarios: [textbook], range: 'unit' });
  figure.answer();
  await figure.settled();
  expect(figure.parts('.pictures svg[role]')).toHaveLength(5);
  await expect.element(figure.button('preset.std-1')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(figure.choice('activation.sigmoid')).toBeChecked();
  await expect.element(figure.choice('range.unit')).toBeChecked();
  for (const box of figure.parts('.crop input')) expect(box).not.toBeChecked();
  expect(address.written.at(-1)).toBe(
    'activation=sigmoid&init=normal&std=1&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms',
  );
});

test('“Back to the book’s values” also takes back a text that was no number', async () => {
  const figure = await liveFigure();
  await figure.field('std').fill('abc');
  await expect.element(figure.field('std')).toHaveAttribute('aria-invalid', 'true');
  await figure.button('reset').click();
  await expect.element(figure.field('std')).toHaveValue('1');
  await expect.element(figure.field('std')).toHaveAttribute('aria-invalid', 'false');
});
