/** Usual stretch of work between two pauses, in milliseconds. */
const usual = 30;

/** Lets waiting messages in while a long synchronous job runs; short jobs never pause and so are never stopped half-way. */
export class Pauses {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((share: number) => void) | undefined;
  readonly #stretch: number;
  #last = performance.now();

  /** @param stretch milliseconds of work between two pauses; with 0 it pauses whenever it may. */
  constructor(signal: AbortSignal | undefined, onProgress: ((share: number) => void) | undefined, stretch = usual) {
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#stretch = stretch;
  }

  /**
   * Pauses if the last pause is long enough ago.
   * @param share the share of the job that is done.
   * @throws the signal's reason where the job is to stop.
   */
  async after(share: number): Promise<void> {
    if (performance.now() - this.#last < this.#stretch) return;
    this.#onProgress?.(share);
    await macrotask();
    this.#signal?.throwIfAborted();
    this.#last = performance.now();
  }
}

/** Resolves in a later task. `setTimeout` would be held back to 4 ms when nested. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
