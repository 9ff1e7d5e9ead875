import type { Drawing, Seen } from '../drawing/pictures.ts';
import type { FigureName, ViewOf } from '../scenario/options.ts';
import { size, type Scenario, type View } from '../scenario/scenario.ts';
import type { Runs, ShownRun } from '../readings/run.ts';
import type { Words } from '../sentences/words.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';

/** What a figure shows: its runs, in the order of its scenarios, and how they are looked at. */
export interface Shown<Name extends FigureName = FigureName> {
  readonly runs: Runs;
  readonly view: View & { readonly figure: Name; readonly view: ViewOf<Name> };
}

/**
 * Where the reader points in a figure: which of its drawings, counted from 0 in the order of the page, and which column and
 * row of the drawing's grid (see `drawing/grid.ts`).
 */
export interface Place {
  readonly drawing: number;
  readonly column: number;
  readonly row: number;
}

/** What a kind of figure asks for before there is anything to read. */
export interface Settings {
  /** The scenarios it sets side by side for one that is asked; the scenario itself unless given. */
  readonly scenarios?: (asked: Scenario) => readonly Scenario[];
  /** Fields that these scenarios settle by themselves, and so need no control. */
  readonly settled?: readonly (keyof Scenario)[];
  /** What names one of these scenarios among the others, in a table of numbers. */
  readonly label?: (scenario: Scenario, words: Words) => string;
  /** Which of the controls of the histogram's axes it follows. */
  readonly looks?: readonly ('range' | 'crop')[];
  /**
   * What is set by controls of its own beside the slider of the weights: the number of neurons in a layer, the two samples that are compared, or the
   * steps in which it is walked through, which take the place of its views.
   */
  readonly controls?: 'width' | 'pair' | 'steps';
  /** Whether its drawings are links, which lead to what they show. */
  readonly leads?: boolean;
  /** Whether it needs the backward pass and all measures. */
  readonly measures: boolean;
  /** Which of the bulky measures it draws or reads out; a page is built with no others. */
  readonly reads?: readonly BulkyMeasure[];
  /** Which of these are too large for what they say in such a view: a page is built without them, and they come when the reader turns to it. */
  readonly later?: (view: View) => readonly BulkyMeasure[];
}

/**
 * Draws a figure: in pieces, so that a page with a deep network can do something else between two drawings. The same code draws while the
 * site is built, where nobody sees anything yet.
 */
export type Draw<Reading> = (document: Document, reading: Reading, words: Words, around?: Around<Reading>) => Drawing;

/** What stood in a picture before the present change, which stays in it as a pale outline. */
export interface Before<Of> {
  readonly of: Of;
  /** What it was, in a few words. */
  readonly words: string;
}

/** What a drawing finds on a living page. */
interface Around<Of> {
  readonly seen?: Seen | undefined;
  readonly before?: Before<Of> | undefined;
}

/**
 * One kind of figure. It reads what is shown once, as plain values; all that it says and draws comes of that reading, so that sentence,
 * axes, readout and picture cannot disagree. What draws is loaded when it is first needed.
 */
export interface Kind<Name extends FigureName, Reading> extends Settings {
  readonly name: Name;
  /** What is to be said and drawn, without words. */
  readonly read: (shown: Shown<Name>) => Reading;
  /** One sentence that says what is to be seen now. */
  readonly summary: (reading: Reading, words: Words) => string;
  /** How that sentence begins, where the beginning says it all and stands out. */
  readonly lead?: (reading: Reading, words: Words) => string;
  /** How to read the axes and colours, as one or two sentences. */
  readonly axes: (reading: Reading, words: Words) => string;
  /** The numbers at a place, as a sentence; nothing where there is no such place. */
  readonly readout: (reading: Reading, place: Place, words: Words) => string;
  /** What a press on a place asks for; nothing happens there unless given. */
  readonly press?: (reading: Reading, place: Place) => Partial<Scenario> | undefined;
  readonly load: () => Promise<Draw<Reading>>;
}

/** What a figure says and draws of one thing that it shows, which it has read once. */
export interface Spoken {
  readonly summary: () => string;
  /** The beginning of the summary that stands out; nothing where none does. */
  readonly lead: () => string;
  readonly axes: () => string;
  readonly readout: (place: Place) => string;
  readonly press: (place: Place) => Partial<Scenario> | undefined;
  /** Begins to draw it, once what draws is loaded. */
  readonly draw: (document: Document, around?: Around<Spoken>) => Promise<Drawing>;
}

/** A kind of figure to those who do not know what it reads. */
export interface AnyKind extends Settings {
  readonly name: FigureName;
  /** Reads what is shown; the view must be one of this kind's own. */
  readonly speak: (shown: Shown, words: Words) => Spoken;
  /** Loads what draws ahead of its first use. */
  readonly preload: () => Promise<unknown>;
}

/** Hides what a kind of figure reads from those who only show it. */
export function anyKind<Name extends FigureName, Reading>(kind: Kind<Name, Reading>): AnyKind {
  let known: Draw<Reading> | undefined;
  /** To ask for a module once more takes its time, at each step of a slider; one that did not load is asked for again. */
  const load = async () => (known ??= await kind.load());
  const readings = new WeakMap<Spoken, Reading>();
  return {
    ...kind,
    speak: (shown, words) => {
      const reading = kind.read(shown as Shown<Name>); // the codec lets no figure have another's view
      const spoken: Spoken = {
        summary: () => kind.summary(reading, words),
        lead: () => kind.lead?.(reading, words) ?? '',
        axes: () => kind.axes(reading, words),
        readout: (place) => kind.readout(reading, place, words),
        press: (place) => kind.press?.(reading, place),
        draw: async (document, { seen, before } = {}) => {
          const was = before && readings.get(before.of);
          return (await load())(document, reading, words, { seen, before: was && { of: was, words: before.words } });
        },
      };
      readings.set(spoken, reading);
      return spoken;
    },
    preload: load,
  };
}

/** The scenarios that a kind of figure runs for the one that is asked. */
export const scenariosOf = (kind: Settings, asked: Scenario): readonly Scenario[] => kind.scenarios?.(asked) ?? [asked];

/** The largest of them, by the number of its activations. */
export const largest = (scenarios: readonly Scenario[]): Scenario =>
  scenarios.reduce((most, scenario) => (size(scenario) > size(most) ? scenario : most));

/** Whether a run has everything that a kind of figure draws. */
export const serves = (kind: Settings, { measures }: ShownRun): boolean =>
  (!kind.measures || measures !== undefined) && (kind.reads ?? []).every((name) => measures?.[0]?.[name] !== undefined);
