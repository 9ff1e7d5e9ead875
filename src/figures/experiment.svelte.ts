import { pageEngine } from '../engine/client.ts';
import type { Engine, Failure } from '../engine/engine.ts';
import { decode, encode, type Decoded } from '../scenario/codec.ts';
import { figureViews, type FigureName } from '../scenario/options.ts';
import {
  equal,
  nearestFit,
  size,
  sizeLimit,
  textbook,
  textbookView,
  type Scenario,
  type SizeField,
  type View,
} from '../scenario/scenario.ts';
import { Address } from './address.ts';
import { largest, scenariosOf, serves, type Shown, type ShownRun } from './kind.ts';
import { kinds } from './kinds.ts';
import { preloadPicture } from './redraw.ts';

/** The size field that was changed last where `scenario` is too large, and its nearest value that fits. */
export interface TooLarge {
  /** The largest of the scenarios that are asked. */
  readonly scenario: Scenario;
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
  readonly kind = $derived(kinds[this.view.figure]);
  shown: Shown = $state.raw() as Shown;
  /** Set by who draws, once a drawing is in the page. */
  drawn: Shown = $state.raw() as Shown;
  computing = $state(false);
  readonly busy = $derived(this.computing || this.drawn !== this.shown);
  /** Whether a change goes on, such as a slider that is dragged: the picture then follows at once, without a transition. */
  moving = $state(false);
  /** Share of a long run that is done; `undefined` before the first report. */
  progress = $state<number | undefined>(undefined);
  failure = $state.raw<Pick<Failure, 'failure' | 'detail'> | undefined>(undefined);
  tooLarge = $state.raw<TooLarge | undefined>(undefined);
  notes = $state.raw<Pick<Decoded, 'issues' | 'unknown'> | undefined>(undefined);
  /** How often the book's values were asked back: texts that were typed before are past. */
  resets = $state(0);
  readonly address: Address;
  /** The newest scenario that is not too large: what is computed, and what links say. */
  #fitting = $state.raw<Scenario>(textbook);
  /** What the page was built with. */
  readonly #built: Shown;
  readonly #id: string;
  #engine: Engine | undefined;
  #asked = 0;

  /** @param anchor id of the figure's element; `shown` is what the page was built with. */
  constructor(anchor: string, shown: Shown) {
    this.#id = anchor;
    this.address = new Address(anchor);
    // What an island is given are proxies, which no worker takes.
    this.#built = this.shown = this.drawn = $state.snapshot<Shown>(shown);
    this.scenario = this.#fitting = this.#built.runs[0]!.scenario;
    this.view = this.#built.view;
  }

  /** The query string of what is computed. */
  get query(): string {
    return encode(this.#fitting, this.view, this.#built.view);
  }

  /** Loads the engine and Observable Plot ahead of the first change. */
  warm(): void {
    this.#ready.start();
    preloadPicture(this.view);
    // What can be read out of the picture is more than the page was built with.
    if (!this.computing && !this.shown.runs.every((run) => serves(this.kind, run))) this.#show();
  }

  /** Takes what the page's address asks for, if it asks for anything. */
  read(query: string): void {
    const decoded = decode(query, this.#built.view);
    // Links that were passed around carry the marks of those who count clicks; they are not the author's words.
    const unknown = decoded.unknown.filter((key) => !/^utm_|clid$/.test(key));
    this.notes = decoded.issues.length + unknown.length > 0 ? { issues: decoded.issues, unknown } : undefined;
    this.tooLarge = undefined;
    this.moving = false;
    this.scenario = query !== '' ? decoded.scenario : this.#built.runs[0]!.scenario;
    this.view = decoded.view;
    if (!this.#fits('samples')) return;
    this.#fitting = this.scenario;
    this.#show();
  }

  /** Whether what is computed is what a link with that query asks for. */
  shows(query: string): boolean {
    const { scenario, view } = decode(query, this.#built.view);
    return equal(scenario, this.#fitting) && encode(scenario, view) === encode(scenario, this.view);
  }

  /** Shows what a phrase of the page asks for, and says so in the address. */
  follow(query: string): void {
    this.resets++;
    this.read(query);
    this.address.write(query);
  }

  /**
   * Changes the scenario.
   * @param going names the change as long as it goes on, such as a slider that is dragged; without it the change is settled.
   */
  change(patch: Partial<Scenario>, going = ''): void {
    this.scenario = { ...this.scenario, ...patch };
    this.moving = going !== '';
    this.notes = undefined;
    const changed = Object.keys(patch).find((field): field is SizeField => ['layers', 'width', 'samples'].includes(field));
    if (!this.#fits(changed ?? 'samples')) return;
    this.#fitting = this.scenario;
    this.address.write(this.query, going);
    this.#show();
  }

  /** Changes how the run is looked at. */
  look(patch: Partial<View>): void {
    this.view = { ...this.view, ...patch };
    this.moving = false;
    if (!this.#fits('samples')) return;
    this.address.write(this.query);
    this.#show();
  }

  /** Changes what the figure draws, and opens it with its first view. */
  draw(figure: FigureName): void {
    this.look({ figure, view: figureViews[figure][0] });
  }

  /** Back to the book's scenario and picture. */
  reset(): void {
    this.resets++;
    this.view = { ...this.#built.view, figure: this.view.figure, view: figureViews[this.view.figure][0] };
    this.change(textbook);
  }

  /**
   * The runs that are shown, with all their measures, for those who take them along; runs that lack them are made once more.
   * @returns `undefined` where that came to nothing.
   */
  async measured(): Promise<readonly ShownRun[] | undefined> {
    const { runs } = this.shown;
    if (runs.every(({ measures }) => measures)) return runs;
    const [only] = runs;
    const outcome = await this.#ready.ask({
      who: this.#id,
      purpose: 'measure',
      scenarios: [only!.scenario],
      range: only!.range,
      measures: true,
      reads: [],
    });
    return outcome.kind === 'done' ? outcome.runs : undefined;
  }

  /** Runs once more what failed. */
  retry(): void {
    this.failure = undefined;
    this.#show();
  }

  /** Says that a run could not be drawn: what draws did not load, most likely. */
  notDrawn(shown: Shown, error: unknown): void {
    this.drawn = shown;
    this.failure = { failure: 'failed', detail: String(error) };
  }

  /** Ends what was asked of the engine. */
  dispose(): void {
    this.#engine?.leave(this.#id);
  }

  get #ready(): Engine {
    return (this.#engine ??= pageEngine());
  }

  /** Whether all that is asked may be computed; says so where it may not. */
  #fits(changed: SizeField): boolean {
    const most = largest(scenariosOf(this.kind, this.scenario));
    const fits = size(most) <= sizeLimit;
    this.tooLarge = fits ? undefined : { scenario: most, field: changed, fit: nearestFit(most, changed) };
    return fits;
  }

  #show(): void {
    const { view, kind } = this;
    const scenarios = scenariosOf(kind, this.#fitting);
    const asked = ++this.#asked;
    const known = scenarios.map((scenario) =>
      this.shown.runs.find((run) => equal(scenario, run.scenario) && view.range === run.range && serves(kind, run)),
    );
    if (known.every((run) => run !== undefined)) {
      this.#finish({ runs: known, view });
      return;
    }
    this.computing = true;
    preloadPicture(view); // side by side with the run
    void this.#compute(scenarios, known, view, asked);
  }

  /** Runs what is not known yet, and shows it all. */
  async #compute(scenarios: readonly Scenario[], known: readonly (ShownRun | undefined)[], view: View, asked: number): Promise<void> {
    const { measures, reads = [] } = kinds[view.figure];
    const missing = scenarios.filter((_, i) => !known[i]);
    const outcome = await this.#ready.ask(
      { who: this.#id, purpose: 'show', scenarios: missing, range: view.range, measures, reads },
      {
        progress: (share) => {
          if (asked === this.#asked) this.progress = share;
        },
      },
    );
    if (outcome.kind === 'overtaken') return;
    if (outcome.kind === 'failed') {
      if (asked === this.#asked) this.#fail(outcome);
      return;
    }
    const made = outcome.runs.values();
    const runs = known.map((run) => run ?? made.next().value!);
    // A run that was overtaken while it finished is shown all the same: it is on the way to the newest.
    if (asked === this.#asked) this.#finish({ runs, view });
    else if (this.computing && view.figure === this.view.figure) this.shown = { runs, view };
  }

  #fail({ failure, detail }: Failure): void {
    this.computing = false;
    this.progress = undefined;
    this.failure = { failure, detail };
  }

  #finish(shown: Shown): void {
    this.shown = shown;
    this.computing = false;
    this.progress = undefined;
    this.failure = undefined;
  }
}
