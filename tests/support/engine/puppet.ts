import type { WorkerLike } from '../../../src/engine/live-worker.ts';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.ts';
import type { Run } from '../../../src/engine/run.ts';

/** A worker that does nothing by itself: the test says what it answers. */
export class Puppet implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly received: ToWorker[] = [];
  ended = false;
  /** Whether it answers pings. */
  alive = true;

  postMessage(message: ToWorker): void {
    this.received.push(structuredClone(message));
    if (message.kind === 'ping' && this.alive) this.say({ kind: 'alive' });
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
  /** Its script runs and its backend has started. */
  load(): this {
    this.say({ kind: 'alive' });
    this.say({ kind: 'ready' });
    return this;
  }
  /** Answers a job with these runs, all at once. */
  finish(id: number, ...runs: readonly Run[]): void {
    runs.forEach((run, index) => this.say({ kind: 'run', id, index, run }));
    this.say({ kind: 'done', id });
  }
  fail(message = ''): void {
    this.onerror?.call(this as unknown as Worker, { preventDefault: () => undefined, message } as ErrorEvent);
  }
  /** The ids of the jobs that it was given, and of those that it was told to stop. */
  get runs(): number[] {
    return this.received.flatMap((message) => (message.kind === 'run' ? [message.id] : []));
  }
  get stops(): number[] {
    return this.received.flatMap((message) => (message.kind === 'stop' ? [message.id] : []));
  }
}
