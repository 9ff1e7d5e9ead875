import { expect, test, vi } from 'vitest';
import { FakeAddress } from '../support/fake-address.ts';
import { liveFigure } from '../support/island/live.ts';

const link =
  'https://example.org/?activation=relu&init=normal&std=1&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms#figure';

test('“Copy link” copies the link of what the controls say, and says so until they say something else', async () => {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const figure = await liveFigure({ locale: 'ko', address: new FakeAddress() });
  await figure.choice('activation.relu').click();
  await figure.button('copy-link').click();
  await expect.element(figure.button('copied')).toBeVisible();
  expect(copy.mock.calls).toEqual([[link]]);
  await figure.choice('activation.tanh').click();
  await expect.element(figure.button('copy-link')).toBeVisible();
});

test('where nothing may be copied, the link stands in a field, ready to be taken', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
  const figure = await liveFigure({ address: new FakeAddress() });
  await figure.choice('activation.relu').click();
  await figure.button('copy-link').click();
  const field = figure.part<HTMLInputElement>('.by-hand input');
  expect(field.labels?.[0]?.textContent).toContain(figure.words.say('copy-by-hand'));
  expect(field.value).toBe(link);
  field.focus();
  expect(getSelection()?.toString()).toBe(link);
  await expect.element(figure.button('copied')).not.toBeInTheDocument();
});

test('a figure without an address has no link to be copied', async () => {
  const figure = await liveFigure();
  await expect.element(figure.button('reset')).toBeVisible();
  await expect.element(figure.button('copy-link')).not.toBeInTheDocument();
});
