import { settleAfter } from './address.ts';
import { largest, scenariosOf, type AnySettings } from '../figures/kind.ts';
import { decode, encode, type Decoded } from '../scenario/codec.ts';
import { allViews, type AnyFigureName } from '../scenario/options.ts';
import {
  equal,
  nearestFit,
  pointingInside,
  size,
  sizeFields,
  sizeLimit,
  textbook,
  type Scenario,
  type SizeField,
  type View,
} from '../scenario/scenario.ts';

/** The size field that was changed last where `scenario` is too large, and its nearest value that fits. */
export interface TooLarge {
  /** The largest of the scenarios that are asked. */
  readonly scenario: Scenario;
  readonly field: SizeField;
  readonly fit: number | undefined;
}

/** The kinds of figures that one figure can be turned into. */
export interface Family<OfKind> {
  /** Those that there are, by name. */
  readonly kinds: Readonly<Partial<Record<AnyFigureName, OfKind>>>;
  /** Whether the number of activations says what may be computed. */
  readonly isBySize: boolean;
}

/** What the reader asks a figure for: what its controls say, what of that may be computed, and what was odd about a link. */
export class Asked<OfKind extends AnySettings> {
  scenario: Scenario = $state.raw(textbook);
  view: View = $state.raw() as View;
  readonly kind: OfKind = $derived.by(() => this.#family.kinds[this.view.figure]!); // no other figure gets in
  /** Whether a change goes on, such as a slider that is dragged: the picture then follows at once, without a transition. It ends when nothing follows. */
  moving = $state(false);
  tooLarge = $state.raw<TooLarge | undefined>(undefined);
  notes = $state.raw<Pick<Decoded, 'scenario' | 'issues' | 'unknown'> | undefined>(undefined);
  /** How often values were asked back or by others: texts that were typed before are past. */
  resets = $state(0);
  /** The newest scenario that is not too large: what is computed, and what links say. */
  fitting: Scenario = $state.raw(textbook);
  /** What the figure was built with, to which its controls lead back. */
  readonly built: { readonly scenario: Scenario; readonly view: View };
  readonly #family: Family<OfKind>;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** @param built what the page was built with. */
  constructor(built: { readonly scenario: Scenario; readonly view: View }, family: Family<OfKind>) {
    this.#family = family;
    this.built = built;
    this.scenario = this.fitting = built.scenario;
    this.view = built.view;
  }

  /** The query string of what is computed. */
  get query(): string {
    return encode(this.fitting, this.view);
  }

  /** The scenarios that the kind of figure runs for what is asked. */
  get scenarios(): readonly Scenario[] {
    return scenariosOf(this.kind, this.fitting);
  }

  /** Whether what is computed is what a link with that query asks for. */
  equals(query: string): boolean {
    const { scenario, view } = decode(query, this.built.view);
    return equal(scenario, this.fitting) && encode(scenario, view) === encode(scenario, this.view);
  }

  /**
   * Takes what a link asks for, or what the page was built with if it asks for nothing.
   * @param going whether more of the same change may follow.
   * @returns whether it may be computed, as the others do
   */
  read(query: string, going: boolean): boolean {
    const decoded = this.#atHome(decode(query, this.built.view));
    this.notes = decoded.issues.length + decoded.unknown.length > 0 ? decoded : undefined;
    this.#move(going);
    this.scenario = query !== '' ? decoded.scenario : this.built.scenario;
    this.view = decoded.view;
    return this.#fits('samples');
  }

  /** @param going whether more of the same change may follow. */
  change(patch: Partial<Scenario>, going: boolean): boolean {
    this.scenario = pointingInside({ ...this.scenario, ...patch });
    this.#move(going);
    this.notes = undefined;
    return this.#fits(sizeFields.find((field) => field in patch) ?? 'samples');
  }

  /** Changes how the run is looked at. */
  look(patch: Partial<View>): boolean {
    this.view = { ...this.view, ...patch };
    this.#move(false);
    return this.#fits('samples');
  }

  /** Changes what the figure draws, and opens it with its first view. */
  draw(figure: AnyFigureName): boolean {
    return this.look({ figure, view: allViews[figure][0] });
  }

  /** Back to the book's scenario and picture. */
  reset(): boolean {
    this.resets++;
    const { figure } = this.view;
    this.view = { ...this.built.view, figure, view: allViews[figure][0] };
    return this.change(textbook, false);
  }

  /** Says that nothing more of a change follows. */
  settle(): void {
    this.#move(false);
  }

  /** What a link asks for; a figure of another family, which this one cannot be turned into, falls back to the one that was built. */
  #atHome(decoded: Decoded): Decoded {
    const { figure } = decoded.view;
    if (this.#family.kinds[figure]) return decoded;
    const { view } = this.built;
    const issue = { field: 'figure', kind: 'unknown-name', text: figure, fallback: view.figure } as const;
    return {
      ...decoded,
      view: { ...decoded.view, figure: view.figure, view: view.view },
      issues: [...decoded.issues.filter(({ field }) => field !== 'view'), issue],
    };
  }

  #move(going: boolean): void {
    clearTimeout(this.#settling);
    this.moving = going;
    if (!going) return;
    this.#settling = setTimeout(() => {
      this.moving = false;
    }, settleAfter);
  }

  /** Whether all that is asked may be computed; says so where it may not. */
  #fits(changed: SizeField): boolean {
    const most = largest(scenariosOf(this.kind, this.scenario));
    const fits = !this.#family.isBySize || size(most) <= sizeLimit;
    this.tooLarge = fits ? undefined : { scenario: most, field: changed, fit: nearestFit(most, changed) };
    if (fits) this.fitting = this.scenario;
    return fits;
  }
}
