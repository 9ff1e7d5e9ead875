import { expect, test } from 'vitest';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, said } from '../support/island/live.ts';

test('sizes that are too large together are refused with the limit and the nearest size that fits', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ locale: 'ko', built: { init: 'zeros', width: 10, samples: 10_000, layers: 49 }, address });
  const { say, sayCount, exact } = figure.words;
  await figure.field('layers').fill('50');
  figure.answer();
  await figure.settled();
  const before = said(figure);
  await figure.field('width').fill('1000');
  const message = say('too-large', {
    samples: exact(10_000),
    width: exact(1000),
    layers: 50,
    size: exact(500_000_000),
    limit: exact(50_000_000),
  });
  await expect.poll(() => figure.message()).toBe(message);
  await expect.element(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(said(figure)).toEqual(before);
  expect(figure.engine.asks).toHaveLength(1);
  expect(address.written.at(-1)).toBe(
    'activation=sigmoid&init=zeros&layers=50&width=10&samples=10000&seed=0&range=unit&crop=none&figure=activations&view=histograms',
  );

  await figure.buttonNamed(sayCount('fit.width', 100)).click();
  await expect.element(figure.field('width')).toHaveValue('100');
  await expect.element(figure.alert).not.toBeInTheDocument();
  expect(figure.engine.last.request.scenarios).toMatchObject([{ layers: 50, width: 100, samples: 10_000 }]);
  figure.answer();
  await figure.settled();
  expect(figure.parts('.pictures svg[role]')).toHaveLength(50);
  expect(address.written.at(-1)).toBe(
    'activation=sigmoid&init=zeros&layers=50&width=100&samples=10000&seed=0&range=unit&crop=none&figure=activations&view=histograms',
  );
});

test('three networks of which one is too large are refused with the number of layers that fits', async () => {
  const figure = await liveFigure({ built: { init: 'zeros', layers: 2, samples: 2600 } });
  const { say, sayCount, exact } = figure.words;
  await figure.list('figure').selectOptions('three-fates');
  expect(figure.engine.last.request.scenarios.map(({ width }) => width)).toEqual([64, 100, 400]);
  await figure.field('layers').fill('50');
  const message = say('too-large', { samples: exact(2600), width: 400, layers: 50, size: exact(52_000_000), limit: exact(50_000_000) });
  await expect.poll(() => figure.message()).toBe(message);
  expect(figure.engine.asks).toHaveLength(1);
  await figure.buttonNamed(sayCount('fit.layers', 48)).click();
  await expect.element(figure.alert).not.toBeInTheDocument();
  await expect.element(figure.field('layers')).toHaveValue('48');
  expect(figure.engine.last.request.scenarios.map(({ layers }) => layers)).toEqual([48, 48, 48]);
});
