import { expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { stops } from '../../src/scenario/stops.ts';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

const sentence = (figure: LiveExperiment) => figure.part('.compass p')?.textContent;
const dotAt = (figure: LiveExperiment) => Number(figure.part('.compass circle').getAttribute('cx'));

test.each(['en', 'ko'] as const)('the compass is off, and its button shows and hides it (%s)', async (locale) => {
  const figure = await liveFigure({ locale, built: { figure: 'gradient-flow' }, run: measuredRun });
  const button = figure.button('compass');
  expect(figure.parts('.compass svg')).toEqual([]);
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect.poll(() => figure.parts('.compass svg')).toHaveLength(1);
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  const { say } = figure.words;
  // Each layer of this run halves what the one before it has, so that the gradient doubles on its way back.
  expect(sentence(figure)).toBe(say('compass.measured', { sigma: 10, predicted: 0.942, measured: 2 }));
  expect(figure.part('.compass svg').getAttribute('aria-label')).toBe(say('compass.label', { sentence: sentence(figure) }));
  await button.click();
  expect(figure.parts('.compass svg')).toEqual([]);
});

test('it follows the slider at once, by the theory alone', async () => {
  const figure = await liveFigure();
  await figure.button('compass').click();
  await expect.poll(() => figure.parts('.compass svg')).toHaveLength(1);
  const before = dotAt(figure);
  (figure.slider('std').element() as HTMLElement).focus();
  await userEvent.keyboard('{PageDown}');
  const std = stops.std.findLast((stop) => stop < 1)!;
  expect(std).toBeLessThan(1);
  await expect.poll(() => sentence(figure)).toMatch(/^√n·σ = [0-9.]+: theory ×\u00a0[0-9.]+ a layer\.$/);
  expect(dotAt(figure)).toBeLessThan(before);
  expect(figure.engine.asks.length, 'the run that is asked for has not been answered').toBeGreaterThan(0);
});

test('weights that are not random have no place on it, and the reason stands in its place', async () => {
  const figure = await liveFigure({ built: { init: 'zeros' } });
  await figure.button('compass').click();
  await expect.poll(() => sentence(figure)).toBe(figure.words.say('compass.none'));
  expect(figure.parts('.compass svg')).toEqual([]);
});

test('figures of several networks, and the theory’s own, offer none', async () => {
  for (const kind of ['three-fates', 'all-at-once', 'theory'] as const) {
    const figure = await liveFigure({ built: { figure: kind }, run: measuredRun });
    expect(figure.parts('.compass'), kind).toEqual([]);
  }
});

test('in forced colours the button that is pressed has the system’s', async () => {
  const figure = await liveFigure();
  await figure.button('compass').click();
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const button = figure.button('compass').element();
  const colours = () => [getComputedStyle(button).backgroundColor, getComputedStyle(figure.part('.reading')).backgroundColor];
  expect(new Set(colours()).size).toBe(2);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});
