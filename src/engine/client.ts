import { size } from '../scenario/scenario.ts';
import type { FailureKind, FromWorker, Request, ToWorker } from './protocol.ts';
import type { Run } from './run.ts';

/** How a request ended: with its run, overtaken by a newer request, or not at all. */
export type Outcome =
  | { readonly kind: 'done'; readonly run: Run }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly message: string };

interface Job {
  readonly id: number;
  readonly request: Request;
  readonly onProgress: (share: number) => void;
  readonly settle: (outcome: Outcome) => void;
  retried: boolean;
  stopping: boolean;
}

/** The part of a Worker that the client uses; tests pass their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** A job that was told to stop has this long to answer, then its worker is ended; in milliseconds. */
const stopPatience = 400;
/** WebAssembly never gives memory back, so after a run of more activations than this the next one gets a new worker: some 100 MB. */
const heavy = 10_000_000;
/** A worker that says nothing for this long is taken for dead; in milliseconds. Long runs report progress all the time. */
const silencePatience = 60_000;

/**
 * Runs experiments in a worker: one in flight, one remembered. A newer request asks the one in flight to stop; if that one
 * finishes first all the same, its run still counts, so that dragging shows pictures all along. Answers come in the order of
 * the requests. A worker that crashes or falls silent is replaced and its job is tried once more.
 */
export class EngineClient {
  readonly #create: () => WorkerLike;
  #worker: WorkerLike | undefined;
  #current: Job | undefined;
  #next: Job | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = 0;

  constructor(create: () => WorkerLike) {
    this.#create = create;
  }

  /** Loads the worker and its backend ahead of the first request. */
  start(): void {
    if (!this.#worker) this.#post({ kind: 'start' });
  }

  /**
   * Asks for a run. Never rejects.
   * @param onProgress called with the share that is done, in [0, 1), while a long run is under way.
   */
  run(request: Request, onProgress: (share: number) => void = () => undefined): Promise<Outcome> {
    return new Promise((settle) => {
      this.#next?.settle({ kind: 'overtaken' });
      this.#next = { id: ++this.#id, request, onProgress, settle, retried: false, stopping: false };
      if (!this.#current) return this.#begin();
      if (this.#current.stopping) return; // its time is running already
      this.#current.stopping = true;
      this.#post({ kind: 'stop', id: this.#current.id });
      this.#watch(stopPatience, () => this.#abandon({ kind: 'overtaken' }));
    });
  }

  /** Ends the worker; what is under way is overtaken. */
  dispose(): void {
    this.#next?.settle({ kind: 'overtaken' });
    this.#next = undefined;
    this.#abandon({ kind: 'overtaken' });
  }

  #begin(): void {
    this.#current = this.#next;
    this.#next = undefined;
    if (this.#current) this.#send(this.#current);
  }

  #send({ id, request }: Job): void {
    this.#awaitAnswer();
    this.#post({ kind: 'run', id, request });
  }

  #end(outcome: Outcome): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = undefined;
    job?.settle(outcome);
    this.#begin();
  }

  #receive(message: FromWorker): void {
    const job = this.#current;
    if (!job || message.id !== job.id) return;
    if (message.kind === 'progress') {
      if (!job.stopping) this.#awaitAnswer();
      job.onProgress(message.share);
    } else if (message.kind === 'done' || message.kind === 'stopped') {
      if (size(job.request.scenario) > heavy) this.#discard();
      this.#end(message.kind === 'done' ? { kind: 'done', run: message.run } : { kind: 'overtaken' });
    }
    // Memory that WebAssembly has taken is never given back: a worker that ran out of it is of no more use.
    else if (message.failure === 'out-of-memory') this.#abandon(message);
    else this.#end(message);
  }

  #crash(message: string): void {
    const job = this.#current;
    if (!job || job.retried || this.#next) return this.#abandon({ kind: 'failed', failure: 'crashed', message });
    job.retried = true;
    this.#discard();
    this.#send(job);
  }

  /** Ends the job in flight together with its worker; the next job gets a new one. */
  #abandon(outcome: Outcome): void {
    this.#discard();
    this.#end(outcome);
  }

  #discard(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #awaitAnswer(): void {
    this.#watch(silencePatience, () => this.#crash('no answer from the worker'));
  }

  #watch(patience: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, patience);
  }

  #post(message: ToWorker): void {
    if (!this.#worker) {
      const worker = this.#create();
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (worker === this.#worker) this.#receive(data);
      };
      // A worker whose script fails to load says so here and nowhere else.
      worker.onerror = (event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#crash(event.message || 'the worker did not load');
      };
      this.#worker = worker;
    }
    this.#worker.postMessage(message);
  }
}

/** A client on the site's own worker. */
export const engineClient = (): EngineClient =>
  new EngineClient(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
