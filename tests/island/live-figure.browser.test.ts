import { createRawSnippet, tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte/pure';
import { pageEngine } from '../../src/engine/client.ts';
import ExperimentFigure from '../../src/island/ExperimentFigure.svelte';
import { textbook, textbookView } from '../../src/scenario/scenario.ts';
import { FakeAddress } from '../support/fake-address.ts';
import { plainRun } from '../support/fake-engine.ts';
import { liveFigure, openNumbers, said } from '../support/island/live.ts';
import { measuredRun } from '../support/island/runs.ts';
import { wordsIn } from '../support/words.ts';

test('controls can be seen once there is a script to answer to them', async () => {
  const figure = await liveFigure({ built: { figure: 'blame' }, run: measuredRun });
  for (const selector of ['.std', '.settings', '.actions', '.views']) expect(figure.part(selector)).toBeVisible();
  figure.root.classList.remove('alive'); // as the page is built
  for (const selector of ['.std', '.settings', '.actions', '.views']) expect(figure.part(selector)).not.toBeVisible();
  expect(figure.part('.reading')).toBeVisible();
});

test('a change asks the engine, and picture, sentence, axes, numbers and foot change together once the run is drawn', async () => {
  const figure = await liveFigure({ built: { layers: 3, width: 50 } });
  await openNumbers(figure.root);
  const before = said(figure);
  expect(before).toHaveLength(5);
  const changed = () => said(figure).map((part, i) => part !== before[i]);
  const frames = new Set<string>();
  const watch = () => {
    frames.add(changed().join(' '));
    frame = requestAnimationFrame(watch);
  };
  let frame = requestAnimationFrame(watch);

  await figure.button('reset').click();
  await expect.element(figure.root).toHaveAttribute('aria-busy', 'true');
  const { request } = figure.engine.last;
  expect(request).toMatchObject({ who: 'figure', purpose: 'show', scenarios: [{ layers: 5, width: 100 }] });
  expect(changed()).not.toContain(true);

  figure.answer();
  await figure.settled();
  cancelAnimationFrame(frame);
  expect(changed()).not.toContain(false);
  expect(new Set([...frames, changed().join(' ')]).size).toBe(2);
  expect(figure.parts('.pictures svg[role]')).toHaveLength(5);
  expect(figure.part('.ran').textContent).toContain(figure.words.say('backend.wasm'));
});

test('a short run dims nothing; a long one says how far it is over the dimmed last picture', async () => {
  const figure = await liveFigure({ locale: 'ko' });
  const opacity = () => getComputedStyle(figure.part('.picture')).opacity;
  const later = async (milliseconds: number) => {
    await tick();
    vi.advanceTimersByTime(milliseconds);
    await tick();
    return figure.part('.picture').className;
  };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  figure.experiment.change({ activation: 'tanh' });
  expect(await later(199)).toBe('picture');
  expect(await later(1)).toBe('picture dimmed');
  vi.useRealTimers();
  expect(figure.part('progress')).not.toBeVisible();
  figure.engine.last.listener.progress?.(0.25);
  await expect.element(figure.part('.ran')).toHaveTextContent(figure.words.say('computing', { share: '25%' }));
  expect(figure.part<HTMLProgressElement>('progress').value).toBe(0.25);
  expect(figure.part('progress')).toBeVisible();
  await expect.poll(opacity).toBe('0.4');
  figure.answer();
  await figure.settled();
  expect(figure.part('progress')).not.toBeVisible();
  await expect.poll(opacity).toBe('1');
});

test('a figure that steps back has its controls, its downloads and its numbers folded away, and its picture and its slider in sight', async () => {
  const figure = await liveFigure({ compact: true });
  for (const selector of ['.pictures', '.std']) expect(figure.part(selector)).toBeVisible();
  for (const selector of ['.settings', '.actions', '.numbers']) expect(figure.part(selector)).not.toBeVisible();
  await figure.text('tools').click();
  for (const selector of ['.settings', '.actions', '.numbers']) await expect.element(figure.part(selector)).toBeVisible();
});

test('fifty layers are fifty histograms, each with its title', async () => {
  const figure = await liveFigure();
  for (const layers of [50, 1]) {
    await figure.field('layers').fill(String(layers));
    figure.answer();
    await figure.settled();
    const titles = figure.parts('.pictures svg[role]').map((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent));
    expect(titles).toHaveLength(layers);
    for (const [i, texts] of titles.entries()) expect(texts).toContain(figure.words.say('title', { n: i + 1 }));
  }
});

test('each change is written into the address, and what is waiting there is written when the reader lets go', async () => {
  const address = new FakeAddress();
  const figure = await liveFigure({ address });
  await figure.choice('activation.tanh').click();
  expect(address.written).toEqual([
    'activation=tanh&init=normal&std=1&layers=5&width=100&samples=1000&seed=0&range=unit&crop=none&figure=activations&view=histograms',
  ]);
  expect(address.flushed).toBeGreaterThan(0);
});

test('pointing at a figure warms the engine up, and asks for nothing that is there already', async () => {
  const figure = await liveFigure();
  const { started } = figure.engine; // the pointer may have been there before the figure
  figure.root.dispatchEvent(new PointerEvent('pointerenter'));
  expect(figure.engine.started).toBeGreaterThan(started);
  expect(figure.engine.asks).toEqual([]);
});

test('a figure that leaves the page ends what the engine does for it', async () => {
  const leave = vi.spyOn(pageEngine(), 'leave');
  const [words, shown] = [wordsIn('en'), { runs: [plainRun(textbook)] as const, view: textbookView }];
  const children = createRawSnippet(() => ({ render: () => '<ol class="pictures"></ol>' }));
  const { unmount } = await render(ExperimentFigure, { id: 'leaving', words, built: shown, compact: false, children });
  expect(leave).not.toHaveBeenCalled();
  await unmount();
  expect(leave.mock.calls).toEqual([['leaving']]);
});
