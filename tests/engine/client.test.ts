import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineClient, type Outcome, type WorkerLike } from '../../src/engine/client.ts';
import type { FromWorker, Request, ToWorker } from '../../src/engine/protocol.ts';
import type { Run } from '../../src/engine/run.ts';
import { textbook } from '../../src/scenario/scenario.ts';

/** A worker that does nothing by itself: the test says what it answers. */
class Puppet implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly received: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
  crash(): void {
    this.onerror?.call(this as unknown as Worker, { preventDefault: () => undefined, message: '' } as ErrorEvent);
  }
  get runs(): number[] {
    return this.received.flatMap((message) => (message.kind === 'run' ? [message.id] : []));
  }
}

let puppets: Puppet[];
let client: EngineClient;
const request = (seed: number): Request => ({ scenario: { ...textbook, seed }, range: 'unit', measures: false });
const runOf = (seed: number) => ({ scenario: { ...textbook, seed } }) as Run;
const last = () => puppets.at(-1)!;

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
});

test('a request is answered with its run, and its progress is reported', async () => {
  const shares: number[] = [];
  const outcome = client.run(request(1), (share) => shares.push(share));
  last().say({ kind: 'progress', id: 1, share: 0.5 });
  last().say({ kind: 'done', id: 1, run: runOf(1) });
  expect(await outcome).toEqual({ kind: 'done', run: runOf(1) });
  expect(shares).toEqual([0.5]);
});

test('one is in flight and one is remembered; what lies between is overtaken', async () => {
  const outcomes = [1, 2, 3].map((seed) => client.run(request(seed)));
  expect(last().runs).toEqual([1]);
  expect(await outcomes[1]).toEqual({ kind: 'overtaken' });
  last().say({ kind: 'done', id: 1, run: runOf(1) });
  expect(await outcomes[0]).toEqual({ kind: 'done', run: runOf(1) });
  expect(last().runs).toEqual([1, 3]);
  last().say({ kind: 'done', id: 3, run: runOf(3) });
  expect(await outcomes[2]).toEqual({ kind: 'done', run: runOf(3) });
});

test('a newer request asks the one in flight to stop, once', async () => {
  const first = client.run(request(1));
  void client.run(request(2));
  void client.run(request(3));
  expect(last().received.filter(({ kind }) => kind === 'stop')).toEqual([{ kind: 'stop', id: 1 }]);
  last().say({ kind: 'stopped', id: 1 });
  expect(await first).toEqual({ kind: 'overtaken' });
  expect(last().runs).toEqual([1, 3]);
});

test('a worker that does not stop in time is replaced, however often the reader changes their mind', async () => {
  const first = client.run(request(1));
  for (let seed = 2; seed < 8; seed++) {
    void client.run(request(seed));
    vi.advanceTimersByTime(100);
  }
  expect(await first).toEqual({ kind: 'overtaken' });
  expect(puppets).toHaveLength(2);
  expect(puppets[0]!.ended).toBe(true);
});

test('an answer of an old job, or of an old worker, is passed over', async () => {
  const outcome = client.run(request(1));
  last().say({ kind: 'done', id: 99, run: runOf(99) });
  const old = last();
  old.crash();
  old.say({ kind: 'done', id: 1, run: runOf(98) });
  last().say({ kind: 'done', id: 1, run: runOf(1) });
  expect(await outcome).toEqual({ kind: 'done', run: runOf(1) });
});

test('a crash starts one new worker and tries the job once more, then it is said', async () => {
  const outcome = client.run(request(1));
  last().crash();
  expect(puppets).toHaveLength(2);
  expect(last().runs).toEqual([1]);
  last().crash();
  expect(await outcome).toMatchObject({ kind: 'failed', failure: 'crashed' });
  const next: Promise<Outcome> = client.run(request(2));
  expect(last().runs).toEqual([2]);
  last().say({ kind: 'done', id: 2, run: runOf(2) });
  expect(await next).toMatchObject({ kind: 'done' });
});

test('a worker that falls silent counts as crashed, one that reports progress does not', async () => {
  const outcome = client.run(request(1));
  for (let minute = 0; minute < 10; minute++) {
    vi.advanceTimersByTime(50_000);
    last().say({ kind: 'progress', id: 1, share: minute / 10 });
  }
  expect(puppets).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  vi.advanceTimersByTime(60_000);
  expect(await outcome).toMatchObject({ kind: 'failed', failure: 'crashed' });
});

test('a worker that ran out of memory is replaced, since it never gives memory back', async () => {
  const outcome = client.run(request(1));
  last().say({ kind: 'failed', id: 1, failure: 'out-of-memory', message: 'RangeError' });
  expect(await outcome).toMatchObject({ kind: 'failed', failure: 'out-of-memory' });
  expect(puppets[0]!.ended).toBe(true);
});

test('after a heavy run, whose memory WebAssembly keeps, the next run gets a new worker, and after a light one it does not', async () => {
  const heavy: Request = { ...request(1), scenario: { ...textbook, layers: 50, width: 250, samples: 4000 } };
  const outcomes = [client.run(heavy), client.run(request(2))];
  last().say({ kind: 'done', id: 1, run: runOf(1) });
  expect(await outcomes[0]).toEqual({ kind: 'done', run: runOf(1) });
  expect(puppets.map(({ ended, runs }) => [ended, runs])).toEqual([
    [true, [1]],
    [false, [2]],
  ]);
  last().say({ kind: 'done', id: 2, run: runOf(2) });
  expect(await outcomes[1]).toEqual({ kind: 'done', run: runOf(2) });
  void client.run(request(3));
  expect(puppets.map(({ runs }) => runs)).toEqual([[1], [2, 3]]);
});

test('after the end everything that was asked is overtaken', async () => {
  const outcomes = [client.run(request(1)), client.run(request(2))];
  client.dispose();
  expect(await Promise.all(outcomes)).toEqual([{ kind: 'overtaken' }, { kind: 'overtaken' }]);
});
