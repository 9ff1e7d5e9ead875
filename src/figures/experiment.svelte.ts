import { engineClient, type EngineClient, type Outcome } from '../engine/client.ts';
import type { FailureKind } from '../engine/protocol.ts';
import type { Run } from '../engine/run.ts';
import { decode, encode, type Decoded } from '../scenario/codec.ts';
import { equal, nearestFit, size, sizeLimit, textbook, textbookView, type Scenario, type SizeField, type View } from '../scenario/scenario.ts';
import { Address } from './address.ts';
import { preloadPicture } from './redraw.ts';

/** What the figure shows: a run and how it is looked at. */
export interface Shown {
  readonly run: Pick<Run, 'scenario' | 'range' | 'layers'> & Partial<Pick<Run, 'backend' | 'milliseconds'>>;
  readonly view: View;
}

/** The size field that was changed last where `scenario` is too large, and its nearest value that fits. */
export interface TooLarge {
  readonly field: SizeField;
  readonly fit: number | undefined;
}

/**
 * The state of one figure, from the reader's wish to the picture: `scenario` and `view` are what the controls say, `shown` is
 * the newest run, `drawn` what the picture shows, and until all of them agree `busy` is true.
 */
export class Experiment {
  scenario = $state.raw<Scenario>(textbook);
  view = $state.raw<View>(textbookView);
  shown: Shown = $state.raw() as Shown;
  /** Set by who draws, once a drawing is in the page. */
  drawn: Shown = $state.raw() as Shown;
  computing = $state(false);
  readonly busy = $derived(this.computing || this.drawn !== this.shown);
  /** Whether a change goes on, such as a slider that is dragged: the picture then follows at once, without a transition. */
  moving = $state(false);
  /** Share of a long run that is done; `undefined` before the first report. */
  progress = $state<number | undefined>(undefined);
  failure = $state.raw<{ readonly kind: FailureKind; readonly message: string } | undefined>(undefined);
  tooLarge = $state.raw<TooLarge | undefined>(undefined);
  notes = $state.raw<Pick<Decoded, 'issues' | 'unknown'> | undefined>(undefined);
  /** How often the book's values were asked back: texts that were typed before are past. */
  resets = $state(0);
  readonly address: Address;
  /** The newest scenario that is not too large: what is computed, and what links say. */
  #fitting = $state.raw<Scenario>(textbook);
  #client: EngineClient | undefined;
  #asked = 0;

  /** @param anchor id of the figure's element; `shown` is what the page was built with. */
  constructor(anchor: string, shown: Shown) {
    this.address = new Address(anchor);
    this.shown = this.drawn = shown;
    this.scenario = this.#fitting = shown.run.scenario;
    this.view = shown.view;
  }

  /** The query string of what is computed. */
  get query(): string {
    return encode(this.#fitting, this.view);
  }

  /** Loads the engine and Observable Plot ahead of the first change. */
  warm(): void {
    this.#engine.start();
    preloadPicture();
  }

  /** Takes what the page's address asks for, if it asks for anything. */
  read(query: string): void {
    const decoded = decode(query);
    // Links that were passed around carry the marks of those who count clicks; they are not the author's words.
    const unknown = decoded.unknown.filter((key) => !/^utm_|clid$/.test(key));
    this.notes = decoded.issues.length + unknown.length > 0 ? { issues: decoded.issues, unknown } : undefined;
    this.tooLarge = undefined;
    this.moving = false;
    this.scenario = this.#fitting = decoded.scenario;
    this.view = decoded.view;
    this.#show();
  }

  /**
   * Changes the scenario.
   * @param going names the change as long as it goes on, such as a slider that is dragged; without it the change is settled.
   */
  change(patch: Partial<Scenario>, going = ''): void {
    this.scenario = { ...this.scenario, ...patch };
    this.moving = going !== '';
    this.notes = undefined;
    if (size(this.scenario) > sizeLimit) {
      const changed = Object.keys(patch).find((field): field is SizeField => ['layers', 'width', 'samples'].includes(field));
      const field = changed ?? 'samples';
      this.tooLarge = { field, fit: nearestFit(this.scenario, field) };
      return;
    }
    this.tooLarge = undefined;
    this.#fitting = this.scenario;
    this.address.write(this.query, going);
    this.#show();
  }

  /** Changes how the run is looked at. */
  look(patch: Partial<View>): void {
    this.view = { ...this.view, ...patch };
    this.moving = false;
    this.address.write(this.query);
    this.#show();
  }

  /** Back to the book's scenario and picture. */
  reset(): void {
    this.resets++;
    this.view = textbookView;
    this.change(textbook);
  }

  /** Runs once more what failed. */
  retry(): void {
    this.failure = undefined;
    this.#show();
  }

  /** Says that a run could not be drawn: what draws did not load, most likely. */
  notDrawn(shown: Shown, error: unknown): void {
    this.drawn = shown;
    this.failure = { kind: 'failed', message: String(error) };
  }

  /** Ends the engine. */
  dispose(): void {
    this.#client?.dispose();
  }

  get #engine(): EngineClient {
    return (this.#client ??= engineClient());
  }

  #show(): void {
    const [scenario, view] = [this.#fitting, this.view];
    const asked = ++this.#asked;
    if (equal(scenario, this.shown.run.scenario) && view.range === this.shown.run.range) {
      this.#finish({ run: this.shown.run, view });
      return;
    }
    this.computing = true;
    preloadPicture(); // side by side with the run
    const onProgress = (share: number) => {
      if (asked === this.#asked) this.progress = share;
    };
    void this.#engine.run({ scenario, range: view.range }, onProgress).then((outcome) => this.#settle(outcome, view, asked));
  }

  #settle(outcome: Outcome, view: View, asked: number): void {
    const newest = asked === this.#asked;
    if (outcome.kind === 'done') {
      // A run that was overtaken while it finished is shown all the same: it is on the way to the newest.
      if (newest) this.#finish({ run: outcome.run, view });
      else if (this.computing) this.shown = { run: outcome.run, view };
    } else if (outcome.kind === 'failed' && newest) {
      this.computing = false;
      this.progress = undefined;
      this.failure = { kind: outcome.failure, message: outcome.message };
    }
  }

  #finish(shown: Shown): void {
    this.shown = shown;
    this.computing = false;
    this.progress = undefined;
    this.failure = undefined;
  }
}
