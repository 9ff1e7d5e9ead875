import { beforeEach, describe, expect, test } from 'vitest';
import type { Shown } from '../../src/figures/kind.ts';
import type { Address } from '../../src/island/address.ts';
import { Experiment } from '../../src/island/experiment.svelte.ts';
import { textbook, textbookView } from '../../src/scenario/scenario.ts';
import { FakeEngine, plainRun } from '../support/fake-engine.ts';
import { wordsIn } from '../support/words.ts';

const built: Shown = { runs: [plainRun(textbook)], view: textbookView };
let engine: FakeEngine;
let written: string[];
let experiment: Experiment;

const address: Address = {
  link: (query) => `https://example.org/?${query}#experiment`,
  write: (query) => {
    written.push(`${query} after ${String(engine.asks.length)} requests`);
  },
  flush: () => undefined,
  query: '',
  onTravel: () => () => undefined,
};

beforeEach(() => {
  engine = new FakeEngine();
  written = [];
  experiment = new Experiment({ id: 'experiment', built, words: wordsIn('en'), engine: () => engine, address });
});

/** Answers the newest request with the runs that it asks for, and waits until that is heard. */
async function answer(): Promise<void> {
  const { request, answer } = engine.last;
  answer({ kind: 'done', runs: request.scenarios.map((scenario) => plainRun(scenario, request.range)) });
  await new Promise(setImmediate);
}
const fail = async (failure: 'out-of-memory' | 'not-loaded'): Promise<void> => {
  engine.last.answer({ kind: 'failed', failure, detail: '' });
  await new Promise(setImmediate);
};
const stdOf = (shown: Shown): number => shown.runs[0].scenario.std;

test('a figure that was built is at rest, and asks nothing of the engine', () => {
  expect(experiment.busy).toBe(false);
  expect(engine.asks).toEqual([]);
  expect(experiment.drawn.spoken.summary()).toMatch(/^Layer 5/);
});

test('a change is computed, then drawn, and until then the figure is busy and speaks of what is drawn', async () => {
  experiment.change({ std: 0.5 });
  expect(experiment.busy).toBe(true);
  await answer();
  expect(stdOf(experiment.newest.shown)).toBe(0.5);
  expect(stdOf(experiment.drawn.shown)).toBe(1);
  expect(experiment.busy).toBe(true);
  experiment.hasDrawn(experiment.newest);
  expect(stdOf(experiment.drawn.shown)).toBe(0.5);
  expect(experiment.busy).toBe(false);
});

test('what is shown is read once, however often it is asked for', () => {
  expect(experiment.newest).toBe(experiment.newest);
  expect(experiment.drawn).toBe(experiment.newest);
});

test('the address is written after the change is on its way', () => {
  experiment.change({ std: 0.5 });
  expect(written).toEqual([expect.stringMatching(/std=0\.5.* after 1 requests$/)]);
});

test('without an address it shows and changes all the same', async () => {
  experiment = new Experiment({ id: 'experiment', built, words: wordsIn('ko'), engine: () => engine });
  experiment.change({ std: 0.5 });
  await answer();
  expect(stdOf(experiment.newest.shown)).toBe(0.5);
  expect(experiment.asked.query).toContain('std=0.5');
});

test('what is too large is said and not computed, and the picture stays', () => {
  experiment.change({ samples: 10_000, width: 1000 });
  experiment.change({ layers: 50 });
  expect(experiment.asked.tooLarge).toMatchObject({ field: 'layers', fit: 5 });
  expect(engine.asks).toHaveLength(1);
});

describe('in a failure', () => {
  test('all that is said goes on speaking of the picture that stays', async () => {
    const { summary } = experiment.drawn.spoken;
    const before = summary();
    experiment.change({ layers: 3 });
    await fail('not-loaded');
    expect(experiment.showing.failure?.failure).toBe('not-loaded');
    expect(experiment.busy).toBe(false);
    expect(experiment.drawn.spoken.summary()).toBe(before);
    expect(experiment.drawn.shown.runs[0].layers).toHaveLength(5);
  });

  test('the alert goes as soon as the next run is under way', async () => {
    experiment.change({ std: 0.5 });
    await fail('out-of-memory');
    experiment.change({ std: 0.6 });
    expect(experiment.showing.failure).toBeUndefined();
    expect(experiment.busy).toBe(true);
  });

  test('trying again asks for the same once more', async () => {
    experiment.change({ std: 0.5 });
    await fail('not-loaded');
    experiment.showing.retry();
    expect(engine.asks).toHaveLength(2);
    expect(engine.last.request.scenarios).toEqual([{ ...textbook, std: 0.5 }]);
    await answer();
    expect(stdOf(experiment.newest.shown)).toBe(0.5);
  });

  test('of the drawing, the figure is not busy, and the next change begins anew', async () => {
    experiment.change({ layers: 3 });
    await answer();
    experiment.hasNotDrawn(experiment.newest);
    expect(experiment.notDrawn).toBe(true);
    expect(experiment.busy).toBe(false);
    expect(experiment.drawn.shown.runs[0].layers).toHaveLength(5);
    experiment.change({ layers: 4 });
    expect(experiment.notDrawn).toBe(false);
  });
});

test('a run that was overtaken while it finished is shown on the way to the newest', async () => {
  experiment.change({ std: 0.5 }, 'std');
  const first = engine.last;
  experiment.change({ std: 0.6 }, 'std');
  first.answer({ kind: 'done', runs: [plainRun({ ...textbook, std: 0.5 })] });
  await new Promise(setImmediate);
  expect(stdOf(experiment.newest.shown)).toBe(0.5);
  expect(experiment.busy).toBe(true);
});

test('a run that fails after a newer one was asked for says nothing', async () => {
  experiment.change({ std: 0.5 });
  const first = engine.last;
  experiment.change({ std: 0.6 });
  first.answer({ kind: 'failed', failure: 'failed', detail: 'too late' });
  await new Promise(setImmediate);
  expect(experiment.showing.failure).toBeUndefined();
});

describe('what is taken along', () => {
  test('is measured in a lane of its own while another run is shown, and once for all who ask', async () => {
    experiment.change({ width: 1000, layers: 50 });
    const both = [experiment.measured(), experiment.measured()];
    expect(engine.asks.map(({ request }) => request.purpose)).toEqual(['show', 'measure']);
    expect(engine.last.request.scenarios).toEqual([textbook]);
    await answer();
    const [one, other] = await Promise.all(both);
    expect(one).toBe(other);
    expect(one).toHaveLength(1);
    expect(experiment.busy).toBe(true); // the other run goes on
  });

  test('is asked for anew after it came to nothing', async () => {
    const lost = experiment.measured();
    await fail('not-loaded');
    expect(await lost).toBeUndefined();
    void experiment.measured();
    expect(engine.asks).toHaveLength(2);
  });
});

test('what the engine is waiting for is known while it loads, and no longer', () => {
  experiment.change({ std: 0.5 });
  engine.last.listener.state?.('loading');
  expect(experiment.showing.loading).toBe(true);
  engine.last.listener.state?.('running');
  expect(experiment.showing.loading).toBe(false);
});

test('a figure that goes away leaves the engine to the others', () => {
  experiment.leave();
  expect(engine.left).toEqual(['experiment']);
});

test('what is played or shown as an answer is given; whatever the reader does after that is their own', () => {
  const given = () => {
    experiment.pass({ std: experiment.scenario.std / 2 });
    return experiment.given;
  };
  const acts: Record<string, () => void> = {
    change: () => experiment.change({ seed: 1 }),
    look: () => experiment.look({ range: 'symmetric' }),
    draw: () => experiment.draw('gradient-flow'),
    reset: () => experiment.reset(),
    link: () => experiment.follow({ query: 'std=0.3' }),
    back: () => experiment.read('std=0.4'),
  };
  for (const [name, act] of Object.entries(acts)) {
    expect(given(), name).toBe(true);
    act();
    expect(experiment.given, name).toBe(false);
  }
  experiment.follow({ query: 'std=0.5', given: true });
  expect(experiment.given).toBe(true);
});
