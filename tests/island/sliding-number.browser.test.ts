import { expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { stops } from '../../src/scenario/stops.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure } from '../support/island/live.ts';

const std = stops.std.map(String);
const book = std.indexOf('1');

test('a slider is stepped with the arrows, leapt with Page Up and Down, and sent to its ends', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ locale: 'ko', address });
  const [slider, field] = [figure.slider('std'), figure.field('std')];
  const at = async (index: number) => {
    await expect.element(field).toHaveValue(std[index]);
    expect(slider.element().getAttribute('aria-valuetext')).toMatch(new RegExp(`^${figure.words.exact(Number(std[index]))}, `));
  };
  await at(book);
  (slider.element() as HTMLElement).focus();
  for (const [key, index] of [
    ['ArrowRight', book + 1],
    ['ArrowLeft', book],
    ['ArrowDown', book - 1],
    ['ArrowUp', book],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    await at(index);
  }
  await userEvent.keyboard('{PageUp}');
  expect(std.indexOf((field.element() as HTMLInputElement).value)).toBeGreaterThan(book + 4);
  await userEvent.keyboard('{PageDown}');
  await at(book);
  await userEvent.keyboard('{End}');
  await at(std.length - 1);
  await userEvent.keyboard('{Home}');
  await at(0);
  expect(address.written.at(-1)).toContain('std=0.001&');
  expect(figure.engine.last.request.scenarios).toEqual([{ ...textbook, std: 0.001 }]);
});

test.each([
  ['std', '0.0123', '0.011', '0.013'],
  ['std', '0.0128', '0.011', '0.013'],
  ['width', '64', '63', '71'],
  ['value', '-0.3', '-0.5', '0'],
  ['correlation', '0.33', '0.3', '0.35'],
] as const)('from a number beside its stops the arrows lead to the next of them: %s %s', async (name, typed, below, above) => {
  const figure = await liveFigure(name === 'value' ? { built: { init: 'constant' } } : {});
  const [slider, field] = [figure.slider(name), figure.field(name)];
  for (const [key, next] of [
    ['ArrowRight', above],
    ['ArrowUp', above],
    ['ArrowLeft', below],
    ['ArrowDown', below],
  ] as const) {
    await field.fill(typed);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard(`{${key}}`);
    await expect.element(field).toHaveValue(next);
    const place = { std: Math.log10(Number(next)), value: Number(next) }[name as string] ?? stops[name].indexOf(Number(next));
    expect((slider.element() as HTMLInputElement).valueAsNumber).toBeCloseTo(place, 12);
  }
});

test('the arrows, Page Up and Page Down stop at the ends, and begin beside them wherever a number was typed', async () => {
  const figure = await liveFigure();
  const [slider, field] = [figure.slider('std'), figure.field('std')];
  for (const [typed, key, expected] of [
    ['9.9', 'ArrowRight', '10'],
    ['10', 'ArrowRight', '10'],
    ['0.00105', 'ArrowLeft', '0.001'],
    ['0.001', 'ArrowLeft', '0.001'],
    ['9.9', 'PageUp', '10'],
    ['0.00105', 'PageDown', '0.001'],
    ['9.9', 'End', '10'],
    ['0.00105', 'Home', '0.001'],
    ['0.0123', 'PageUp', std[std.indexOf('0.011') + 8]!],
    ['0.0123', 'PageDown', std[std.indexOf('0.013') - 8]!],
  ] as const) {
    await field.fill(typed);
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard(`{${key}}`);
    await expect.element(field).toHaveValue(expected);
  }
});

/** Presses and releases the mouse in the middle of an element, for the nth time at the same place. */
async function press(element: Element, clickCount: number): Promise<void> {
  const [frame, box] = [window.frameElement!.getBoundingClientRect(), element.getBoundingClientRect()];
  const scale = frame.width / window.innerWidth;
  const [x, y] = [frame.left + (box.left + box.width / 2) * scale, frame.top + (box.top + box.height / 2) * scale];
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await cdp().send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount });
  }
}

test.each(['std', 'width', 'layers'] as const)(
  'a double click on the slider of %s brings back what the figure was built with, however quickly the picture follows the first click',
  async (field) => {
    const figure = await liveFigure({ built: { std: 0.02, width: 30, layers: 4 } });
    const slider = figure.slider(field).element();
    slider.scrollIntoView({ block: 'center' });
    const before = (figure.field(field).element() as HTMLInputElement).value;
    await press(slider, 1);
    await expect.element(figure.field(field)).not.toHaveValue(before);
    figure.answer();
    await figure.settled();
    await press(slider, 2);
    await expect.element(figure.field(field)).toHaveValue(before);
  },
);
