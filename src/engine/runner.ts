import { textbook } from '../scenario/scenario.ts';
import { Pauses } from './pauses.ts';
import type { FromWorker, ToWorker, Work } from './protocol.ts';
import { run, type Run } from './run.ts';
import { NoData } from './training/no-data.ts';
import type { DataShelf } from './training/data-shelf.ts';
import type { TrainWork } from './training/request.ts';

/** Says something to the page; what is in `transfer` is handed over rather than copied. */
export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/** How often the book's scenario is rehearsed: forward only, then with all measures. */
const rehearsals = { forward: 8, measured: 4 };

/**
 * The worker's side of the protocol. Any number of jobs may be under way: whenever one pauses, which long runs do some thirty
 * times a second, it goes to the end of the queue, so that a short job is answered while a long one goes on.
 *
 * A worker that is started ahead of the first job rehearses, until there is one: what has run a few times runs in a third of the time.
 */
export class JobRunner {
  readonly #startBackend: () => Promise<unknown>;
  readonly #post: Post;
  readonly #digits: () => Promise<Uint8Array>;
  #data: DataShelf | undefined;
  readonly #jobs = new Map<number, AbortController>();
  readonly #rehearsal = new AbortController();
  #started: Promise<boolean> | undefined;

  /** @param digits loads the file of digits, which is asked for when a training needs it. */
  constructor(startBackend: () => Promise<unknown>, post: Post, digits: () => Promise<Uint8Array>) {
    this.#startBackend = startBackend;
    this.#post = post;
    this.#digits = digits;
  }

  receive(message: ToWorker): void {
    if (message.kind === 'ping') this.#say({ kind: 'alive' });
    else if (message.kind === 'start') void this.#rehearse();
    else if (message.kind === 'run') this.#begin(message.id, (signal) => this.#runAll(message.id, message.work, signal));
    else if (message.kind === 'train') this.#begin(message.id, (signal) => this.#train(message.id, message.work, signal));
    else this.#jobs.get(message.id)?.abort();
  }

  /** Starts the backend, once. @returns whether it runs; the page is told either way. */
  #start(): Promise<boolean> {
    return (this.#started ??= this.#startBackend().then(
      () => {
        this.#say({ kind: 'ready' });
        return true;
      },
      (error: unknown) => {
        this.#say({ kind: 'not-loaded', detail: String(error) });
        return false;
      },
    ));
  }

  /** Runs the book's scenario in silence, and gives way to the first job for good, within one piece of a run. */
  async #rehearse(): Promise<void> {
    const { signal } = this.#rehearsal;
    if (!(await this.#start())) return;
    try {
      for (let time = 0; time < rehearsals.forward + rehearsals.measured; time++) {
        signal.throwIfAborted();
        await run(textbook, { measures: time >= rehearsals.forward, signal, stretch: 0 });
      }
    } catch {
      // It was stopped; or something failed, which will be said when somebody waits for it.
    }
  }

  #begin(id: number, work: (signal: AbortSignal) => Promise<void>): void {
    this.#rehearsal.abort();
    void this.#do(id, work);
  }

  async #do(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#jobs.set(id, new AbortController()).get(id)!;
    if (!(await this.#start())) return;
    try {
      signal.throwIfAborted(); // overtaken while the backend was loading
      await work(signal);
      this.#say({ kind: 'done', id });
    } catch (error) {
      if (signal.aborted) this.#say({ kind: 'stopped', id });
      else this.#say({ kind: 'failed', id, failure: failureOf(error), detail: String(error) });
    } finally {
      this.#jobs.delete(id);
    }
  }

  async #runAll(id: number, { scenarios, ...options }: Work, signal: AbortSignal): Promise<void> {
    const say = (share: number) => this.#say({ kind: 'progress', id, share });
    const pauses = new Pauses(signal, say);
    for (const [index, scenario] of scenarios.entries()) {
      await pauses.after(index / scenarios.length);
      const onProgress = (share: number) => say((index + share) / scenarios.length);
      const result = await run(scenario, { ...options, signal, onProgress });
      this.#post({ kind: 'run', id, index, run: result }, buffersOf(result));
    }
  }

  async #train(id: number, work: TrainWork, signal: AbortSignal): Promise<void> {
    // What trains comes when it is first asked for: most pages show runs alone.
    const [{ DataShelf }, { trainSideBySide }] = await Promise.all([
      import('./training/data-shelf.ts'),
      import('./training/side-by-side.ts'),
    ]);
    const data = (this.#data ??= new DataShelf(this.#digits));
    await data.load(work.trainings.map(({ scenario }) => scenario));
    signal.throwIfAborted();
    const dataOf = data.of.bind(data);
    await trainSideBySide(work, dataOf, signal, (part, transfer) => this.#post({ kind: 'part', id, part }, transfer));
  }

  #say(message: FromWorker): void {
    this.#post(message, []);
  }
}

/** The large arrays of a run: made for it alone, and kept by nobody. */
const buffersOf = ({ measures = [] }: Run): ArrayBuffer[] => measures.flatMap(({ map }) => (map ? [map.values.buffer as ArrayBuffer] : []));

const failureOf = (error: unknown) => (error instanceof NoData ? 'no-data' : isOutOfMemory(error) ? 'out-of-memory' : 'failed');

/** Both a typed array and WebAssembly's heap report exhausted memory by a RangeError or by words only. */
const isOutOfMemory = (error: unknown): boolean => error instanceof RangeError || /memory|allocation|out of bounds/i.test(String(error));
