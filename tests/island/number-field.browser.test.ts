import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import { userEvent } from 'vitest/browser';
import NumberField from '../../src/island/NumberField.svelte';
import type { NumericField } from '../../src/scenario/fields.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure, said } from '../support/island/live.ts';
import { wordsIn } from '../support/words.ts';

const { say, exact } = wordsIn('ko');
const limits = {
  std: { min: '0.0001', max: '100' },
  layers: { min: '1', max: '50' },
  seed: { min: '0', max: exact(2 ** 32 - 1) },
} as const;
const children = createRawSnippet(() => ({ render: () => '<span></span>' }));

/** A field alone, with what it tells. */
async function fieldOf(field: NumericField, value: number) {
  const onchange = vi.fn<(value: number) => void>();
  const screen = await render(NumberField, { field, value, words: wordsIn('ko'), id: 'figure', onchange, children });
  return { onchange, input: screen.getByRole('textbox', { name: say(field), exact: true }), rerender: screen.rerender };
}

test.each([
  ['std', 'abc', say('invalid.not-a-number', limits.std)],
  ['std', '0x10', say('invalid.not-a-number', limits.std)],
  ['std', '', say('invalid.not-a-number', limits.std)],
  ['std', 'NaN', say('invalid.not-a-number', limits.std)],
  ['std', '1000', say('invalid.out-of-range', limits.std)],
  ['layers', '2.5', say('invalid.not-a-whole-number', limits.layers)],
  ['seed', '-1', say('invalid.out-of-range', limits.seed)],
] as const)('a text that cannot be taken stays, and is answered in words: %s “%s”', async (field, text, hint) => {
  const { input, onchange } = await fieldOf(field, 1);
  await expect.element(input).toHaveAccessibleDescription(say('limits', limits[field]));
  await input.fill(text);
  for (const leave of [() => undefined, () => input.element().blur()]) {
    leave();
    await expect.element(input).toHaveValue(text);
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(input).toHaveAccessibleDescription(hint);
  }
  expect(onchange).not.toHaveBeenCalled();
  await input.fill('3');
  expect(onchange.mock.calls).toEqual([[3]]);
  await expect.element(input).toHaveAttribute('aria-invalid', 'false');
  await expect.element(input).toHaveAccessibleDescription(say('limits', limits[field]));
});

test('a text may be as long as a number needs, and no longer', async () => {
  const { input, onchange } = await fieldOf('std', 1);
  await input.fill('');
  (input.element() as HTMLElement).focus();
  await userEvent.keyboard('x'.repeat(60));
  await expect.element(input).toHaveValue('x'.repeat(40));
  await input.fill('0.00010000000000000000479217360238593'); // 10⁻⁴ as float64 has it, in more digits than it is known by
  expect(onchange.mock.calls.at(-1)).toEqual([0.0001]);
});

test.each(['{Tab}', '{Enter}'])('a number is told while it is typed, and written as the figure has it after %s', async (key) => {
  const { input, onchange, rerender } = await fieldOf('std', 1);
  await input.fill(' 1e-1 ');
  expect(onchange.mock.calls).toEqual([[0.1]]);
  await rerender({ value: 0.1 });
  await expect.element(input).toHaveValue(' 1e-1 ');
  await userEvent.keyboard(key);
  await expect.element(input).toHaveValue('0.1');
});

test('a text is past once another control has changed the value', async () => {
  const { input, rerender } = await fieldOf('std', 1);
  await input.fill('abc');
  await rerender({ value: 2 });
  await expect.element(input).toHaveValue('2');
  await expect.element(input).toHaveAttribute('aria-invalid', 'false');
});

test('a text that cannot be taken leaves picture and address alone, and the next number changes both', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ locale: 'ko', address });
  const before = said(figure);
  await figure.field('layers').fill('1000');
  expect(figure.engine.asks).toEqual([]);
  expect(address.written).toEqual([]);
  await expect.element(figure.root).toHaveAttribute('aria-busy', 'false');
  expect(said(figure)).toEqual(before);
  await figure.field('layers').fill('10');
  figure.answer();
  await figure.settled();
  expect(figure.parts('.pictures svg[role]')).toHaveLength(10);
  expect(address.written).toEqual([expect.stringContaining('layers=10')]);
});
