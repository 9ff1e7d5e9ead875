import { Pauses } from './pauses.ts';
import type { FromWorker, ToWorker, Work } from './protocol.ts';
import { run, type Run } from './run.ts';

/** Says something to the page; what is in `transfer` is handed over rather than copied. */
export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/**
 * The worker's side of the protocol. Any number of jobs may be under way: whenever one pauses, which long runs do some thirty
 * times a second, it goes to the end of the queue, so that a short job is answered while a long one goes on.
 */
export class JobRunner {
  readonly #startBackend: () => Promise<unknown>;
  readonly #post: Post;
  readonly #jobs = new Map<number, AbortController>();
  #started: Promise<boolean> | undefined;

  constructor(startBackend: () => Promise<unknown>, post: Post) {
    this.#startBackend = startBackend;
    this.#post = post;
  }

  receive(message: ToWorker): void {
    if (message.kind === 'ping') this.#say({ kind: 'alive' });
    else if (message.kind === 'start') void this.#start();
    else if (message.kind === 'run') void this.#run(message.id, message.work);
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

  async #run(id: number, work: Work): Promise<void> {
    const { signal } = this.#jobs.set(id, new AbortController()).get(id)!;
    if (!(await this.#start())) return;
    try {
      signal.throwIfAborted(); // overtaken while the backend was loading
      await this.#runAll(id, work, signal);
      this.#say({ kind: 'done', id });
    } catch (error) {
      if (signal.aborted) this.#say({ kind: 'stopped', id });
      else this.#say({ kind: 'failed', id, failure: isOutOfMemory(error) ? 'out-of-memory' : 'failed', detail: String(error) });
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

  #say(message: FromWorker): void {
    this.#post(message, []);
  }
}

/** The large arrays of a run: made for it alone, and kept by nobody. */
const buffersOf = ({ measures = [] }: Run): ArrayBuffer[] => measures.flatMap(({ map }) => (map ? [map.values.buffer as ArrayBuffer] : []));

/** Both a typed array and WebAssembly's heap report exhausted memory by a RangeError or by words only. */
const isOutOfMemory = (error: unknown): boolean => error instanceof RangeError || /memory|allocation|out of bounds/i.test(String(error));
