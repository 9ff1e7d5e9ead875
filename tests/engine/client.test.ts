import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineClient, pageEngine } from '../../src/engine/client.ts';
import type { Listener, Request } from '../../src/engine/engine.ts';
import type { Run } from '../../src/engine/run.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { Puppet } from '../support/engine/puppet.ts';

let puppets: Puppet[];
let client: EngineClient;
const last = () => puppets.at(-1)!;

const request = (seed: number | readonly number[], other: Partial<Request> = {}, scenario: Partial<Scenario> = {}): Request => ({
  who: 'a',
  purpose: 'show',
  scenarios: [seed].flat().map((each) => ({ ...textbook, ...scenario, seed: each })),
  range: 'unit',
  measures: false,
  ...other,
});
const large = { layers: 50, width: 250, samples: 4000 } as const;
const runOf = (seed: number) => ({ scenario: { ...textbook, seed } }) as Run;
const done = (...seeds: readonly number[]) => ({ kind: 'done', runs: seeds.map(runOf) });
const overtaken = { kind: 'overtaken' };

/** What has become of a promise by now. */
const sofar = <T>(promise: Promise<T>) => Promise.race([promise, Promise.resolve('under way' as const)]);

beforeEach(() => {
  vi.useFakeTimers();
  puppets = [];
  client = new EngineClient(() => {
    puppets.push(new Puppet());
    return last();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  test('is answered with its runs, each told when it is done, and its progress over all of them', async () => {
    const told: unknown[] = [];
    const listener: Listener = {
      run: (run, index) => told.push([index, run.scenario.seed]),
      progress: (share) => told.push(share),
      state: (state) => told.push(state),
    };
    const outcome = client.ask(request([7, 8]), listener);
    last().load();
    last().say({ kind: 'progress', id: 1, share: 0.25 });
    last().say({ kind: 'run', id: 1, index: 0, run: runOf(7) });
    last().say({ kind: 'run', id: 1, index: 1, run: runOf(8) });
    expect(await sofar(outcome)).toBe('under way');
    last().say({ kind: 'done', id: 1 });
    expect(await outcome).toEqual(done(7, 8));
    expect(told).toEqual(['loading', 'running', 0.25, [0, 7], [1, 8]]);
    void client.ask(request(9), listener);
    expect(told.at(-1)).toBe('running');
  });

  test('of no scenarios is answered like any other', async () => {
    const outcome = client.ask(request([]));
    last().finish(1);
    expect(await outcome).toEqual(done());
  });

  test('that cannot be sent has failed, and the next one is none the worse', async () => {
    const scenario = { ...textbook, seed: () => 0 } as unknown as Scenario;
    expect(await client.ask(request(0, { scenarios: [scenario] }))).toMatchObject({ kind: 'failed', failure: 'failed' });
    const next = client.ask(request(2));
    last().finish(2, runOf(2));
    expect(await next).toEqual(done(2));
    expect(puppets).toHaveLength(1);
  });
});

describe('in one lane', () => {
  test('one is in flight and one is remembered; what lies between is overtaken', async () => {
    const outcomes = [1, 2, 3].map((seed) => client.ask(request(seed)));
    expect(last().runs).toEqual([1]);
    expect(await outcomes[1]).toEqual(overtaken);
    last().finish(1, runOf(1));
    expect(await outcomes[0]).toEqual(done(1));
    expect(last().runs).toEqual([1, 3]);
    last().finish(3, runOf(3));
    expect(await outcomes[2]).toEqual(done(3));
  });

  test('a newer request asks the one in flight to stop, once', async () => {
    const first = client.ask(request(1));
    void client.ask(request(2));
    void client.ask(request(3));
    expect(last().stops).toEqual([1]);
    last().say({ kind: 'stopped', id: 1 });
    expect(await first).toEqual(overtaken);
    expect(last().runs).toEqual([1, 3]);
  });

  test('a worker that does not stop in time is replaced, however often the reader changes their mind', async () => {
    const first = client.ask(request(1));
    last().load();
    for (let seed = 2; seed < 8; seed++) {
      void client.ask(request(seed));
      vi.advanceTimersByTime(100);
    }
    expect(await first).toEqual(overtaken);
    expect(puppets).toHaveLength(2);
    expect(puppets[0]!.ended).toBe(true);
  });

  test('a worker that is still loading is not replaced, however often the reader changes their mind', async () => {
    const first = client.ask(request(1));
    last().say({ kind: 'alive' });
    for (let seed = 2; seed < 100; seed++) {
      void client.ask(request(seed));
      vi.advanceTimersByTime(200);
    }
    expect(puppets).toHaveLength(1);
    last().say({ kind: 'ready' });
    vi.advanceTimersByTime(300);
    last().say({ kind: 'stopped', id: 1 });
    expect(await first).toEqual(overtaken);
    expect(last().runs).toEqual([1, 99]);
    vi.advanceTimersByTime(4000); // a time limit that was kept is past
    expect(puppets).toHaveLength(1);
  });

  test('once it has loaded, what was overtaken meanwhile has to stop in time', async () => {
    const first = client.ask(request(1));
    void client.ask(request(2));
    last().load();
    vi.advanceTimersByTime(400);
    expect(await first).toEqual(overtaken);
    expect(puppets.map(({ runs }) => runs)).toEqual([[1], [2]]);
  });

  test('time in which the page slept is no time in which the worker could have stopped', () => {
    void client.ask(request(1));
    last().load();
    void client.ask(request(2));
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(300);
    expect(puppets).toHaveLength(1);
  });
});

describe('between lanes', () => {
  test('nothing overtakes: other figures, and other purposes of the same figure, are in flight side by side', async () => {
    const outcomes = [
      client.ask(request(1)),
      client.ask(request(2, { purpose: 'measure' })),
      client.ask(request(3, { who: 'b' })),
      client.ask(request(4, { who: 'b' })),
    ];
    expect(last().runs).toEqual([1, 2, 3]);
    expect(last().stops).toEqual([3]);
    last().finish(2, runOf(2));
    last().finish(1, runOf(1));
    last().say({ kind: 'stopped', id: 3 });
    last().finish(4, runOf(4));
    expect(await Promise.all(outcomes)).toEqual([done(1), done(2), overtaken, done(4)]);
  });

  test('a download during a long run stops neither, and begins when the large run is done', async () => {
    const show = client.ask(request(1, {}, large));
    const measure = client.ask(request(2, { purpose: 'measure', measures: true }, large));
    last().load();
    vi.advanceTimersByTime(20_000);
    expect(last().stops).toEqual([]);
    expect(await Promise.all([sofar(show), sofar(measure)])).toEqual(['under way', 'under way']);
    last().finish(1, runOf(1));
    expect(await show).toEqual(done(1));
    last().finish(2, runOf(2));
    expect(await measure).toEqual(done(2));
  });

  test('a small job is sent at once while a large one is in flight, also before a large one that waits', () => {
    void client.ask(request(1, {}, large));
    void client.ask(request(2, { who: 'b' }, large));
    void client.ask(request(3, { who: 'c' }));
    expect(last().runs).toEqual([1, 3]);
  });

  test('where a worker is ended because one does not stop, the others are run again from where they were, and are told nothing twice', async () => {
    const told: unknown[] = [];
    const other = client.ask(request([5, 6], { who: 'b' }), { run: (run, index) => told.push([index, run.scenario.seed]) });
    const slow = client.ask(request(1));
    last().load();
    last().say({ kind: 'run', id: 1, index: 0, run: runOf(5) });
    const newer = client.ask(request(2));
    vi.advanceTimersByTime(700); // they take turns, so there is as much time for each
    expect(puppets).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(await slow).toEqual(overtaken);
    expect(puppets.map(({ ended }) => ended)).toEqual([true, false]);
    expect(last().runs).toEqual([1, 3]);
    expect(last().received[0]).toMatchObject({ work: { scenarios: [{ seed: 6 }] } });
    last().load().finish(1, runOf(6));
    last().finish(3, runOf(2));
    expect(await other).toEqual(done(5, 6));
    expect(told).toEqual([
      [0, 5],
      [1, 6],
    ]);
    expect(await newer).toEqual(done(2));
  });

  test('progress goes on from the runs that were done before the worker was ended', () => {
    const shares: number[] = [];
    void client.ask(request([5, 6], { who: 'b' }), { progress: (share) => shares.push(share) });
    last().load();
    last().say({ kind: 'run', id: 1, index: 0, run: runOf(5) });
    last().fail('a crash');
    last().load().say({ kind: 'progress', id: 1, share: 0.5 });
    expect(shares).toEqual([0.75]);
  });

  test('one who leaves is told nothing more, and its job in flight is told to stop; the worker and the others stay', async () => {
    const told: unknown[] = [];
    const outcomes = [1, 2].map((seed) => client.ask(request(seed), { run: (run) => told.push(run) }));
    const other = client.ask(request(3, { who: 'b' }));
    last().load();
    client.leave('a');
    expect(await Promise.all(outcomes)).toEqual([overtaken, overtaken]);
    expect(last().stops).toEqual([1]);
    vi.advanceTimersByTime(4000);
    last().finish(1, runOf(1));
    expect(told).toEqual([]);
    last().finish(3, runOf(3));
    expect(await other).toEqual(done(3));
    expect(last().runs).toEqual([1, 3]);
    expect(puppets).toHaveLength(1);
  });
});

describe('a worker', () => {
  test('is one for all figures of a page', () => {
    const made: Puppet[] = [];
    vi.stubGlobal(
      'Worker',
      class extends Puppet {
        constructor() {
          super();
          made.push(this);
        }
      },
    );
    pageEngine().start();
    for (const who of ['a', 'b', 'c']) void pageEngine().ask(request(1, { who }));
    expect(made.map(({ runs }) => runs)).toEqual([[1, 2, 3]]);
  });

  test('passes over an answer of an old job, and of an old worker', async () => {
    const outcome = client.ask(request(1));
    const old = last().load();
    old.say({ kind: 'run', id: 99, index: 0, run: runOf(99) });
    old.fail('a crash');
    old.say({ kind: 'run', id: 1, index: 0, run: runOf(98) });
    last().finish(1, runOf(1));
    expect(await outcome).toEqual(done(1));
  });

  test('is replaced after a heavy job, whose memory WebAssembly keeps, when nothing else is in flight, and not after a light one', async () => {
    const first = client.ask(request(1, {}, large));
    void client.ask(request(2, { who: 'b' }));
    last().finish(1, runOf(1));
    expect(await first).toEqual(done(1));
    void client.ask(request(3));
    expect(puppets).toHaveLength(1);
    last().finish(3, runOf(3));
    last().finish(2, runOf(2));
    expect(puppets[0]!.ended).toBe(true);
    void client.ask(request(4));
    last().finish(4, runOf(4));
    void client.ask(request(5));
    expect(puppets.map(({ runs }) => runs)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  test('is pinged each second while something is in flight, and left alone otherwise', () => {
    const pings = () => last().received.filter(({ kind }) => kind === 'ping').length;
    client.start();
    last().load();
    vi.advanceTimersByTime(10_000);
    expect(pings()).toBe(0);
    void client.ask(request(1));
    vi.advanceTimersByTime(3000);
    expect(pings()).toBe(3);
    last().finish(1, runOf(1));
    vi.advanceTimersByTime(10_000);
    expect(pings()).toBe(3);
  });
});

describe('a failure', () => {
  test('is `unsupported` where no worker can be made, at once, and each time', async () => {
    client = new EngineClient(() => {
      throw new ReferenceError('Worker is not defined');
    });
    client.start();
    for (const seed of [1, 2]) {
      expect(await client.ask(request(seed))).toEqual({
        kind: 'failed',
        failure: 'unsupported',
        detail: 'ReferenceError: Worker is not defined',
      });
    }
  });

  test('is `not-loaded` where the worker’s script does not load, and the next request tries anew', async () => {
    const outcomes = [client.ask(request(1)), client.ask(request(2, { who: 'b' }))];
    last().fail();
    expect(await Promise.all(outcomes)).toMatchObject([{ failure: 'not-loaded' }, { failure: 'not-loaded' }]);
    expect(puppets).toHaveLength(1);
    const next = client.ask(request(3));
    expect(puppets).toHaveLength(2);
    last().load().finish(3, runOf(3));
    expect(await next).toEqual(done(3));
  });

  test('is `not-loaded` where no backend loads, and the next request gets a new worker', async () => {
    const outcome = client.ask(request(1));
    last().say({ kind: 'alive' });
    last().say({ kind: 'not-loaded', detail: '404' });
    expect(await outcome).toEqual({ kind: 'failed', failure: 'not-loaded', detail: '404' });
    expect(puppets[0]!.ended).toBe(true);
    const next = client.ask(request(2));
    last().load().finish(2, runOf(2));
    expect(await next).toEqual(done(2));
  });

  test('to load ahead of the first request is forgotten', async () => {
    client.start();
    last().say({ kind: 'alive' });
    last().say({ kind: 'not-loaded', detail: '404' });
    client.start();
    last().fail();
    const outcome = client.ask(request(1));
    expect(puppets).toHaveLength(3);
    last().load().finish(1, runOf(1));
    expect(await outcome).toEqual(done(1));
  });

  test('is not said of a script that takes long to load, unless it takes a minute', async () => {
    const outcome = client.ask(request(1));
    last().alive = false;
    vi.advanceTimersByTime(59_000);
    expect(puppets[0]!.ended).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(await outcome).toMatchObject({ failure: 'not-loaded' });
  });

  test('is not said of backends that take long to load, as long as the worker answers', async () => {
    const outcome = client.ask(request(1));
    last().say({ kind: 'alive' });
    vi.advanceTimersByTime(300_000);
    expect(await sofar(outcome)).toBe('under way');
    last().say({ kind: 'ready' });
    last().finish(1, runOf(1));
    expect(await outcome).toEqual(done(1));
    expect(puppets).toHaveLength(1);
  });

  test('is `crashed` only of what crashes twice: it is tried once more, alone, and the others go on afterwards', async () => {
    const innocent = client.ask(request(1));
    const guilty = client.ask(request(2, { who: 'b' }));
    last().load().fail('a crash');
    const later = client.ask(request(3, { who: 'c' }));
    expect(last().runs).toEqual([1]);
    last().load().finish(1, runOf(1));
    expect(await innocent).toEqual(done(1));
    expect(last().runs).toEqual([1, 2]);
    last().fail('a crash');
    expect(await guilty).toEqual({ kind: 'failed', failure: 'crashed', detail: 'a crash' });
    expect(puppets).toHaveLength(3);
    expect(last().runs).toEqual([3]);
    last().load().finish(3, runOf(3));
    expect(await later).toEqual(done(3));
  });

  test('is noticed within five seconds where a worker closes, and its jobs are run again', async () => {
    const outcome = client.ask(request(1));
    last().load().alive = false;
    vi.advanceTimersByTime(5000);
    expect(puppets.map(({ ended }) => ended)).toEqual([true, false]);
    last().load().finish(1, runOf(1));
    expect(await outcome).toEqual(done(1));
  });

  test('is not said of a worker that is silent for four seconds at a time, nor, when tried once more, for fourteen', async () => {
    const outcome = client.ask(request(1));
    last().load().alive = false;
    for (let share = 0; share < 10; share++) {
      vi.advanceTimersByTime(4000);
      last().say({ kind: 'progress', id: 1, share: share / 10 });
    }
    expect(puppets).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    last().load().alive = false;
    vi.advanceTimersByTime(14_000);
    expect(await sofar(outcome)).toBe('under way');
    vi.advanceTimersByTime(1000);
    expect(await outcome).toMatchObject({ failure: 'crashed' });
  });

  test('is not said of a worker that slept with its page: a late timer counts once', async () => {
    const outcome = client.ask(request(1));
    last().load().alive = false;
    for (let second = 0; second < 4; second++) {
      vi.setSystemTime(Date.now() + 60_000);
      vi.advanceTimersToNextTimer();
    }
    expect(puppets).toHaveLength(1);
    last().finish(1, runOf(1));
    expect(await outcome).toEqual(done(1));
  });

  test('of memory ends the worker, which never gives memory back; the others are run again, and the next run is possible at once', async () => {
    const outcome = client.ask(request(1));
    const other = client.ask(request(2, { who: 'b' }));
    last().load().say({ kind: 'failed', id: 1, failure: 'out-of-memory', detail: 'RangeError' });
    expect(await outcome).toMatchObject({ kind: 'failed', failure: 'out-of-memory', detail: 'RangeError' });
    expect(puppets[0]!.ended).toBe(true);
    const next = client.ask(request(3));
    expect(last().runs).toEqual([2, 3]);
    last().load().finish(3, runOf(3));
    expect(await next).toEqual(done(3));
    last().finish(2, runOf(2));
    expect(await other).toEqual(done(2));
  });

  test('of another kind is told with what the browser said, and the worker stays', async () => {
    const outcome = client.ask(request(1));
    last().load().say({ kind: 'failed', id: 1, failure: 'failed', detail: 'Error: odd' });
    expect(await outcome).toMatchObject({ kind: 'failed', failure: 'failed', detail: 'Error: odd' });
    void client.ask(request(2));
    expect(puppets.map(({ runs }) => runs)).toEqual([[1, 2]]);
  });
});
