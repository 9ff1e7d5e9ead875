import type { Engine } from '../engine/engine.ts';
import { serves, type AnyKind, type Before, type Shown, type Spoken } from '../figures/kind.ts';
import { kindOf, kinds } from '../figures/kinds.ts';
import type { Runs } from '../readings/run.ts';
import type { Words } from '../sentences/words.ts';
import type { Address } from './address.ts';
import type { DrawnOf } from './figure-shown.ts';
import { FigureState } from './figure-state.svelte.ts';
import type * as Drawing from './redraw.ts';
import { Showing } from './showing.svelte.ts';

/** What an experiment is given. */
export interface Surroundings {
  /** Id of the figure's element. */
  readonly id: string;
  /** What the page was built with. */
  readonly built: Shown;
  readonly words: Words;
  /** Gives the engine of the page, which is not made before it is needed. */
  readonly engine: () => Engine;
  /** Keeps what is shown in the address of the page; without one, it is kept nowhere. */
  readonly address?: Address | undefined;
}

/** Something that is shown, and what is said and drawn of it. */
export type Drawn = DrawnOf<Shown>;

/** A figure of runs. */
export class Experiment extends FigureState<AnyKind, Shown> {
  readonly showing: Showing;
  readonly #words: Words;

  constructor({ id, built, words, engine, address }: Surroundings) {
    const shown = $state.snapshot<Shown>(built); // what an island is given are proxies, which no worker takes
    super({ scenario: shown.runs[0].scenario, view: shown.view }, { kinds, isBySize: true }, address);
    this.#words = words;
    this.showing = new Showing(id, shown, engine);
    this.drawn = this.newest;
  }

  override warm(): void {
    super.warm();
    // What can be read out of the picture is more than the page was built with.
    const { computing, shown } = this.showing;
    if (!computing && !shown.runs.every((run) => serves(this.kind, run))) this.show();
  }

  override outline(drawing: typeof Drawing, newest: Drawn): Before<Spoken> | undefined {
    return drawing.outlineOf(this.was, newest, this.#words);
  }

  /** The runs that are shown with all their measures; `undefined` where they could not be made. */
  measured(): Promise<Runs | undefined> {
    return this.showing.measured();
  }

  protected speak(shown: Shown): Spoken {
    return kindOf(shown.view.figure).speak(shown, this.#words);
  }
}
