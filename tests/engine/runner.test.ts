import { readFileSync } from 'node:fs';
/** The client and the worker's side of it in one process, with the real run(): what differs from a page is only who carries the messages. */
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { EngineClient } from '../../src/engine/client.ts';
import type { Outcome, Request } from '../../src/engine/engine.ts';
import { Kept } from '../../src/engine/kept.ts';
import type { WorkerLike } from '../../src/engine/live-worker.ts';
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts';
import { Pauses } from '../../src/engine/pauses.ts';
import { run, type Run } from '../../src/engine/run.ts';
import { JobRunner } from '../../src/engine/runner.ts';
import { Draws } from '../../src/network/draws.ts';
import { NormalStream } from '../../src/network/random.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { everyStepTakesLong } from '../support/engine/clock.ts';

/** A runner that takes and gives messages as a worker does: later, as copies, and with buffers handed over. */
class Inside implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly said: FromWorker[] = [];
  readonly #runner: JobRunner;
  #ended = false;

  /** @param onRun called whenever a run is done, before anything else happens. */
  constructor(start: () => Promise<unknown>, onRun: () => void) {
    this.#runner = new JobRunner(
      start,
      (message, transfer) => {
        this.said.push(message);
        if (message.kind === 'run') onRun();
        const data = structuredClone(message, { transfer });
        setImmediate(() => {
          this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
        });
      },
      () => Promise.resolve(readFileSync('src/network/digits.bin')),
    );
  }
  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (!this.#ended) this.#runner.receive(copy);
    });
  }
  terminate(): void {
    this.#ended = true;
  }
}

let workers: Inside[];
const clientOn = (start: () => Promise<unknown> = () => startBackend('wasm'), onRun: () => void = () => undefined): EngineClient => {
  workers = [];
  return new EngineClient(() => {
    workers.push(new Inside(start, onRun));
    return workers.at(-1)!;
  });
};
const request = (who: string, ...scenarios: readonly Partial<Scenario>[]): Request => ({
  who,
  purpose: 'show',
  scenarios: scenarios.map((scenario) => ({ ...textbook, samples: 60, width: 20, ...scenario })),
  range: 'fitted',
  measures: true,
});
const figures = ({ layers, measures }: Run) => ({ layers, measures });
const runsOf = (outcome: Outcome) => (outcome.kind === 'done' ? outcome.runs.map(figures) : outcome);
const alone = async ({ scenarios, range }: Request) => {
  const all = [];
  for (const scenario of scenarios) all.push(figures(await run(scenario, { range, measures: true })));
  return all;
};

beforeAll(() => startBackend('wasm'));
afterEach(() => {
  vi.restoreAllMocks();
});

test('requests of several figures that take turns give what each gives alone, bit for bit, and leave no tensors', async () => {
  const requests = [
    request('a', { activation: 'tanh', init: 'xavier', layers: 12 }),
    request('b', { activation: 'sigmoid', std: 0.01 }, { activation: 'sigmoid', std: 1 }, { activation: 'relu', init: 'he', seed: 3 }),
    request('c', { activation: 'tanh', init: 'xavier', layers: 4 }, { init: 'orthogonal', seed: 7, correlation: 0.5 }),
    request('d', { width: 13, samples: 17, seed: 9 }, { width: 13, samples: 17, seed: 9, std: 0.3 }),
  ];
  const expected = [];
  for (const each of requests) expected.push(await alone(each));
  const before = memory();
  everyStepTakesLong();
  const client = clientOn();
  expect((await Promise.all(requests.map((each) => client.ask(each)))).map(runsOf)).toEqual(expected);
  // They did take turns: before the first was done, all others had begun.
  const told = workers[0]!.said.flatMap((message) => ('id' in message ? [message] : []));
  const firstEnd = told.findIndex(({ kind }) => kind === 'done');
  expect(new Set(told.slice(0, firstEnd).map(({ id }) => id)).size).toBe(requests.length);
  expect(memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes, numDataBuffers: before.numDataBuffers });
});

test('a short job of another figure is answered within two pieces of a long one', async () => {
  everyStepTakesLong();
  const client = clientOn();
  let pieces = 0;
  const long = client.ask(request('long', { layers: 50 }), { progress: () => pieces++ });
  await vi.waitUntil(() => pieces > 5, { interval: 0 });
  const before = pieces;
  // Forward only, one layer: it has no occasion to pause but before its first and only run.
  const short = await client.ask({ ...request('short', { layers: 1 }), measures: false });
  const waited = pieces - before;
  client.leave('long');
  expect(short).toMatchObject({ kind: 'done' });
  // One piece while the request is on its way, one in its pause, one while the answer is on its way.
  expect(waited).toBeLessThanOrEqual(4);
  expect(await long).toEqual({ kind: 'overtaken' });
});

test('a list of runs that are too short to pause stops between them, and what was done before has been told', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const client = clientOn(undefined, () => (now += 31));
  const told: number[] = [];
  const first = client.ask(request('a', ...Array.from({ length: 40 }, (_, seed) => ({ seed, layers: 1 }))), {
    run: (_, index) => {
      told.push(index);
      if (index === 2) void client.ask(request('a', { seed: 99, layers: 1 }));
    },
  });
  expect(await first).toEqual({ kind: 'overtaken' });
  expect(told.length).toBeLessThan(10);
  expect(told).toEqual(Array.from(told.keys()));
});

test('the share that is done goes on over a list of runs', async () => {
  everyStepTakesLong();
  const shares: number[] = [];
  await clientOn().ask(request('a', { layers: 3 }, { layers: 3, seed: 1 }), { progress: (share) => shares.push(share) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  expect(shares.some((share) => share < 0.5) && shares.some((share) => share > 0.5)).toBe(true);
});

test('neuron maps are handed over, not copied, and the next run has its own', async () => {
  const client = clientOn();
  const asked = request('a', { activation: 'tanh', init: 'he' });
  const expected = await alone(asked);
  for (let time = 0; time < 2; time++) expect(runsOf(await client.ask(asked))).toEqual(expected);
  const kept = workers[0]!.said.flatMap((message) => (message.kind === 'run' ? message.run.measures!.map(({ map }) => map!) : []));
  expect(kept).toHaveLength(10);
  expect(kept.every(({ values }) => values.length === 0)).toBe(true); // what was handed over is empty here
});

test('where no backend starts, the request says so, and the next one starts a new worker, which may have more luck', async () => {
  let tries = 0;
  const client = clientOn(() => (tries++ === 0 ? Promise.reject(new TypeError('404')) : startBackend('wasm')));
  expect(await client.ask(request('a', {}))).toEqual({ kind: 'failed', failure: 'not-loaded', detail: 'TypeError: 404' });
  expect(await client.ask(request('a', {}))).toMatchObject({ kind: 'done' });
  expect(workers).toHaveLength(2);
});

test('a request that is overtaken while the backend loads is not run at all', async () => {
  let load: () => void = () => undefined;
  const client = clientOn(() => new Promise<void>((resolve) => (load = resolve)));
  const first = client.ask(request('a', { seed: 1 }));
  await new Promise(setImmediate);
  const second = client.ask(request('a', { seed: 2 }));
  await new Promise(setImmediate);
  load();
  expect(await first).toEqual({ kind: 'overtaken' });
  expect(await second).toMatchObject({ kind: 'done', runs: [{ scenario: { seed: 2 } }] });
});

test('a run that fails, or has too little memory, is told apart by what is thrown, and the next one runs', async () => {
  const client = clientOn();
  const small = new Error('WebAssembly.Memory.grow(): maximum memory size exceeded');
  expect(await client.ask(request('a', { activation: 'nonsense' as 'tanh' }))).toMatchObject({ kind: 'failed', failure: 'failed' });
  vi.spyOn(Kept.prototype, 'product').mockImplementationOnce(() => {
    throw small;
  });
  expect(await client.ask(request('a', { seed: 5 }))).toMatchObject({ failure: 'out-of-memory', detail: String(small) });
  expect(await client.ask(request('a', { seed: 5 }))).toMatchObject({ kind: 'done' });
});

describe('a worker that is started ahead', () => {
  /** How often a run of the book's scenario has begun, and how often one has been measured to the end. */
  const watchRehearsals = () => {
    const begun = vi.spyOn(Kept.prototype, 'product');
    const back = vi.spyOn(Draws.prototype, 'gradient');
    return {
      begun: () => begun.mock.calls.filter(([{ samples }]) => samples === textbook.samples).length,
      back: () => back.mock.calls.length,
    };
  };
  const said = () => workers[0]!.said.map(({ kind }) => kind);
  const quiet = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  };

  test('rehearses the book’s scenario, forward and with all measures, says nothing of it and leaves no tensors', async () => {
    const before = memory();
    const { begun, back } = watchRehearsals();
    clientOn().start();
    await vi.waitUntil(() => back() >= 4, { timeout: 30_000 });
    await quiet();
    expect([begun(), back()]).toEqual([12, 4]);
    expect(said()).toEqual(['ready']);
    expect(memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes, numDataBuffers: before.numDataBuffers });
  });

  test('gives way to the first request at its next pause, for good, and what it has drawn gives that the same figures', async () => {
    const asked = { ...request('a'), scenarios: [{ ...textbook, std: 0.3 }] };
    await run({ ...textbook, seed: 1 }); // so that nothing is kept
    const expected = await alone(asked);
    await run({ ...textbook, seed: 1 });
    for (const pauses of [0, 1, 3, 20, 60]) {
      const { begun } = watchRehearsals();
      const client = clientOn();
      client.start();
      const after = vi.spyOn(Pauses.prototype, 'after');
      await vi.waitUntil(() => after.mock.calls.length >= pauses, { interval: 0, timeout: 30_000 });
      const outcome = client.ask(asked);
      await new Promise(setImmediate); // the message is on its way
      await new Promise(setImmediate);
      const until = begun();
      expect(runsOf(await outcome)).toEqual(expected);
      await quiet();
      expect(begun()).toBeLessThanOrEqual(until + 1); // the request's own
      expect(begun()).toBeLessThan(12);
      expect(said().filter((kind) => kind !== 'progress')).toEqual(['ready', 'run', 'done']);
      vi.restoreAllMocks();
    }
  });

  test('pauses in a rehearsal whenever it may: between two pauses lie the input and two layers’ weights at most', async () => {
    const pieces: number[] = [];
    const fill = vi.spyOn(NormalStream.prototype, 'fill');
    const after = vi.spyOn(Pauses.prototype, 'after').mockImplementation(() => {
      pieces.push(fill.mock.calls.reduce((sum, [table]) => sum + table.length, 0));
      fill.mockClear();
      return Promise.resolve();
    });
    await run({ ...textbook, seed: 1 });
    pieces.length = 0;
    after.mockClear();
    clientOn().start();
    await vi.waitUntil(() => after.mock.calls.length > 8 * 4, { interval: 0, timeout: 30_000 });
    expect(Math.max(...pieces)).toBeLessThanOrEqual(textbook.width * (textbook.samples + 2 * textbook.width));
  });

  test('keeps silent about a rehearsal that fails, and the first request is answered', async () => {
    vi.spyOn(Kept.prototype, 'product').mockImplementationOnce(() => {
      throw new Error('odd');
    });
    const client = clientOn();
    client.start();
    await vi.waitUntil(() => said().length > 0);
    await quiet();
    expect(said()).toEqual(['ready']);
    expect(await client.ask(request('a', {}))).toMatchObject({ kind: 'done' });
  });

  test('does not rehearse where no backend starts, nor where a request is already there', async () => {
    const { begun } = watchRehearsals();
    clientOn(() => Promise.reject(new TypeError('404'))).start();
    await quiet();
    expect(said()).toEqual(['not-loaded']);
    let load: () => void = () => undefined;
    const client = clientOn(() => new Promise<void>((resolve) => (load = resolve)));
    client.start();
    const outcome = client.ask(request('a', {}));
    await quiet();
    load();
    expect(await outcome).toMatchObject({ kind: 'done' });
    await quiet();
    expect(begun()).toBe(0);
  });
});

test('what a run keeps for the next may be taken from it at any time: it computes the product anew', () => {
  const scenario: Scenario = { ...textbook, samples: 30, width: 8 };
  const kept = new Kept('wasm', scenario);
  const product = () => {
    const tensor = kept.product(scenario);
    const values = tensor.dataSync<'float32'>().slice();
    tensor.dispose();
    return values;
  };
  const expected = product();
  const other = new Kept('wasm', { ...scenario, seed: 1 }, kept.leave());
  other.product({ ...scenario, seed: 1 }).dispose();
  expect(product()).toEqual(expected);
});
