import { between } from './pace.ts';

/** So long is waited for a picture that is still being drawn; in milliseconds. */
const soon = 30;

/** Does the same again and again, as long as there is news: some ten times a second, and not before what it did last stands in the picture. */
export class Beat {
  readonly #work: () => void;
  readonly #isReady: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  /** @param isReady whether what was done last stands in the picture. */
  constructor(work: () => void, isReady: () => boolean) {
    this.#work = work;
    this.#isReady = isReady;
  }

  /** Does it at once. */
  now(): void {
    this.end();
    this.#last = performance.now();
    this.#work();
  }

  /** Does it when it is time. */
  soon(wait = Math.max(0, this.#last + between() - performance.now())): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#isReady()) this.now();
      else this.soon(soon);
    }, wait);
  }

  /** Does not do it any more, unless it is asked once more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
