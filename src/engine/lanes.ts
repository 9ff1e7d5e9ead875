import { size } from '../scenario/scenario.ts';
import type { Listener, Outcome, Request } from './engine.ts';
import type { Patience } from './patience.ts';
import type { Run } from './run.ts';

/** A request that has not ended. */
export interface Job {
  readonly id: number;
  readonly lane: string;
  readonly request: Request;
  /** Whether one of its runs is so large that WebAssembly should give its memory back afterwards. */
  readonly heavy: boolean;
  readonly settle: (outcome: Outcome) => void;
  /** Those that are done. */
  readonly runs: Run[];
  listener: Listener;
  /** How many runs were done when it was sent the last time: the worker counts from there. */
  base: number;
  /** Whether a worker has crashed under it: it then runs alone, so that what crashes twice is surely its own doing. */
  retried: boolean;
  /** Whether it was told to stop, and until when it has to. */
  stopping: boolean;
  patience: Patience | undefined;
}

/** More activations than these are heavy: some 100 MB. */
const heavy = 10_000_000;

/** A new job, which nothing has happened to yet. */
export const jobOf = (id: number, request: Request, listener: Listener, settle: Job['settle']): Job => ({
  id,
  lane: `${request.purpose} ${request.who}`,
  request,
  heavy: request.scenarios.some((scenario) => size(scenario) > heavy),
  settle,
  runs: [],
  listener,
  base: 0,
  retried: false,
  stopping: false,
  patience: undefined,
});

/** Who waits and who is in flight: in each lane at most one of both. */
export class Lanes {
  /** By lane, in the order in which they begin: who overtakes takes the place of who was overtaken. */
  #waiting = new Map<string, Job>();
  readonly #current = new Map<string, Job>();

  get current(): readonly Job[] {
    return [...this.#current.values()];
  }

  get waiting(): readonly Job[] {
    return [...this.#waiting.values()];
  }

  /** Lets a job wait. @returns those of its lane that it overtakes: the one that waited, the one in flight. */
  add(job: Job): { readonly waited: Job | undefined; readonly flies: Job | undefined } {
    const waited = this.#waiting.get(job.lane);
    this.#waiting.set(job.lane, job);
    return { waited, flies: this.#current.get(job.lane) };
  }

  /** Puts jobs that were in flight in front of all that wait. */
  again(jobs: readonly Job[]): void {
    this.#waiting = new Map([...jobs.map((job) => [job.lane, job] as const), ...this.#waiting]);
  }

  /** Whether another job waits for this one to end. */
  isAwaited = ({ lane }: Job): boolean => this.#waiting.has(lane);

  /** The next job that may begin, which is in flight from then on. */
  next(): Job | undefined {
    const job = this.waiting.find((each) => this.#mayBegin(each));
    if (job) {
      this.#waiting.delete(job.lane);
      this.#current.set(job.lane, job);
    }
    return job;
  }

  /** Takes a job out, wherever it is. */
  remove(job: Job): void {
    for (const jobs of [this.#waiting, this.#current]) if (jobs.get(job.lane) === job) jobs.delete(job.lane);
  }

  #mayBegin(job: Job): boolean {
    if (job.retried || this.current.some(({ retried }) => retried)) return this.#current.size === 0;
    return !this.#current.has(job.lane) && !(job.heavy && this.current.some((other) => other.heavy));
  }
}
