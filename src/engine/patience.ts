/**
 * A time limit that is counted in steps. A step that comes late, because the page slept or was busy, counts once all the same, and
 * what was said meanwhile is heard before the next one: only time in which an answer could have been heard counts.
 */
export class Patience {
  readonly #timer: ReturnType<typeof setInterval>;
  #past = 0;

  /**
   * @param step length of a step, in milliseconds.
   * @param steps how many may pass.
   * @param onEnd called once, with the last of them.
   * @param onStep called with each of the others.
   */
  constructor(step: number, steps: number, onEnd: () => void, onStep?: () => void) {
    this.#timer = setInterval(() => {
      if (++this.#past < steps) return onStep?.();
      this.end();
      onEnd();
    }, step);
  }

  /** Begins to count anew. */
  renew(): void {
    this.#past = 0;
  }

  /** Stops counting. */
  end(): void {
    clearInterval(this.#timer);
  }
}
