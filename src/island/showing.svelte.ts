import { serves, type AnyKind, type Shown } from '../figures/kind.ts';
import type { Engine, Failure, Request } from '../engine/engine.ts';
import { asRuns, type Runs, type ShownRun } from '../readings/run.ts';
import { equal, type Scenario } from '../scenario/scenario.ts';
import type { Maker, Wanted } from './figure-shown.ts';

type WantedRuns = Wanted<AnyKind>;

/** From what is asked to what can be shown: the newest runs, and how far the next ones are. */
export class Showing implements Maker<AnyKind, Shown> {
  /** The newest runs. */
  shown: Shown = $state.raw() as Shown;
  computing = $state(false);
  /** Whether it waits for the engine itself, which is on its way. */
  loading = $state(false);
  /** Share of a long computation that is done; `undefined` before the first report. */
  progress = $state<number | undefined>(undefined);
  failure = $state.raw<Pick<Failure, 'failure' | 'detail'> | undefined>(undefined);
  readonly #who: string;
  readonly #engine: () => Engine;
  #wanted: WantedRuns | undefined;
  #measured: { readonly shown: Shown; readonly runs: Promise<Runs | undefined> } | undefined;

  /**
   * @param who the id of the figure, by which the engine knows what is whose.
   * @param built what the page was built with.
   * @param engine gives the engine, which is not made before it is needed.
   */
  constructor(who: string, built: Shown, engine: () => Engine) {
    this.#who = who;
    this.shown = built;
    this.#engine = engine;
  }

  /** Loads the engine ahead of the first change. */
  start(): void {
    this.#engine().start();
  }

  /** Shows what is wanted; what is shown already is not computed again. */
  show(wanted: WantedRuns): void {
    this.#wanted = wanted;
    this.failure = undefined;
    const { scenarios, view } = wanted;
    const known = scenarios.map((scenario) => this.#known(scenario, wanted));
    if (known.every((run) => run !== undefined)) this.#finish({ runs: asRuns(known), view });
    else void this.#compute(wanted, known);
  }

  /** Computes once more what failed. */
  retry(): void {
    if (this.#wanted) this.show(this.#wanted);
  }

  /**
   * The runs that are shown, with all their measures, for those who take them along; runs that lack them are made once more.
   * @returns `undefined` where that came to nothing
   */
  measured(): Promise<Runs | undefined> {
    const { shown } = this;
    if (shown.runs.every(({ measures }) => measures)) return Promise.resolve(shown.runs);
    // Two who ask for the same get the same, and neither overtakes the other.
    if (this.#measured?.shown !== shown) this.#measured = { shown, runs: this.#measure(shown) };
    return this.#measured.runs;
  }

  /** Ends what the engine does for this figure. */
  leave(): void {
    this.#engine().leave(this.#who);
  }

  /** A run that is shown now and serves what is wanted. */
  #known(scenario: Scenario, { kind, view }: WantedRuns): ShownRun | undefined {
    return this.shown.runs.find((run) => equal(scenario, run.scenario) && view.range === run.range && serves(kind, run));
  }

  async #measure(shown: Shown): Promise<Runs | undefined> {
    const scenarios = shown.runs.map(({ scenario }) => scenario);
    const outcome = await this.#ask({ purpose: 'measure', scenarios, range: shown.runs[0].range, measures: true, reads: [] });
    if (outcome.kind === 'done') return asRuns(outcome.runs);
    if (this.#measured?.shown === shown) this.#measured = undefined; // the next one to ask tries again
    return undefined;
  }

  #ask(request: Omit<Request, 'who'>, listener?: Parameters<Engine['ask']>[1]): ReturnType<Engine['ask']> {
    return this.#engine().ask({ who: this.#who, ...request }, listener);
  }

  async #compute(wanted: WantedRuns, known: readonly (ShownRun | undefined)[]): Promise<void> {
    const { kind, scenarios, view } = wanted;
    const isNewest = () => wanted === this.#wanted;
    this.computing = true;
    const outcome = await this.#ask(
      {
        purpose: 'show',
        scenarios: scenarios.filter((_, i) => !known[i]),
        range: view.range,
        measures: kind.measures,
        reads: kind.reads ?? [],
      },
      {
        progress: (share) => {
          if (isNewest()) this.progress = share;
        },
        state: (state) => {
          if (isNewest()) this.loading = state === 'loading';
        },
      },
    );
    if (outcome.kind === 'overtaken') return;
    if (outcome.kind === 'failed') {
      if (!isNewest()) return;
      this.#rest();
      this.failure = outcome;
      return;
    }
    const made = outcome.runs.values();
    const shown: Shown = { runs: asRuns(known.map((run) => run ?? made.next().value!)), view };
    // A run that was overtaken while it finished is shown all the same: it is on the way to the newest.
    if (isNewest()) this.#finish(shown);
    else if (this.computing && view.figure === this.#wanted?.view.figure) this.shown = shown;
  }

  #finish(shown: Shown): void {
    this.shown = shown;
    this.#rest();
  }

  #rest(): void {
    this.computing = this.loading = false;
    this.progress = undefined;
  }
}
