import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stops } from '../../src/scenario/stops.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, type Make } from '../support/island/live.ts';
import { plainRun } from '../support/fake-engine.ts';
import { otherPoints, stepsOf, walkPoints } from '../../src/statistics/walks.ts';
import type { LayerMeasures } from '../../src/statistics/measures.ts';

/** A run whose sums grow by σ with each product; nothing else is read of it. */
const straight: Make = (scenario, range) => {
  const { width: n, std, samples } = scenario;
  const reach = 4 * Math.sqrt(n) * std;
  const sums = {
    interval: [-reach, reach] as const,
    counts: Array.from({ length: 30 }, () => samples / 30),
    below: 0,
    above: 0,
    infinite: 0,
    nan: 0,
  };
  const steps = stepsOf(n, walkPoints);
  const walks = {
    products: steps.map(() => std),
    walk: steps.map((k) => k * std),
    others: [stepsOf(n, otherPoints).map(() => 0)],
    sums,
    std: Math.sqrt(n) * std,
  };
  return { ...plainRun(scenario, range), measures: [{ walks } as unknown as LayerMeasures] };
};

const widths = stops.width.map(String);

test.each(['en', 'ko'] as const)('n is stepped by key under the picture of the sum, and the sentence follows (%s)', async (locale) => {
  const address = new FakeAddress();
  const figure = await liveFigure({ locale, built: { figure: 'sum', view: 'walk' }, run: straight, address });
  const name = figure.words.say('sum.width');
  await expect.poll(() => figure.parts('.own.width input')).toHaveLength(2);
  const slider = figure.part<HTMLInputElement>('.own.width input[type="range"]');
  const field = figure.part<HTMLInputElement>('.own.width input[type="text"]');
  expect(slider.getAttribute('aria-label')).toBe(figure.words.say('slider', { field: name }));
  expect(figure.part('.own.width label').textContent).toBe(name);
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  const next = widths[widths.indexOf('100') + 1]!;
  await expect.element(field).toHaveValue(next);
  expect(figure.engine.last.request.scenarios).toEqual([{ ...textbook, layers: 1, layer: 1, width: Number(next) }]);
  figure.answer(straight);
  await figure.settled();
  expect(figure.part('.reading').textContent).toContain(`√${next}`);
  expect(address.written.at(-1)).toContain(`width=${next}&`);
  await userEvent.keyboard('{Home}');
  await expect.element(field).toHaveValue('1');
  await userEvent.keyboard('{End}');
  await expect.element(field).toHaveValue('1000');
});

test('the slider of n has its place before it has come, and no second one stands among the sizes', async () => {
  const figure = await liveFigure({ built: { figure: 'sum', view: 'walk' }, run: straight });
  await expect.poll(() => figure.parts('.own.width input')).toHaveLength(2);
  expect(figure.parts('[id$="-width-slider"]')).toHaveLength(1);
  expect(figure.parts('[id$="-layers"]')).toHaveLength(0);
});

test('other kinds of figure have no such slider under their picture', async () => {
  const figure = await liveFigure();
  expect(figure.parts('.own.width')).toHaveLength(0);
  expect(figure.parts('[id$="-width-slider"]')).toHaveLength(1);
});
