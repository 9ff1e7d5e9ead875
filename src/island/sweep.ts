import type { Scenario } from '../scenario/scenario.ts';
import { withStd } from '../scenario/scenario.ts';
import { stops } from '../scenario/stops.ts';
import type { Experiment } from './experiment.svelte.ts';

/** How long the way from one end of the slider to the other takes; in milliseconds. */
const oneWay = 8000;

/**
 * Leads the standard deviation of a figure from the smallest to the largest of its slider and back, then to where it was: one step a frame
 * that is drawn, as far as the time has come. It ends early where the reader takes a control of the figure, asks for something else, or leaves.
 */
export class Sweep {
  readonly #experiment: Experiment;
  readonly #button: HTMLElement;
  readonly #figure: Element;
  readonly #onend: () => void;
  readonly #start: Scenario;
  /** What was asked for last: once something else is asked, somebody else has a say. */
  #last: Scenario;
  #frame: number | undefined;
  #begun: number | undefined;

  /** @param button the one control that does not end it by being touched. */
  constructor(experiment: Experiment, button: HTMLElement, onend: () => void) {
    this.#experiment = experiment;
    this.#button = button;
    this.#figure = button.closest('.experiment')!;
    this.#onend = onend;
    this.#start = this.#last = experiment.scenario;
  }

  start(): void {
    for (const type of ['pointerdown', 'keydown']) this.#figure.addEventListener(type, this.#touched);
    document.addEventListener('visibilitychange', this.#left);
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** Ends it where it is, and says so in the address. */
  stop(): void {
    if (this.#frame === undefined) return;
    this.drop();
    if (this.#isOurs()) this.#experiment.arrive();
    this.#onend();
  }

  /** Ends it without a word, where somebody else has taken the figure over. */
  drop(): void {
    if (this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    for (const type of ['pointerdown', 'keydown']) this.#figure.removeEventListener(type, this.#touched);
    document.removeEventListener('visibilitychange', this.#left);
  }

  readonly #step = (now: number): void => {
    if (!this.#isOurs()) {
      this.stop();
      return;
    }
    this.#frame = requestAnimationFrame(this.#step);
    if (this.#experiment.busy) return;
    const share = (now - (this.#begun ??= now)) / oneWay;
    if (share < 2) this.#pass(share < 1 ? share : 2 - share);
    else {
      const { init, std } = this.#start;
      this.#experiment.pass({ init, std });
      this.#last = this.#experiment.scenario;
      this.stop();
    }
  };

  /** @param share of the slider, from 0 to 1. */
  #pass(share: number): void {
    const [low, high] = [Math.log10(stops.std[0]!), Math.log10(stops.std.at(-1)!)];
    const std = Number((10 ** (low + share * (high - low))).toPrecision(2));
    this.#experiment.pass(withStd(this.#start, std));
    this.#last = this.#experiment.scenario;
  }

  #isOurs(): boolean {
    return this.#experiment.scenario === this.#last;
  }

  readonly #touched = ({ target }: Event): void => {
    if (!(target instanceof Node && this.#button.contains(target))) this.stop();
  };

  readonly #left = (): void => {
    if (document.hidden) this.stop();
  };
}
