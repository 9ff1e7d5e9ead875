import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { drawnAfter, liveFigure, type LiveExperiment } from '../support/island/live.ts';

/** What is said to be waited for after so many more milliseconds. */
async function said(figure: LiveExperiment, later = 0): Promise<string> {
  await tick(); // what waits begins to wait
  vi.advanceTimersByTime(later);
  await tick();
  return figure.part('.waiting').textContent;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

test.each(['en', 'ko'] as const)(
  'what computes and still loads after two seconds is said, not before, and no longer than that (%s)',
  async (locale) => {
    const figure = await liveFigure({ locale });
    figure.experiment.change({ activation: 'tanh' });
    figure.engine.last.listener.state?.('loading');
    expect(await said(figure, 1999)).toBe('');
    expect(await said(figure, 1)).toBe(figure.words.say('waiting.engine'));
    figure.engine.last.listener.state?.('running');
    expect(await said(figure)).toBe('');
    expect(await said(figure, 60_000)).toBe('');
  },
);

test('what draws and still loads after two seconds is said, and no longer once the picture is there', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  let arrive = (): void => undefined;
  drawnAfter(
    new Promise<void>((resolve) => {
      arrive = resolve;
    }),
  );
  figure.experiment.change({ activation: 'tanh' });
  figure.engine.last.listener.state?.('running');
  expect(await said(figure, 60_000), 'a run has its own progress').toBe('');
  figure.answer();
  await expect.poll(() => figure.experiment.showing.computing).toBe(false);
  expect(await said(figure, 1999)).toBe('');
  expect(await said(figure, 1)).toBe(figure.words.say('waiting.drawing'));
  arrive();
  vi.useRealTimers();
  await figure.settled();
  expect(figure.part('.waiting')).toHaveTextContent('');
});

test('each wait has two seconds of its own', async () => {
  const figure = await liveFigure();
  figure.experiment.change({ activation: 'tanh' });
  figure.engine.last.listener.state?.('loading');
  await said(figure, 1500);
  figure.engine.last.listener.state?.('running');
  await said(figure, 100);
  figure.engine.last.listener.state?.('loading'); // a new worker
  expect(await said(figure, 1999)).toBe('');
  expect(await said(figure, 1)).toBe(figure.words.say('waiting.engine'));
});
