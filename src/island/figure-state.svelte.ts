import type { AnySettings, Before, Spoken } from '../figures/kind.ts';
import type { AnyFigureName } from '../scenario/options.ts';
import type { Scenario, View } from '../scenario/scenario.ts';
import { settleAfter, type Address } from './address.ts';
import { Asked, type Family } from './asked.svelte.ts';
import type { Wish } from './asking.ts';
import type { DrawnOf, Maker } from './figure-shown.ts';
import type * as Drawing from './redraw.ts';

/** What all kinds of figures are to those who ask nothing special of one. */
export interface AnyFigureKind extends AnySettings {
  readonly name: AnyFigureName;
  readonly controls?: string | readonly string[];
  readonly preload: () => Promise<unknown>;
}

/** What stands behind any figure, to those who do not know what it shows. */
export type AnyFigure = FigureState<AnyFigureKind, object>;

/**
 * One figure, from the reader's wish to the picture: `asked` is what the controls say, `showing` how far the engine is with it, `drawn` what
 * the picture shows, which is what all sentences speak of. Until the three agree, `busy` is true.
 */
export abstract class FigureState<OfKind extends AnyFigureKind, Of extends object> {
  readonly asked: Asked<OfKind>;
  abstract readonly showing: Maker<OfKind, Of>;
  readonly address: Address | undefined;
  /** What the picture shows. */
  drawn: DrawnOf<Of> = $state.raw() as DrawnOf<Of>;
  /** Whether the newest could not be drawn: what draws did not load. */
  notDrawn = $state(false);
  /** Whether what is shown came there by itself: played, or as the answer to a question. */
  given = false;
  /** What the address says, if it has all that links have. */
  #said: string;
  #newest: DrawnOf<Of> | undefined;
  /** What the picture showed when the present change began, and that change: its name, and when it last went on. */
  #was: DrawnOf<Of> | undefined;
  #going = '';
  #wentOn = -Infinity;

  /**
   * @param built what the page was built with.
   * @param address keeps what is shown in the address of the page; without one, it is kept nowhere.
   */
  constructor(built: { readonly scenario: Scenario; readonly view: View }, family: Family<OfKind>, address: Address | undefined) {
    this.asked = new Asked(built, family);
    this.address = address;
    this.#said = this.asked.query;
  }

  /** What is said and drawn of something that is shown. */
  protected abstract speak(shown: Of): Spoken;

  get scenario(): Scenario {
    return this.asked.scenario;
  }

  get view(): View {
    return this.asked.view;
  }

  get kind(): OfKind {
    return this.asked.kind;
  }

  /** What is to be drawn: the newest that can be shown, read once. */
  get newest(): DrawnOf<Of> {
    const { shown } = this.showing;
    if (this.#newest?.shown !== shown) this.#newest = { shown, spoken: this.speak(shown) };
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

  /** Loads the engine and what draws ahead of the first change. */
  warm(): void {
    this.showing.start();
    this.preload();
  }

  /** What the picture showed when the present change began. */
  get was(): DrawnOf<Of> | undefined {
    return this.#was;
  }

  /** What is to stay in the picture of the newest as a pale outline; nothing unless a figure says otherwise. */
  outline?(drawing: typeof Drawing, newest: DrawnOf<Of>): Before<Spoken> | undefined;

  /**
   * Takes what the page's address asks for, if it asks for anything.
   * @param going whether more of the same change may follow.
   * @param given whether it is the answer to a question.
   */
  read(query: string, going = false, given = false): void {
    const fits = this.asked.read(query, going);
    this.#said = this.asked.query;
    if (fits) this.show(given);
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
    if (this.asked.change(patch, true)) this.show(true);
  }

  /** What was asked in passing stays, and stands in the address from now on. */
  arrive(): void {
    this.asked.settle();
    this.#write();
  }

  /** Changes how it is looked at. */
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
  draw(figure: OfKind['name']): void {
    if (this.asked.draw(figure)) this.#showAndWrite();
  }

  /** Back to the book's scenario and picture. */
  reset(): void {
    this.#begin('');
    if (this.asked.reset()) this.#showAndWrite();
  }

  /** Notes that something stands in the picture now. */
  hasDrawn(drawn: DrawnOf<Of>): void {
    this.drawn = drawn;
    this.notDrawn = false;
  }

  /** Notes that it could not be drawn, if it still matters. */
  hasNotDrawn(drawn: DrawnOf<Of>): void {
    if (drawn === this.newest) this.notDrawn = true;
  }

  /** Ends what the engine does for this figure. */
  leave(): void {
    this.showing.leave();
  }

  /** Shows what is asked. */
  protected show(given = false): void {
    this.given = given;
    const { kind, fitting: scenario, scenarios, view } = this.asked;
    this.notDrawn = false;
    this.preload(); // side by side with what computes
    this.showing.show({ kind, scenario, scenarios, view });
  }

  protected preload(): void {
    this.kind.preload().catch(() => undefined); // the first drawing will say so
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
    this.show();
    this.#write(going);
  }

  #write(going = ''): void {
    const { query } = this.asked;
    if (query !== this.#said) this.address?.write(query, going);
    this.#said = query;
  }
}
