import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { liveFigure, type LiveExperiment } from '../support/island/live.ts';
import { measuredRun, variedRun } from '../support/island/runs.ts';

/** What the browser does once it has time, in which it never is unless a test says so. */
let idle: (() => void)[];

beforeEach(() => {
  idle = [];
  vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((work) =>
    idle.push(() => work({ didTimeout: false, timeRemaining: () => 50 })),
  );
});

const drawing = (figure: LiveExperiment, size: 'wide' | 'narrow') => figure.part(`.pictures > svg.${size}`).outerHTML;
const both = (figure: LiveExperiment) => [drawing(figure, 'wide'), drawing(figure, 'narrow')] as const;

/** A chart of what the gradient loses, 1000 pixels wide, that has been drawn anew: as it was, and as it is now. */
async function redrawn(layers: number) {
  const figure = await liveFigure({ built: { figure: 'blame' }, run: measuredRun });
  const before = both(figure);
  figure.experiment.change({ layers });
  figure.answer(measuredRun);
  await figure.settled();
  return { figure, before };
}

test('of a chart, what is seen is drawn at once, and the other width when the browser has time', async () => {
  const { figure, before } = await redrawn(7);
  expect(both(figure).map((now, i) => now === before[i])).toEqual([false, true]);
  const wide = drawing(figure, 'wide');
  for (const work of idle) work();
  expect(both(figure).map((now, i) => now === before[i])).toEqual([false, false]);
  expect(drawing(figure, 'wide'), 'stays').toBe(wide);

  // As they are where both are drawn together.
  const together = await liveFigure({ built: { figure: 'blame', layers: 7 }, run: measuredRun });
  expect(both(figure)).toEqual(both(together));
});

test('before a page is printed, the other width is drawn', async () => {
  const { figure, before } = await redrawn(7);
  dispatchEvent(new Event('beforeprint'));
  expect(both(figure).map((now, i) => now === before[i])).toEqual([false, false]);
});

test('in a narrow window, the narrow drawing is not painted as it was', async () => {
  const { figure, before } = await redrawn(7);
  const painted: string[] = [];
  const shown = () => getComputedStyle(figure.part('.pictures > svg.narrow')).display !== 'none';
  // Sizes are told after all is laid out, and before it is painted; to the figure first.
  const observer = new ResizeObserver(() => {
    if (shown()) painted.push(drawing(figure, 'narrow'));
  });
  observer.observe(figure.part('.picture'));
  await page.viewport(360, 1000);
  await expect.poll(() => painted.length).toBeGreaterThan(0);
  observer.disconnect();
  expect(painted).not.toContain(before[1]);
});

test('an older picture is not finished over a newer one', async () => {
  const { figure } = await redrawn(7);
  figure.experiment.change({ layers: 3 });
  figure.answer(measuredRun);
  await figure.settled();
  const [old, ...newer] = idle;
  const narrow = drawing(figure, 'narrow');
  old!();
  expect(drawing(figure, 'narrow')).toBe(narrow);
  for (const work of newer) work();
  expect(drawing(figure, 'narrow')).not.toBe(narrow);
  const together = await liveFigure({ built: { figure: 'blame', layers: 3 }, run: measuredRun });
  expect(drawing(figure, 'narrow')).toBe(drawing(together, 'narrow'));
});

test('while a slider moves, its bars and what is said of them change, and nothing else in the picture', async () => {
  const figure = await liveFigure({ run: variedRun });
  // The first step leaves the outline of what was there, and says so.
  figure.experiment.change({ std: 0.95 }, 'std');
  figure.answer(variedRun);
  await figure.settled();
  const changes: string[] = [];
  const note = (records: readonly MutationRecord[]) =>
    changes.push(...records.map(({ type, target, attributeName }) => `${type} ${(target as Element).localName} ${attributeName}`));
  const observer = new MutationObserver(note);
  observer.observe(figure.part('.pictures'), { subtree: true, childList: true, attributes: true, characterData: true });
  figure.experiment.change({ std: 0.9 }, 'std');
  figure.answer((scenario, range) => {
    const run = variedRun(scenario, range);
    const layers = run.layers.map((layer) => ({
      ...layer,
      mean: 0.25,
      histogram: { ...layer.histogram, counts: layer.histogram.counts.toReversed() },
    }));
    return { ...run, layers };
  });
  await figure.settled();
  note(observer.takeRecords());
  expect([...new Set(changes)].sort()).toEqual(['attributes path d', 'attributes svg aria-label']);
  expect(changes).toHaveLength(2 * 5);
});

test('what was there stays as a pale outline while something changes, and an axis that ends elsewhere says so', async () => {
  const figure = await liveFigure({ run: variedRun });
  const [bars, outline] = ['.bars:not(.before)', '.before'].map(
    (of) => () => figure.parts(`.pictures svg ${of}`).map((path) => path.getAttribute('d')),
  );
  const key = () => figure.part('.key').textContent;
  const [was, said] = [bars!(), key()];
  expect(outline!().every((d) => d === '')).toBe(true);

  // As one change goes on, its outline is what was there when it began.
  for (const std of [0.5, 0.25]) {
    figure.experiment.change({ std }, 'std');
    figure.answer((scenario, range) => {
      const run = variedRun(scenario, range);
      const full = run.layers.map((layer) => ({
        ...layer,
        histogram: { ...layer.histogram, counts: layer.histogram.counts.map((_, i) => (i === 0 ? 60_000 : Math.round(std * 100))) },
      }));
      return { ...run, layers: full };
    });
    await figure.settled();
    expect(outline!().every((d) => d !== '')).toBe(true);
    expect(figure.part('.key .before').textContent).toBe(figure.words.say('before', { what: figure.words.say('before.std', { n: '1' }) }));
  }
  expect(bars!()).not.toEqual(was);
  const first = outline!();
  expect(figure.part('.key .axis').textContent).toBe(figure.words.say('share-axis.rescaled', { top: figure.words.percent(1) }));
  expect(figure.part('.pictures svg text[font-weight="700"]').textContent).toContain('100');

  // The next change begins where that one ended.
  figure.experiment.change({ seed: 1 });
  figure.answer(variedRun);
  await figure.settled();
  expect(outline!()).not.toEqual(first);
  figure.experiment.reset();
  figure.answer(variedRun);
  await figure.settled();
  expect(said).toBe(figure.words.say('share-axis'));
});
