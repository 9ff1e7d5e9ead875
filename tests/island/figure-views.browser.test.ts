import { expect, test } from 'vitest';
import { figures, figureViews } from '../../src/scenario/options.ts';
import { kinds } from '../../src/figures/kinds.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

test('another kind of figure opens with its first view, and its picture and sentences come together', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ address });
  const reading = figure.part('.reading').textContent;
  await figure.list('figure').selectOptions('gradient-flow');
  await expect.element(figure.choice('view.rms')).toBeChecked();
  expect(figure.engine.last.request).toMatchObject({ measures: true, reads: kinds['gradient-flow'].reads });
  expect(address.written.at(-1)).toMatch(/&figure=gradient-flow&view=rms$/);
  expect(figure.root.ariaLabel, 'the picture is still the old one').toBe(figure.words.say('figure.activations'));
  figure.answer(measuredRun);
  await figure.settled();
  expect(figure.root.ariaLabel).toBe(figure.words.say('figure.gradient-flow'));
  expect(figure.part('.pictures')).toHaveClass('flow');
  expect(figure.part('.reading').textContent).not.toBe(reading);
  expect(figure.part('.axes').firstChild).toHaveTextContent(figure.words.say('gradient-flow.axes-rms', { last: 5 }));
});

test('another view of the same run needs no engine', async () => {
  const figure = await liveFigure({ locale: 'ko', built: { figure: 'gradient-flow' }, run: measuredRun });
  await figure.choice('view.own-axes').click();
  await figure.settled();
  expect(figure.engine.asks).toEqual([]);
  expect(figure.parts('.pictures svg[role]')).toHaveLength(5);
});

test('every kind of figure can be chosen, and its views stand beside it where there are several and no steps', async () => {
  const figure = await liveFigure();
  for (const name of figures) {
    await figure.list('figure').selectOptions(name);
    const views = figure.parts('.views input').map((input) => (input as HTMLInputElement).value);
    expect(views, name).toEqual(figureViews[name].length > 1 && kinds[name].controls !== 'steps' ? figureViews[name] : []);
    expect(figure.experiment.view.view).toBe(figureViews[name][0]);
  }
});
