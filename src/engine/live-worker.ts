import { Patience } from './patience.ts';
import type { Answer, FromWorker, ToWorker } from './protocol.ts';

/** The part of a Worker that is used; tests pass their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Who is told how a worker fares. */
export interface Keeper {
  /** Something was said about a job. */
  hear(answer: Answer): void;
  /** A backend has started. */
  ready(): void;
  /** The worker is of no more use: its script or its backends did not load, or it stopped working. */
  lost(failure: 'not-loaded' | 'crashed', detail: string): void;
}

/** Time between two pings, in milliseconds. */
const second = 1000;
/** Seconds that a worker's script may take to load. */
const loading = 60;

/** One worker, from loading its script to its end. One that is closed says nothing, so it is asked each second whether it is alive. */
export class LiveWorker {
  readonly #worker: WorkerLike;
  readonly #keeper: Keeper;
  readonly #silence: number;
  #waiting = false;
  #patience: Patience | undefined;
  #spoke = false;
  #ready = false;

  /** @param silence seconds without a word after which it counts as crashed; more than its longest piece of work takes. */
  constructor(worker: WorkerLike, keeper: Keeper, silence: number) {
    this.#worker = worker;
    this.#keeper = keeper;
    this.#silence = silence;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(event.message || 'the worker reports an error'); // a script that does not load gives no message
    };
  }

  /** Whether a backend has started. */
  get ready(): boolean {
    return this.#ready;
  }

  /** @throws DataCloneError for what cannot be sent. */
  post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Pings as long as something is waited for. */
  watch(waiting: boolean): void {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.#watch();
  }

  /** Ends the worker; what it has said and is not heard yet is passed over. */
  end(): void {
    this.watch(false);
    this.#worker.onmessage = this.#worker.onerror = null;
    this.#worker.terminate();
  }

  #watch(): void {
    this.#patience?.end();
    this.#patience = this.#waiting
      ? new Patience(
          second,
          this.#spoke ? this.#silence : loading,
          () => this.#lose('the worker does not answer'),
          () => this.post({ kind: 'ping' }),
        )
      : undefined;
  }

  #receive(message: FromWorker): void {
    if (this.#spoke) this.#patience?.renew();
    else {
      this.#spoke = true;
      this.#watch();
    }
    if (message.kind === 'alive') return;
    if (message.kind === 'not-loaded') return this.#keeper.lost('not-loaded', message.detail);
    if (message.kind !== 'ready') return this.#keeper.hear(message);
    this.#ready = true;
    this.#keeper.ready();
  }

  #lose(detail: string): void {
    this.#keeper.lost(this.#spoke ? 'crashed' : 'not-loaded', detail);
  }
}
