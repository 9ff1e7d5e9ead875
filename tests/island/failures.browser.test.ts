import { describe, expect, test, vi } from 'vitest';
import type { FailureKind } from '../../src/engine/protocol.ts';
import { sizeLimit } from '../../src/scenario/scenario.ts';
import { drawnAfter, liveFigure, said } from '../support/island/live.ts';

const kinds = ['unsupported', 'not-loaded', 'crashed', 'out-of-memory', 'failed'] as const satisfies readonly FailureKind[];
/** What a browser says, in its own words. */
const detail = 'TypeError: Failed to fetch https://example.org/_astro/worker.js';

describe.each(['en', 'ko'] as const)('where a run comes to nothing (%s)', (locale) => {
  test.each(kinds)('the figure says so in a sentence, and goes on speaking of the picture that stays: %s', async (failure) => {
    const figure = await liveFigure({ locale });
    const { say, exact } = figure.words;
    const before = said(figure);
    await figure.choice('activation.tanh').click();
    figure.fail(failure, detail);
    await expect.poll(() => figure.message()).toBe(say(`failure.${failure}`, { limit: exact(sizeLimit) }));
    await figure.settled();
    expect(said(figure)).toEqual(before);
    await expect.element(figure.choice('activation.tanh')).toBeChecked();

    const folded = figure.part<HTMLDetailsElement>('.message details');
    if (failure === 'failed') {
      expect(folded.open).toBe(false);
      const code = folded.querySelector('code')!;
      expect([code.lang, code.textContent]).toEqual(['en', detail]);
      folded.remove();
    } else expect(folded).toBeNull();
    const text = figure.alert.element().textContent;
    expect(text).not.toContain('fetch');
    if (locale === 'ko') expect(text).not.toMatch(/[A-Za-z]{2}/);
  });

  test('because what draws does not load, a message says so and offers a new page', async () => {
    const reloads = vi.fn((event: NavigateEvent) => {
      event.preventDefault();
      return event.navigationType;
    });
    const figure = await liveFigure({ locale });
    const before = said(figure);
    const missing = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    missing.catch(() => undefined); // until something asks for it
    drawnAfter(missing);
    await figure.choice('activation.tanh').click();
    figure.answer();
    await expect.poll(() => figure.message()).toBe(figure.words.say('failure.not-drawn'));
    await figure.settled();
    expect(said(figure)).toEqual(before);
    navigation.addEventListener('navigate', reloads, { once: true });
    await figure.button('reload').click();
    await expect.poll(() => reloads.mock.results).toEqual([{ type: 'return', value: 'reload' }]);
  });
});

test('“Try again” asks for the same once more, and the alert goes as soon as that is under way', async () => {
  const figure = await liveFigure();
  await figure.choice('activation.tanh').click();
  figure.fail('not-loaded');
  await figure.button('retry').click();
  expect(figure.engine.asks).toHaveLength(2);
  expect(figure.engine.last.request).toEqual(figure.engine.asks[0]!.request);
  await expect.element(figure.alert).not.toBeInTheDocument();
  await expect.element(figure.root).toHaveAttribute('aria-busy', 'true');
  figure.answer();
  await figure.settled();
  await expect.element(figure.alert).not.toBeInTheDocument();
});

test('an old alert is gone while the next run is under way, whatever becomes of that', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  await figure.choice('activation.tanh').click();
  figure.fail('out-of-memory');
  await expect.element(figure.alert).toBeVisible();
  await figure.choice('activation.relu').click();
  await expect.element(figure.alert).not.toBeInTheDocument();
  figure.fail('crashed');
  await expect.poll(() => figure.message()).toBe(figure.words.say('failure.crashed'));
});
