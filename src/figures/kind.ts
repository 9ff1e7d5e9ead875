import type { Run } from '../engine/run.ts';
import type { FigureName } from '../scenario/options.ts';
import { size, type Scenario, type View } from '../scenario/scenario.ts';
import type { BulkyMeasure } from '../statistics/measures.ts';
import type { Words } from './words.ts';

/** A run as a figure shows it; what a page is built with has no backend and no time. */
export type ShownRun = Pick<Run, 'scenario' | 'range' | 'layers' | 'measures'> & Partial<Pick<Run, 'backend' | 'milliseconds'>>;

/** What a figure shows: its runs, in the order of its scenarios, and how they are looked at. */
export interface Shown {
  readonly runs: readonly ShownRun[];
  readonly view: View;
}

/**
 * Where the reader points in a figure: which of its drawings, counted from 0 in the order of the page, and which column and
 * row of the drawing's grid (see `plots/grid.ts`).
 */
export interface Place {
  readonly drawing: number;
  readonly column: number;
  readonly row: number;
}

/**
 * Draws a figure as one element with the class `pictures`, not attached to the document. A generator, so that a page with a
 * deep network can do something else between two drawings; the same code draws while the site is built.
 */
export type Draw = (document: Document, shown: Shown, words: Words) => Generator<void, HTMLElement>;

/** One kind of figure: everything it says and how it is drawn. What draws is loaded when it is first needed. */
export interface Kind {
  readonly name: FigureName;
  /** The scenarios it sets side by side for one that is asked; the scenario itself unless given. */
  readonly scenarios?: (asked: Scenario) => readonly Scenario[];
  /** Fields that these scenarios settle by themselves, and so need no control. */
  readonly settled?: readonly (keyof Scenario)[];
  /** What names one of these scenarios among the others, in a table of numbers. */
  readonly label?: (scenario: Scenario, words: Words) => string;
  /** Which of the controls of the histogram's axes it follows. */
  readonly looks?: readonly ('range' | 'crop')[];
  /** Whether it needs the backward pass and all measures. */
  readonly measures: boolean;
  /** Which of the bulky measures it draws or reads out; a page is built with no others, and never with the map. */
  readonly reads?: readonly BulkyMeasure[];
  /** One sentence that says what is to be seen now. */
  readonly summary: (shown: Shown, words: Words) => string;
  /** How to read the axes and colours, as one or two sentences. */
  readonly axes: (shown: Shown, words: Words) => string;
  /** The numbers at a place, as a sentence. */
  readonly readout: (shown: Shown, place: Place, words: Words) => string;
  readonly load: () => Promise<Draw>;
}

/** The scenarios that a kind of figure runs for the one that is asked. */
export const scenariosOf = (kind: Kind, asked: Scenario): readonly Scenario[] => kind.scenarios?.(asked) ?? [asked];

/** The largest of them, by the number of its activations. */
export const largest = (scenarios: readonly Scenario[]): Scenario =>
  scenarios.reduce((most, scenario) => (size(scenario) > size(most) ? scenario : most));

/** Whether a run has everything that a kind of figure draws. */
export const serves = (kind: Kind, { measures }: ShownRun): boolean =>
  (!kind.measures || measures !== undefined) && (kind.reads ?? []).every((name) => measures?.[0]?.[name] !== undefined);
