import type { Engine, Listener, Outcome, Request, TrainListener, TrainOutcome, TrainRequest } from './engine.ts';
import { RunJob, TrainJob, type Ending, type Job } from './jobs.ts';
import { Lanes } from './lanes.ts';
import { LiveWorker, type WorkerLike } from './live-worker.ts';
import { Patience } from './patience.ts';
import type { Answer } from './protocol.ts';

/** Jobs in flight take turns, so each of them gives one that was told to stop so much time to do so; then the worker is ended. */
const stopPatience = { milliseconds: 100, steps: 4 };
/** Seconds without a word after which a worker counts as crashed; more for one that follows a crash, since the device may just be slow. */
const [silence, silenceAfterCrash] = [5, 15];

const overtaken: Ending = { kind: 'overtaken' };

/**
 * Runs experiments in one worker for all who ask. In each lane one request is in flight and one is remembered; lanes take turns in
 * the worker, except that two heavy jobs never are in flight together. Where the worker must be ended, or crashes, what other
 * lanes have in flight is run again from where it was. WebAssembly never gives memory back, so after a heavy job the worker
 * is replaced as soon as nothing is in flight.
 */
export class EngineClient implements Engine {
  readonly #create: () => WorkerLike;
  readonly #lanes = new Lanes();
  #worker: LiveWorker | undefined;
  /** Whether the worker keeps the memory of a heavy job. */
  #worn = false;
  #id = 0;

  /** @param create makes a worker; it throws where there are none. */
  constructor(create: () => WorkerLike) {
    this.#create = create;
  }

  start(): void {
    if (this.#worker) return;
    try {
      this.#open(silence).post({ kind: 'start' });
    } catch {
      // The first request will say so.
    }
  }

  ask(request: Request, listener: Listener = {}): Promise<Outcome> {
    return new Promise((settle) => this.#add(new RunJob(++this.#id, request, listener, settle)));
  }

  train(request: TrainRequest, listener: TrainListener): Promise<TrainOutcome> {
    return new Promise((settle) => this.#add(new TrainJob(++this.#id, request, listener, settle)));
  }

  halt(who: string): void {
    const ofTraining = (job: Job) => job instanceof TrainJob && job.who === who;
    for (const job of this.#lanes.waiting.filter(ofTraining)) this.#end(job, overtaken);
    for (const job of this.#lanes.current.filter(ofTraining)) this.#stop(job);
  }

  leave(who: string): void {
    const { waiting, current } = this.#lanes;
    for (const job of waiting) if (job.who === who) this.#end(job, overtaken);
    for (const job of current) {
      if (job.who !== who) continue;
      job.forget();
      job.end(overtaken);
      job.patience?.end(); // nobody waits for it any more
      job.patience = undefined;
      this.#stop(job);
    }
  }

  #add(job: Job): void {
    const { waited, flies } = this.#lanes.add(job);
    waited?.end(overtaken);
    if (flies) {
      this.#stop(flies);
      this.#hurry(flies);
    }
    this.#pump();
  }

  /** Begins what may begin. */
  #pump(): void {
    if (this.#worn && this.#lanes.current.length === 0) this.#discard();
    for (let job = this.#lanes.next(); job; job = this.#lanes.next()) this.#begin(job);
    this.#worker?.watch(this.#lanes.current.length > 0);
  }

  #begin(job: Job): void {
    const fail = (failure: 'unsupported' | 'failed', error: unknown) => this.#end(job, { kind: 'failed', failure, detail: String(error) });
    let worker: LiveWorker;
    try {
      worker = this.#open(job.retried ? silenceAfterCrash : silence);
    } catch (error) {
      return fail('unsupported', error);
    }
    try {
      worker.post(job.message());
    } catch (error) {
      return fail('failed', error); // something in it cannot be sent
    }
    job.state(worker.ready ? 'running' : 'loading');
  }

  #stop(job: Job): void {
    if (!job.stopping) this.#worker?.post({ kind: 'stop', id: job.id });
    job.stopping = true;
  }

  /** Sets a time limit to a job that was told to stop and that is waited for. None while the worker loads: a new one would begin anew. */
  #hurry(job: Job): void {
    if (!this.#worker?.ready || !job.stopping || !this.#lanes.isAwaited(job)) return;
    const steps = stopPatience.steps * this.#lanes.current.length;
    job.patience ??= new Patience(stopPatience.milliseconds, steps, () => this.#restart(() => undefined));
  }

  #hear(answer: Answer): void {
    const job = this.#lanes.current.find(({ id }) => id === answer.id);
    if (!job) return;
    if (answer.kind === 'progress' || answer.kind === 'run' || answer.kind === 'part') job.hear(answer);
    else if (answer.kind === 'failed' && answer.failure === 'out-of-memory') this.#restart((each) => (each === job ? answer : undefined));
    else {
      this.#worn ||= job.heavy;
      this.#end(job, answer.kind === 'stopped' ? overtaken : answer);
      this.#pump();
    }
  }

  #ready(): void {
    for (const job of this.#lanes.current) {
      job.state('running');
      this.#hurry(job);
    }
  }

  #lost(failure: 'not-loaded' | 'crashed', detail: string): void {
    this.#restart((job) => {
      if (failure === 'not-loaded' || job.retried) return { kind: 'failed', failure, detail };
      job.retried = true;
      return undefined;
    });
  }

  /** Ends the worker and what was told to stop. Of the rest in flight, that to which `fate` gives no outcome is run again, before all that waits. */
  #restart(fate: (job: Job) => Ending | undefined): void {
    this.#discard();
    const again: Job[] = [];
    for (const job of this.#lanes.current) {
      const outcome = job.stopping ? overtaken : fate(job);
      if (outcome) this.#end(job, outcome);
      else {
        this.#lanes.remove(job);
        again.push(job);
      }
    }
    this.#lanes.again(again);
    this.#pump();
  }

  #end(job: Job, ending: Ending): void {
    job.patience?.end();
    this.#lanes.remove(job);
    job.end(ending);
  }

  #discard(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#worn = false;
  }

  /** The worker, made where there is none. */
  #open(patience: number): LiveWorker {
    return (this.#worker ??= new LiveWorker(
      this.#create(),
      { hear: (answer) => this.#hear(answer), ready: () => this.#ready(), lost: (failure, detail) => this.#lost(failure, detail) },
      patience,
    ));
  }
}

let engine: Engine | undefined;

/** The engine of the page, which all its figures share. */
export const pageEngine = (): Engine =>
  (engine ??= new EngineClient(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })));
