import type { Engine } from '../engine/engine.ts';
import { serves, type AnyKind, type Shown, type Spoken } from '../figures/kind.ts';
import { kindOf } from '../figures/kinds.ts';
import type { Runs } from '../readings/run.ts';
import type { FigureName } from '../scenario/options.ts';
import type { Scenario, View } from '../scenario/scenario.ts';
import type { Words } from '../sentences/words.ts';
import { settleAfter, type Address } from './address.ts';
import { Asked } from './asked.svelte.ts';
import type { Wish } from './asking.ts';
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
export interface Drawn {
  readonly shown: Shown;
  readonly spoken: Spoken;
}

/**
 * One figure, from the reader's wish to the picture: `asked` is what the controls say, `showing` how far the engine is with it, `drawn` what
 * the picture shows, which is what all sentences speak of. Until the three agree, `busy` is true.
 */
export class Experiment {
  readonly asked: Asked;
  readonly showing: Showing;
  readonly address: Address | undefined;
  /** What the picture shows. */
  drawn: Drawn = $state.raw() as Drawn;
  /** Whether the newest could not be drawn: what draws did not load. */
  notDrawn = $state(false);
  readonly #words: Words;
  /** What the address says, if it has all that links have. */
  #said: string;
  #newest: Drawn | undefined;
  /** Whether what is shown came there by itself: played, or as the answer to a question. */
  given = false;
  /** What the picture showed when the present change began, and that change: its name, and when it last went on. */
  #was: Drawn | undefined;
  #going = '';
  #wentOn = -Infinity;

  constructor({ id, built, words, engine, address }: Surroundings) {
    const shown = $state.snapshot<Shown>(built); // what an island is given are proxies, which no worker takes
    this.#words = words;
    this.asked = new Asked(shown);
    this.showing = new Showing(id, shown, engine);
    this.address = address;
    this.#said = this.asked.query;
    this.drawn = this.newest;
  }

  get scenario(): Scenario {
    return this.asked.scenario;
  }

  get view(): View {
    return this.asked.view;
  }

  get kind(): AnyKind {
    return this.asked.kind;
  }

  /** What is to be drawn: the newest runs, read once. */
  get newest(): Drawn {
    const { shown } = this.showing;
    if (this.#newest?.shown !== shown) this.#newest = { shown, spoken: kindOf(shown.view.figure).speak(shown, this.#words) };
    return this.#newest;
  }

  /** Whether the picture is not yet what the controls ask for. */
  get busy(): boolean {
    return this.showing.computing || (this.drawn !== this.newest && !this.notDrawn);
  }

  /** Whether the picture is what the controls ask for, and they are left alone: what is said of it may be read out. */
  get rests(): boolean {
    return !this.busy && !this.asked.moving;
  }

  /** Loads the engine and Observable Plot ahead of the first change. */
  warm(): void {
    this.showing.start();
    this.#preload();
    // What can be read out of the picture is more than the page was built with.
    const { computing, shown } = this.showing;
    if (!computing && !shown.runs.every((run) => serves(this.kind, run))) this.#show();
  }

  /** What the picture showed when the present change began. */
  get was(): Drawn | undefined {
    return this.#was;
  }

  /**
   * Takes what the page's address asks for, if it asks for anything.
   * @param going whether more of the same change may follow.
   * @param given whether it is the answer to a question.
   */
  read(query: string, going = false, given = false): void {
    const fits = this.asked.read(query, going);
    this.#said = this.asked.query;
    if (fits) this.#show(given);
  }

  /** Shows what a phrase of the page asks for, and says so in the address. */
  follow({ query, going = '', given = false }: Wish): void {
    this.asked.resets++;
    this.#begin('link');
    this.read(query, going !== '', given);
    this.address?.write(query, going);
  }

  /**
   * Changes the scenario.
   * @param going names the change as long as it goes on, such as a slider that is dragged; without it the change is settled.
   */
  change(patch: Partial<Scenario>, going = ''): void {
    this.#begin(going);
    if (this.asked.change(patch, going !== '')) this.#showAndWrite(going);
  }

  /** Changes the scenario in passing: what follows at once need not stand in the address. */
  pass(patch: Partial<Scenario>): void {
    if (this.asked.change(patch, true)) this.#show(true);
  }

  /** What was asked in passing stays, and stands in the address from now on. */
  arrive(): void {
    this.asked.settle();
    this.#write();
  }

  /** Changes how the run is looked at. */
  look(patch: Partial<View>): void {
    if (this.asked.look(patch)) this.#showAndWrite();
  }

  /** Changes the scenario and how it is looked at, as one step. */
  turn(patch: Partial<Scenario>, look: Partial<View>): void {
    this.#begin('');
    this.asked.look(look);
    if (this.asked.change(patch, false)) this.#showAndWrite();
  }

  /** Changes what the figure draws, and opens it with its first view. */
  draw(figure: FigureName): void {
    if (this.asked.draw(figure)) this.#showAndWrite();
  }

  /** Back to the book's scenario and picture. */
  reset(): void {
    this.#begin('');
    if (this.asked.reset()) this.#showAndWrite();
  }

  /** The runs that are shown with all their measures; `undefined` where they could not be made. */
  measured(): Promise<Runs | undefined> {
    return this.showing.measured();
  }

  /** Notes that something stands in the picture now. */
  hasDrawn(drawn: Drawn): void {
    this.drawn = drawn;
    this.notDrawn = false;
  }

  /** Notes that it could not be drawn, if it still matters. */
  hasNotDrawn(drawn: Drawn): void {
    if (drawn === this.newest) this.notDrawn = true;
  }

  /** Ends what the engine does for this figure. */
  leave(): void {
    this.showing.leave();
  }

  /** Notes what is shown as a change begins; what has a name and follows soon upon the same is one change, such as a slider that is dragged. */
  #begin(going: string): void {
    const now = performance.now();
    const goesOn = going !== '' && going === this.#going && now - this.#wentOn < settleAfter;
    [this.#going, this.#wentOn] = [going, now];
    if (!goesOn) this.#was = this.drawn;
  }

  /**
   * The address comes last: a browser may refuse to write it, and what the reader asked for is shown all the same. What is asked once more
   * is not written once more, however the link was written that has asked it first.
   */
  #showAndWrite(going = ''): void {
    this.#show();
    this.#write(going);
  }

  #write(going = ''): void {
    const { query } = this.asked;
    if (query !== this.#said) this.address?.write(query, going);
    this.#said = query;
  }

  #show(given = false): void {
    this.given = given;
    const { kind, scenarios, view } = this.asked;
    this.notDrawn = false;
    this.#preload(); // side by side with the run
    this.showing.show({ kind, scenarios, view });
  }

  #preload(): void {
    this.kind.preload().catch(() => undefined); // the first drawing will say so
  }
}
