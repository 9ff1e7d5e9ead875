import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';

/** Presses a button by the keyboard. */
async function press(button: Element): Promise<void> {
  (button as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}

/** Waits until the focus rests on an element after a button has gone, the page where it was. */
async function handedTo(figure: LiveExperiment, heir: Element, gone: string, top: number): Promise<void> {
  await expect.poll(() => figure.root.querySelector(gone)).toBeNull();
  expect(document.activeElement).toBe(heir);
  expect(scrollY).toBe(top);
}

test('“Dismiss” hands the focus to the picture', async () => {
  const figure = await liveFigure();
  figure.experiment.read('std=zero');
  await expect.poll(() => figure.root.querySelector('.notes')).not.toBeNull();
  await press(figure.button('dismiss').element());
  await handedTo(figure, figure.part('.picture'), '.notes', scrollY);
});

test('“Try again” hands the focus to the picture, from which the next message comes after the slider', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  await figure.choice('activation.tanh').click();
  figure.fail('not-loaded');
  await expect.element(figure.alert).toBeVisible();
  await press(figure.button('retry').element());
  await handedTo(figure, figure.part('.picture'), '.message', scrollY);
  figure.fail('not-loaded');
  await expect.poll(() => figure.root.querySelector('.message')).not.toBeNull();
  const slider = figure.part('.std').querySelectorAll('button, input').length;
  for (let tabs = 0; tabs <= slider; tabs++) await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(figure.button('retry').element());
});

test.each([
  ['the slider of what it has set', true],
  ['the picture where that slider is folded away', false],
])('a size that fits hands the focus to %s', async (_, open) => {
  const figure = await liveFigure({ built: { init: 'zeros', width: 10, samples: 10_000, layers: 50 } });
  await figure.field('width').fill('1000');
  await expect.element(figure.alert).toBeVisible();
  const slider = figure.slider('width').element();
  if (!open) await figure.button('more-controls').click();
  await press(figure.buttonNamed(figure.words.sayCount('fit.width', 100)).element());
  await handedTo(figure, open ? slider : figure.part('.picture'), '.message', scrollY);
});
