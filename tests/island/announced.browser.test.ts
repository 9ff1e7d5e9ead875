import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Run } from '../../src/engine/run.ts';
import { settleAfter } from '../../src/island/address.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { plainRun } from '../support/fake-engine.ts';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';

/** A run whose sentence depends on the standard deviation that was asked for. */
function telling(scenario: Scenario, range?: Run['range']): Run {
  const run = plainRun(scenario, range);
  return { ...run, layers: run.layers.map((layer) => ({ ...layer, mean: scenario.std / 100, std: scenario.std / 50 })) };
}

/** Collects what a screen reader reads out of a figure: each text that comes to stand in a live region. */
function hear(figure: LiveExperiment): string[] {
  const heard: string[] = [];
  const live = '[aria-live=polite], [aria-live=assertive], [role=alert], [role=status]';
  const observer = new MutationObserver((records) => {
    const regions = records.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live));
    for (const region of new Set(regions)) if (region?.textContent.trim()) heard.push(region.textContent.trim());
  });
  observer.observe(figure.root, { subtree: true, childList: true, characterData: true });
  return heard;
}

/** Steps a slider and lets the picture follow each step. */
async function step(figure: LiveExperiment, slider: Element, times: number): Promise<string[]> {
  (slider as HTMLElement).focus();
  const seen: string[] = [];
  for (let i = 0; i < times; i++) {
    await userEvent.keyboard('{ArrowLeft}');
    figure.answer(telling);
    await figure.settled();
    seen.push(figure.part('.reading').textContent);
  }
  return seen;
}

/** Lets a slider be left alone for as long as a change takes to settle. */
const rest = () => vi.advanceTimersByTimeAsync(settleAfter);

test('twenty steps of a slider are seen one by one, and read out once, when it rests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const figure = await liveFigure({ run: telling });
  const heard = hear(figure);
  const seen = await step(figure, figure.slider('std').element(), 20);
  expect(new Set(seen).size).toBeGreaterThan(10);
  expect(heard).toEqual([]);
  await rest();
  expect(heard).toEqual([seen.at(-1)]);
});

test('what is pointed at while a slider moves is read out once as well', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const figure = await liveFigure({ run: telling });
  figure.part('.picture').focus();
  await userEvent.keyboard('{ArrowRight}');
  const heard = hear(figure);
  // The pointer stays in the picture while the keyboard moves the slider.
  const readouts: string[] = [];
  for (const samples of [900, 800, 700]) {
    figure.experiment.change({ samples }, 'samples');
    figure.answer(telling);
    await figure.settled();
    readouts.push(figure.part('.readout').textContent);
  }
  expect(new Set(readouts).size).toBe(3);
  expect(heard).toEqual([]);
  await rest();
  expect(heard).toEqual([readouts.at(-1)]);
});

test('a slider that is moved on where it is too large, or where nothing can be computed, is warned of once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const figure = await liveFigure({ locale: 'ko', built: { width: 100, layers: 50, samples: 10_000, init: 'zeros' } });
  const heard = hear(figure);
  for (const width of [200, 300, 400]) figure.experiment.change({ width }, 'width');
  await expect.poll(() => figure.message()).toContain('400');
  expect(heard).toEqual([]);
  await rest();
  expect(heard).toEqual([figure.message()]);
  heard.length = 0;
  for (const width of [30, 20, 10]) {
    figure.experiment.change({ width }, 'width');
    figure.fail('not-loaded');
    await expect.poll(() => figure.message()).toBe(figure.words.say('failure.not-loaded'));
  }
  expect(heard).toEqual([]);
  await rest();
  expect(heard).toEqual([figure.words.say('failure.not-loaded')]);
});

test('a sentence is met once by those who read the page, before it changes and after', async () => {
  const figure = await liveFigure({ run: telling });
  const met = () =>
    [figure.part('.reading'), figure.part('.reading + p')].filter((p) => !p.ariaHidden && p.textContent !== '').map((p) => p.textContent);
  expect(met()).toEqual([figure.part('.reading').textContent]);
  figure.experiment.change({ std: 2 });
  figure.answer(telling);
  await figure.settled();
  await expect.poll(() => figure.part('.reading').ariaHidden).toBe('true');
  expect(met()).toEqual([figure.part('.reading').textContent]);
});
