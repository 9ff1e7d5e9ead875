import { expect, test } from 'vitest';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

const middleOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
/** The dot that stands for the scenario, in the drawing that is seen. */
const dot = (figure: LiveExperiment) =>
  [...figure.parts('.pictures svg g[stroke="var(--paper)"] > circle')].find((circle) => circle.getBoundingClientRect().width > 0)!;
const handle = (figure: LiveExperiment) => figure.part('.handle');

/** Does to an element what a hand does that takes it there, leads it so far across, and lets go. */
function lead(element: Element, across: number, pointerType: 'mouse' | 'touch'): void {
  const { x, y } = middleOf(element);
  const at = (clientX: number) => ({
    bubbles: true,
    cancelable: true,
    pointerId: 1,
    isPrimary: true,
    pointerType,
    button: 0,
    clientX,
    clientY: y,
  });
  element.setPointerCapture = () => undefined; // which only a pointer that is really down can be
  element.dispatchEvent(new PointerEvent('pointerdown', at(x)));
  element.dispatchEvent(new PointerEvent('pointermove', at(x + across / 2)));
  element.dispatchEvent(new PointerEvent('pointermove', at(x + across)));
  element.dispatchEvent(new PointerEvent('pointerup', at(x + across)));
}

test.each([
  ['mouse', 1000],
  ['touch', 360],
] as const)('the dot on the curve is led along it by %s, %i pixels wide, and the weights follow', async (pointerType, width) => {
  const figure = await liveFigure({ built: { figure: 'theory' }, run: measuredRun, width });
  await expect.poll(() => handle(figure)).not.toBeNull();
  const { x, y } = middleOf(dot(figure));
  expect(Math.abs(middleOf(handle(figure)).x - x)).toBeLessThan(1);
  expect(Math.abs(middleOf(handle(figure)).y - y)).toBeLessThan(1);
  lead(handle(figure), -60, pointerType);
  const { std, init } = figure.experiment.scenario;
  expect(init).toBe('normal');
  expect(std).toBeLessThan(1);
  figure.answer(measuredRun);
  await figure.settled();
  // The slider stops twenty times a decade, which has less than two hundred pixels.
  await expect.poll(() => Math.abs(middleOf(dot(figure)).x - (x - 60))).toBeLessThan(6);
  await expect.poll(() => Math.abs(middleOf(dot(figure)).x - middleOf(handle(figure)).x)).toBeLessThan(1);
  expect(figure.part('.readout').textContent, 'nothing is read out meanwhile').toBe('');
  // Nobody holds it any more.
  handle(figure).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType, clientX: x, clientY: y }));
  expect(figure.experiment.scenario.std).toBe(std);
});

test('weights that are not random have no dot that could be taken', async () => {
  const figure = await liveFigure({ built: { figure: 'theory' }, run: measuredRun });
  await expect.poll(() => handle(figure)).not.toBeNull();
  figure.experiment.change({ init: 'ones' });
  figure.answer(measuredRun);
  await figure.settled();
  await expect.poll(() => handle(figure)).toBeNull();
});
