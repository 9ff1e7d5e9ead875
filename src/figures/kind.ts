import type { Drawing, Seen } from '../drawing/pictures.ts';
import type { AnyFigureName, FigureName, TrainingFigureName, ViewOf } from '../scenario/options.ts';
import { size, type Scenario, type View } from '../scenario/scenario.ts';
import type { Runs, ShownRun } from '../readings/run.ts';
import type { Training } from '../readings/training.ts';
import type { Words } from '../sentences/words.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';
import type { BulkyTrainingMeasure } from '../statistics/training-measures.ts';

/** What a figure shows: its runs, in the order of its scenarios, and how they are looked at. */
export interface Shown<Name extends AnyFigureName = AnyFigureName> {
  readonly runs: Runs;
  readonly view: View & { readonly figure: Name; readonly view: ViewOf<Name> };
}

/** What a figure of trainings shows: what is asked, and the trainings that follow of it, in their order, as far as they have come. */
export interface ShownTrainings<Name extends AnyFigureName = AnyFigureName> {
  readonly scenario: Scenario;
  readonly trainings: readonly Training[];
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

/** What every kind of figure says of itself before there is anything to read. */
export interface AnySettings {
  /** The scenarios it sets side by side for one that is asked; the scenario itself unless given. */
  readonly scenarios?: (asked: Scenario) => readonly Scenario[];
  /** Fields that these scenarios settle by themselves, and so need no control. */
  readonly settled?: readonly (keyof Scenario)[];
  /** What names one of these scenarios among the others, in a table of numbers. */
  readonly label?: (scenario: Scenario, words: Words) => string;
  /** Whether its drawings are links, which lead to what they show. */
  readonly leads?: boolean;
}

/** What a kind of figure of runs asks for. */
export interface Settings extends AnySettings {
  /** Which of the controls of the histogram's axes it follows. */
  readonly looks?: readonly ('range' | 'crop')[];
  /**
   * What is set by controls of its own beside the slider of the weights: the number of neurons in a layer, the two samples that are compared, or the
   * steps in which it is walked through, which take the place of its views.
   */
  readonly controls?: 'width' | 'pair' | 'steps';
  /** Whether it needs the backward pass and all measures. */
  readonly measures: boolean;
  /** Which of the bulky measures it draws or reads out; a page is built with no others. */
  readonly reads?: readonly BulkyMeasure[];
  /** Which of these are too large for what they say in such a view: a page is built without them, and they come when the reader turns to it. */
  readonly later?: (view: View) => readonly BulkyMeasure[];
}

/** What a kind of figure of trainings asks for. */
export interface TrainingSettings extends AnySettings {
  /** Which of the bulky measures of a step it draws or reads out; a page is built with no others. */
  readonly reads: readonly BulkyTrainingMeasure[];
  /** Whether the network is trained at all; where not, it is looked at before its first step. */
  readonly trains: boolean;
  /** Controls of its own, each a component: who races, the step and the weight and the digit that are looked at. */
  readonly controls?: readonly ('rivals' | 'scrubber' | 'weight' | 'digit')[];
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
interface Saying<Name extends AnyFigureName, Reading, Of> {
  readonly name: Name;
  /** What is to be said and drawn, without words. */
  readonly read: (shown: Of) => Reading;
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
  /**
   * What is asked for as the mark that a drawing marks as its handle is led to a place across its frame, from 0 at the left to 1 at the right;
   * there is none to be taken unless given.
   */
  readonly drag?: (reading: Reading, across: number) => Partial<Scenario>;
  readonly load: () => Promise<Draw<Reading>>;
}

/** A kind of figure that shows runs. */
export interface Kind<Name extends FigureName, Reading> extends Settings, Saying<Name, Reading, Shown<Name>> {}

/** A kind of figure that shows trainings. */
export interface TrainingKind<Name extends TrainingFigureName, Reading>
  extends TrainingSettings, Saying<Name, Reading, ShownTrainings<Name>> {}

/** What a figure says and draws of one thing that it shows, which it has read once. */
export interface Spoken {
  readonly summary: () => string;
  /** The beginning of the summary that stands out; nothing where none does. */
  readonly lead: () => string;
  readonly axes: () => string;
  readonly readout: (place: Place) => string;
  readonly press: (place: Place) => Partial<Scenario> | undefined;
  readonly drag: (across: number) => Partial<Scenario> | undefined;
  /** Begins to draw it, once what draws is loaded. */
  readonly draw: (document: Document, around?: Around<Spoken>) => Promise<Drawing>;
}

/** What a kind of figure does for those who do not know what it reads. */
interface Speaking<Of> {
  /** Reads what is shown; the view must be one of this kind's own. */
  readonly speak: (shown: Of, words: Words) => Spoken;
  /** Loads what draws ahead of its first use. */
  readonly preload: () => Promise<unknown>;
}

/** A kind of figure of runs to those who do not know what it reads. */
export interface AnyKind extends Settings, Speaking<Shown> {
  readonly name: FigureName;
}

/** A kind of figure of trainings to those who do not know what it reads. */
export interface AnyTrainingKind extends TrainingSettings, Speaking<ShownTrainings> {
  readonly name: TrainingFigureName;
}

/** Hides what a kind of figure reads from those who only show it. */
export const anyKind = <Name extends FigureName, Reading>(kind: Kind<Name, Reading>): AnyKind => ({ ...kind, ...speaking(kind) });

/** The same for a kind of figure of trainings. */
export const anyTrainingKind = <Name extends TrainingFigureName, Reading>(kind: TrainingKind<Name, Reading>): AnyTrainingKind => ({
  ...kind,
  ...speaking(kind),
});

function speaking<Name extends AnyFigureName, Reading, Of extends Given, Given>(kind: Saying<Name, Reading, Of>): Speaking<Given> {
  let known: Draw<Reading> | undefined;
  /** To ask for a module once more takes its time, at each step of a slider; one that did not load is asked for again. */
  const load = async () => (known ??= await kind.load());
  const readings = new WeakMap<Spoken, Reading>();
  return {
    speak: (shown, words) => {
      const reading = kind.read(shown as Of); // the codec lets no figure have another's view
      const spoken: Spoken = {
        summary: () => kind.summary(reading, words),
        lead: () => kind.lead?.(reading, words) ?? '',
        axes: () => kind.axes(reading, words),
        readout: (place) => kind.readout(reading, place, words),
        press: (place) => kind.press?.(reading, place),
        drag: (across) => kind.drag?.(reading, across),
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
export const scenariosOf = (kind: Pick<AnySettings, 'scenarios'>, asked: Scenario): readonly Scenario[] =>
  kind.scenarios?.(asked) ?? [asked];

/** The largest of them, by the number of its activations. */
export const largest = (scenarios: readonly Scenario[]): Scenario =>
  scenarios.reduce((most, scenario) => (size(scenario) > size(most) ? scenario : most));

/** Whether a run has everything that a kind of figure draws. */
export const serves = (kind: Settings, { measures }: ShownRun): boolean =>
  (!kind.measures || measures !== undefined) && (kind.reads ?? []).every((name) => measures?.[0]?.[name] !== undefined);
