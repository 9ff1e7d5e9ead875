import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { EngineClient } from '../../../src/engine/client.ts';
import type { TrainingPart, TrainRequest } from '../../../src/engine/engine.ts';
import type { WorkerLike } from '../../../src/engine/live-worker.ts';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.ts';
import { JobRunner } from '../../../src/engine/runner.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { train } from '../../../src/engine/training/train.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';

let workers: Inside[];
/** What fetches the file of digits. */
let digits: () => Promise<Uint8Array>;

/** A runner that takes and gives messages as a worker does: later, as copies, and with buffers handed over; it can be made to crash. */
class Inside implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  /** Says nothing more, and reports an error, after so many parts with a state. */
  crashAfter = Infinity;
  readonly sent: ToWorker[] = [];
  readonly #runner: JobRunner;
  #ended = false;

  constructor() {
    this.#runner = new JobRunner(
      () => startBackend(),
      (message, transfer) => this.#say(structuredClone(message, { transfer })),
      () => digits(),
    );
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.sent.push(copy);
    setImmediate(() => {
      if (!this.#ended) this.#runner.receive(copy);
    });
  }

  terminate(): void {
    this.#ended = true;
    for (const { kind, id } of this.sent.filter((message) => message.kind === 'train'))
      if (kind === 'train') this.#runner.receive({ kind: 'stop', id });
  }

  #say(data: FromWorker): void {
    setImmediate(() => {
      if (this.#ended) return;
      this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
      if (data.kind === 'part' && data.part.state && --this.crashAfter === 0)
        this.onerror?.call(this as unknown as Worker, { preventDefault: () => undefined, message: 'crashed' } as ErrorEvent);
    });
  }
}

const scenario: Scenario = { ...textbook, width: 30, layers: 3, init: 'xavier', activation: 'tanh', steps: 400, batch: 50 };
const request: TrainRequest = { who: 'figure', trainings: [{ scenario }], until: 400, reads: ['layers'], pace: 0 };

const client = () =>
  new EngineClient(() => {
    const worker = new Inside();
    workers.push(worker);
    return worker;
  });

beforeEach(() => {
  workers = [];
  digits = () => Promise.resolve(Uint8Array.from(readFileSync('src/network/digits.bin')));
});

/** Parts put together, each training by its losses; they follow one another without gap or overlap. */
function lossesOf(parts: readonly TrainingPart[], index = 0): number[] {
  const losses: number[] = [];
  for (const part of parts.filter((each) => each.index === index)) {
    expect(part.done).toBe(losses.length);
    losses.push(...part.losses);
  }
  return losses;
}

test('a training in the worker is told in parts, and is the very training that is made in one go', async () => {
  const parts: TrainingPart[] = [];
  const outcome = await client().train(request, { part: (part) => parts.push(part) });
  const alone = await train(scenario, dataOnDisk(scenario), { reads: ['layers'] });
  expect(outcome).toEqual({ kind: 'done' });
  expect(parts.length).toBeGreaterThan(2);
  expect(lossesOf(parts)).toEqual(alone.losses);
  expect(parts.flatMap(({ moments }) => moments)).toEqual(alone.moments);
  expect(parts.at(-1)!.state).toEqual(alone.state);
});

test('trainings side by side are each what they are alone, and advance together', async () => {
  const others = [scenario, { ...scenario, activation: 'sigmoid' }, { ...scenario, activation: 'relu', std: 30, init: 'normal' }] as const;
  const parts: TrainingPart[] = [];
  const all = { ...request, trainings: others.map((each) => ({ scenario: each })), until: 60 };
  await client().train(all, { part: (part) => parts.push(part) });
  for (const [i, each] of others.entries()) expect(lossesOf(parts, i)).toEqual((await train(each, dataOnDisk(each), { until: 60 })).losses);
  expect(parts.findLast(({ index }) => index === 2)!.diverged).toBe(true);
});

test('halted, it tells where it is, and goes on from there as if it had never been', async () => {
  const engine = client();
  const parts: TrainingPart[] = [];
  const first = engine.train(request, {
    part: (part) => {
      parts.push(part);
      engine.halt('figure');
    },
  });
  expect(await first).toEqual({ kind: 'halted' });
  const { state } = parts.at(-1)!;
  expect(state!.step).toBe(lossesOf(parts).length);
  expect(state!.step).toBeLessThan(400);
  await engine.train({ ...request, trainings: [{ scenario, from: state! }] }, { part: (part) => parts.push(part) });
  expect(lossesOf(parts)).toEqual((await train(scenario, dataOnDisk(scenario))).losses);
});

test('where the worker crashes, it goes on in another one from the last state that was told, and nothing is told twice', async () => {
  const engine = client();
  const parts: TrainingPart[] = [];
  const long = { ...scenario, width: 100, layers: 5, steps: 800 };
  const running = engine.train({ ...request, trainings: [{ scenario: long }], until: 800 }, { part: (part) => parts.push(part) });
  workers[0]!.crashAfter = 1;
  expect(await running).toEqual({ kind: 'done' });
  expect(workers).toHaveLength(2);
  const [again] = workers[1]!.sent.filter((message) => message.kind === 'train');
  expect(again!.work.trainings[0]!.from!.step).toBeGreaterThan(0);
  expect(lossesOf(parts)).toEqual((await train(long, dataOnDisk(long))).losses);
  expect(new Set(parts.flatMap(({ moments }) => moments.map(({ step }) => step))).size).toBe(
    parts.flatMap(({ moments }) => moments).length,
  );
});

test('other requests are answered while it goes on', async () => {
  const engine = client();
  let done = false;
  const training = engine
    .train({ ...request, until: 4000, trainings: [{ scenario: { ...scenario, steps: 4000 } }] }, {})
    .then((outcome) => {
      done = true;
      return outcome;
    });
  for (let seed = 0; seed < 3; seed++) {
    const outcome = await engine.ask({ who: 'other', purpose: 'show', scenarios: [{ ...textbook, seed }], range: 'unit', measures: false });
    expect(outcome.kind).toBe('done');
    expect(done).toBe(false);
  }
  engine.halt('figure');
  expect(await training).toEqual({ kind: 'halted' });
});

test('a pace keeps steps apart, and tells of each', async () => {
  const parts: TrainingPart[] = [];
  const began = performance.now();
  await client().train({ ...request, until: 6, pace: 40 }, { part: (part) => parts.push(part) });
  expect(performance.now() - began).toBeGreaterThan(5 * 40);
  expect(parts.filter(({ losses }) => losses.length === 1)).toHaveLength(6);
});

describe('without the file of digits', () => {
  test.each([
    ['missing', () => Promise.reject(new Error('404 Not Found'))],
    ['cut', () => Promise.resolve(new Uint8Array(1000))],
    ['another one', () => Promise.resolve(new Uint8Array(490_000))],
  ])('%s: says so, and tries again when asked again', async (_, load) => {
    const engine = client();
    const good = digits;
    digits = load;
    expect(await engine.train({ ...request, until: 5 }, {})).toMatchObject({ kind: 'failed', failure: 'no-data' });
    digits = good;
    expect(await engine.train({ ...request, until: 5 }, {})).toEqual({ kind: 'done' });
  });

  test('other sets of data do without it', async () => {
    digits = () => Promise.reject(new Error('offline'));
    const spirals = { ...scenario, data: 'spirals' } as const;
    expect(await client().train({ ...request, trainings: [{ scenario: spirals }], until: 5 }, {})).toEqual({ kind: 'done' });
  });
});
