import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { textbook } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { barsIn } from '../support/bars.ts';
import { liveFigure } from '../support/island/live.ts';
import { variedRun } from '../support/island/runs.ts';

test('“Draw again” draws with the next seed, and with the first one after the last', async () => {
  const figure = await liveFigure({ locale: 'ko', built: { seed: 2 ** 32 - 2 } });
  for (const seed of [2 ** 32 - 1, 0, 1]) {
    await figure.button('draw-again').click();
    await expect.element(figure.field('seed')).toHaveValue(String(seed));
    expect(figure.engine.last.request.scenarios).toEqual([{ ...textbook, seed }]);
  }
});

test('only what counts for the starting weights has a field', async () => {
  const figure = await liveFigure();
  await expect.element(figure.slider('std')).toBeVisible();
  await expect.element(figure.slider('value')).not.toBeInTheDocument();
  await figure.list('init').selectOptions('constant');
  await expect.element(figure.slider('value')).toBeVisible();
  await expect.element(figure.slider('std')).not.toBeInTheDocument();
});

test('what a kind of figure settles by itself has no control', async () => {
  const figure = await liveFigure();
  await expect.element(figure.slider('width')).toBeVisible();
  await figure.list('figure').selectOptions('three-fates');
  await expect.element(figure.slider('width')).not.toBeInTheDocument();
  await figure.list('figure').selectOptions('all-at-once');
  await expect.element(figure.list('init')).not.toBeInTheDocument();
  await expect.element(figure.choice('activation.relu')).not.toBeInTheDocument();
});

test('the range of the histograms is asked of the engine', async () => {
  const figure = await liveFigure();
  for (const range of ['symmetric', 'fitted', 'unit'] as const) {
    await figure.choice(`range.${range}`).click();
    expect(figure.engine.last.request.range).toBe(range);
    figure.answer();
    await figure.settled();
  }
});

test('the book’s commented-out limits crop the axes and say what they crop, without a further run', async () => {
  const figure = await liveFigure({ locale: 'ko', run: variedRun });
  const { say, exact } = figure.words;
  const [x, y] = figure.parts('.crop input') as [Element, Element];
  const look = async (box: Element) => {
    await userEvent.click(box);
    await figure.settled();
    const first = figure.part('.pictures li');
    return {
      axes: figure.part('.axes').firstChild!.textContent!.trim(),
      leftOut: first.querySelector('.left-out')!.textContent,
      bars: barsIn(first).length,
    };
  };
  const total = exact(100_000);
  const cropped = say('cropped', { n: 100 + 101 + 102 });
  expect(await look(x)).toEqual({ axes: say('axes-cropped', { total, left: 0.1, right: 1 }), leftOut: cropped, bars: 27 });
  expect((await look(y)).bars).toBe(27);
  expect(figure.experiment.view.crop).toBe('xy');
  expect(await look(x)).toEqual({ axes: say('axes', { total, bins: 30 }), leftOut: '', bars: 30 });
  expect(figure.experiment.view.crop).toBe('y');
  expect(figure.engine.asks).toEqual([]);
});

test('marks, choices and boxes are set with the keyboard alone', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ address });
  const press = async (element: Element, key: string) => {
    (element as HTMLElement).focus();
    await userEvent.keyboard(key);
  };
  await press(figure.button('preset.xavier').element(), '{Enter}');
  await expect.element(figure.list('init')).toHaveValue('xavier');
  await press(figure.button('preset.he').element(), ' ');
  await expect.element(figure.list('init')).toHaveValue('he');
  await press(figure.choice('activation.sigmoid').element(), '{ArrowRight}');
  await expect.element(figure.choice('activation.relu')).toBeChecked();
  const [x] = figure.parts('.crop input');
  await press(x!, ' ');
  expect(x).toBeChecked();
  expect(address.written.at(-1)).toBe(
    'activation=relu&init=he&layers=5&width=100&samples=1000&seed=0&range=unit&crop=x&figure=activations&view=histograms',
  );
});
