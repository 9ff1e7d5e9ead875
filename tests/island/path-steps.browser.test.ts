import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { leadsTo, pathSteps, stepOf } from '../../src/island/path-steps.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';

const open = async (more: Parameters<typeof liveFigure>[0] = {}) => {
  const figure = await liveFigure({ run: measuredRun, ...more, built: { figure: 'one-input', range: 'own', ...more.built } });
  await expect.poll(() => figure.root.querySelector('.steps .row')).not.toBeNull();
  return figure;
};
const answered = async (figure: LiveExperiment) => {
  figure.answer(measuredRun);
  await figure.settled();
};
/** What the pressed step of the row is. */
const pressed = (figure: LiveExperiment) => figure.parts('.steps [aria-pressed="true"]').map(({ textContent }) => textContent);
const filled = (figure: LiveExperiment) => figure.parts('.pictures ol svg[role]').filter((svg) => svg.querySelector('.fills')).length;

test('the path has a step for each layer, one for all samples, and one back for each layer', () => {
  const steps = pathSteps(2);
  expect(steps.map(({ view, layer }) => `${view} ${String(layer)}`)).toEqual(['forward 1', 'forward 2', 'everyone 2', 'back 2', 'back 1']);
  expect(stepOf(steps, { view: 'everyone', layer: 1 })).toBe(2);
  expect(stepOf(steps, { view: 'back', layer: 1 })).toBe(4);
  expect(leadsTo(steps[1]!, { ...textbook, layer: 1, neuron: 5 })).toEqual({ layer: 2, neuron: 0 });
  expect(leadsTo(steps[2]!, { ...textbook, layer: 1, neuron: 5 })).toEqual({ layer: 1, neuron: 5 });
});

test.each(['en', 'ko'] as const)('a press leads to a step, and each stands in the address, %s', async (locale) => {
  const address = new FakeAddress();
  const figure = await open({ locale, address });
  const { say } = figure.words;
  expect(pressed(figure)).toEqual(['1']);
  expect(filled(figure)).toBe(2);
  await figure.button('one-input.steps.previous').click({ force: true });
  expect(figure.engine.asks, 'there is nothing before the first step').toEqual([]);
  await figure.buttonNamed(say('one-input.steps.to', { n: 3 })).click();
  await answered(figure);
  expect(pressed(figure)).toEqual(['3']);
  expect(filled(figure)).toBe(4);
  expect(address.written.at(-1)).toMatch(/&layer=3.*&view=forward$/);
  await figure.buttonNamed(say('one-input.steps.everyone', { n: '1,000' })).click();
  await answered(figure);
  expect(filled(figure)).toBe(6);
  expect(address.written.at(-1)).toMatch(/&layer=5.*&view=everyone$/);
  await figure.buttonNamed(say('one-input.steps.back')).click();
  await answered(figure);
  expect(figure.parts('.pictures svg[role]').filter((svg) => svg.querySelector('.dots'))).toHaveLength(5);
  expect(address.written).toHaveLength(3);
});

test('the arrow keys on the steps lead through all of them, and no further', async () => {
  const figure = await open({ built: { layers: 2 } });
  figure.part<HTMLElement>('.steps .next').focus();
  const seen: string[] = [];
  for (let i = 0; i < 4; i++) {
    await userEvent.keyboard('{ArrowRight}');
    await answered(figure);
    seen.push(`${figure.experiment.view.view} ${String(figure.experiment.scenario.layer)}`);
  }
  expect(seen).toEqual(['forward 2', 'everyone 2', 'back 2', 'back 1']);
  const asks = figure.engine.asks.length;
  await userEvent.keyboard('{ArrowRight}');
  expect(figure.engine.asks).toHaveLength(asks);
  await userEvent.keyboard('{ArrowLeft}');
  expect(figure.experiment.scenario.layer).toBe(2);
});

test('scrolling to the side over the picture is a step, up and down is the page’s', async () => {
  const figure = await open();
  const wheel = (deltaX: number, deltaY: number) => {
    const event = new WheelEvent('wheel', { deltaX, deltaY, bubbles: true, cancelable: true });
    figure.part('.picture').dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(wheel(5, 60)).toBe(false);
  expect(figure.experiment.scenario.layer).toBe(1);
  expect(wheel(60, 5)).toBe(true);
  expect(figure.experiment.scenario.layer).toBe(2);
});

test('a press on a neuron opens its sum, another one closes it', async () => {
  const figure = await open({ built: { view: 'everyone' } });
  const press = async (drawing: number, cell: number) => {
    const svg = figure.parts('.pictures svg[data-grid]')[drawing]!;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const at = { clientX: left + ((cell % 5) + 0.5) * (width / 5), clientY: top + (Math.floor(cell / 5) + 0.5) * ((height * 0.66) / 20) };
    const options = { ...at, bubbles: true, pointerType: 'mouse' };
    svg.dispatchEvent(new PointerEvent('pointermove', options));
    await expect.poll(() => figure.part('.cell')).not.toBeNull();
    svg.dispatchEvent(new MouseEvent('click', options));
  };
  await press(2, 56);
  expect(figure.experiment.scenario).toMatchObject({ layer: 2, neuron: 57 });
  await answered(figure);
  expect(figure.part('.unfolded .title').textContent).toBe(figure.words.say('one-input.sum.title', { neuron: 57, layer: 2 }));
  await press(2, 56);
  expect(figure.experiment.scenario).toMatchObject({ layer: 2, neuron: 0 });
  await answered(figure);
  expect(figure.part('.unfolded')).toBeNull();
});

test('Enter opens the neuron that the arrow keys have reached', async () => {
  const figure = await open();
  figure.part('.picture').focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(figure.experiment.scenario.neuron, 'an input is no neuron').toBe(0);
  await userEvent.keyboard('{End}{ArrowRight}{ArrowDown}{Enter}');
  expect(figure.experiment.scenario).toMatchObject({ layer: 1, neuron: 6 });
  await answered(figure);
  await figure.buttonNamed(`× ${figure.words.say('one-input.steps.close', { n: 6 })}`).click();
  expect(figure.experiment.scenario.neuron).toBe(0);
});

test('another sample is the next one, and after the last the first', async () => {
  const figure = await open({ built: { sample: 1000 } });
  await figure.button('one-input.steps.another').click();
  expect(figure.experiment.scenario.sample).toBe(1);
  await figure.field('sample').fill('2000');
  expect(figure.experiment.scenario.sample).toBe(1);
  await expect.element(figure.field('sample')).toHaveAttribute('aria-invalid', 'true');
  await figure.field('sample').fill('999');
  expect(figure.experiment.scenario.sample).toBe(999);
});

test('outputs fall into their bins on the way to a layer, and not where less motion is asked for', async () => {
  for (const reduced of [false, true]) {
    vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: reduced } as MediaQueryList);
    const figure = await open();
    const fallen = vi.fn();
    new MutationObserver(() => {
      const dots = figure.parts('.falling i').length;
      if (dots > 0) fallen(dots);
    }).observe(figure.root, { childList: true, subtree: true });
    figure.part<HTMLElement>('.steps .next').click();
    await answered(figure);
    if (reduced) expect(fallen).not.toHaveBeenCalled();
    else await expect.poll(() => fallen.mock.calls.length).toBeGreaterThan(0);
    if (!reduced) expect(fallen).toHaveBeenCalledWith(100);
    vi.restoreAllMocks();
  }
});
