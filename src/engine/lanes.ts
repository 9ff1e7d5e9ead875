import type { Job } from './jobs.ts';

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
