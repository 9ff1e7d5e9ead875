import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { initializers } from '../../src/scenario/options.ts';
import { presetNames, startingWeights } from '../../src/scenario/presets.ts';
import { liveFigure } from '../support/island/live.ts';

test.each(presetNames)(
  'the mark of a starting weight on its slider asks for it, and is the only one that is pressed: %s',
  async (preset) => {
    const random = 'std' in startingWeights[preset] || ['xavier', 'he'].includes(preset);
    const figure = await liveFigure({ locale: 'ko', built: random ? { init: 'lecun' } : { init: 'constant', value: 2 } });
    expect(figure.parts('.marks [aria-pressed="true"]')).toEqual([]);
    await figure.button(`preset.${preset}`).click();
    expect(figure.engine.last.request.scenarios).toMatchObject([startingWeights[preset]]);
    await expect
      .poll(() => figure.parts('.marks [aria-pressed="true"]').map((mark) => mark.ariaLabel))
      .toEqual([figure.words.say(`preset.${preset}`)]);
  },
);

test('the slider shows the standard deviation of Xavier and He, and leads on from there', async () => {
  const figure = await liveFigure();
  await figure.button('preset.he').click();
  await expect.element(figure.field('std')).toHaveValue('0.141');
  await figure.button('preset.xavier').click();
  await expect.element(figure.field('std')).toHaveValue('0.100');
  (figure.slider('std').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(figure.field('std')).toHaveValue('0.11');
  expect(figure.engine.last.request.scenarios).toMatchObject([{ init: 'normal', std: 0.11 }]);
});

test('the list has every starting weight, and shows which one it is', async () => {
  const figure = await liveFigure();
  expect(
    figure
      .parts('#figure-init option')
      .map((option) => (option as HTMLOptionElement).value)
      .sort(),
  ).toEqual([...initializers].sort());
  await figure.list('init').selectOptions('orthogonal');
  await expect.element(figure.list('init')).toHaveValue('orthogonal');
  await expect.element(figure.field('std')).toHaveValue('0.100');
  expect(figure.engine.last.request.scenarios).toMatchObject([{ init: 'orthogonal' }]);
});

test('activations beyond the book’s are chosen from a list, which is empty again once one of the book’s is chosen', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  await figure.list('activation-more').selectOptions('gelu');
  for (const name of ['sigmoid', 'relu', 'tanh'] as const) await expect.element(figure.choice(`activation.${name}`)).not.toBeChecked();
  expect(figure.engine.last.request.scenarios).toMatchObject([{ activation: 'gelu' }]);
  await figure.choice('activation.tanh').click();
  await expect.element(figure.list('activation-more')).toHaveValue('');
});

test('the lists say what a link asks for', async () => {
  const figure = await liveFigure();
  figure.experiment.read('activation=gelu&init=orthogonal');
  await expect.element(figure.list('activation-more')).toHaveValue('gelu');
  await expect.element(figure.list('init')).toHaveValue('orthogonal');
});
