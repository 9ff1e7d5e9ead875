import { isWritten, textbook, type Scenario } from '../scenario/scenario.ts';
import { scenarioFieldNames } from '../scenario/fields.ts';
import type { Evaluation } from '../statistics/training-measures.ts';
import type { Measure } from '../statistics/measures.ts';

/** The lists of trainings that are recorded, in the order in which they are trained: what the lesson needs most comes first. */
export const recordedGroups = [
  'check',
  'grid',
  'long',
  'buttons',
  'adam',
  'norm',
  'residual',
  'lsuv',
  'orthogonal',
  'clip',
  'depth',
  'book',
  'frozen',
] as const;
export type RecordedGroup = (typeof recordedGroups)[number];

/** What is known of a training before its first step, of the first batch. */
export interface BeforeLearning {
  /** Root mean square of the gradient of each sample's own loss for what goes into φ: in the first hidden layer, and in the last. */
  readonly gradientFirst: Measure;
  readonly gradientLast: Measure;
  /** Of the last hidden layer, in [0, 1]. */
  readonly signalShare: Measure;
  readonly saturatedShare: Measure;
}

/** A long training from moment to moment, all lists of one length. */
export interface RecordedPath {
  /** Measured steps, ascending. */
  readonly steps: readonly number[];
  /** Mean of the batches' losses since the step before; `null` where it is not finite. */
  readonly losses: readonly (number | null)[];
  readonly gradientsFirst: readonly Measure[];
  readonly signalShares: readonly Measure[];
  readonly saturatedShares: readonly Measure[];
}

/** One training that was taken to its end and written down. */
export interface RecordedTraining {
  readonly group: RecordedGroup;
  readonly scenario: Scenario;
  /** What did not learn: the hidden layers, where only the output layer did. */
  readonly frozen?: 'hidden';
  /** Steps that were done. */
  readonly steps: number;
  /** The first step at which it counts as learning, see `Training`; `null` where it did not within its steps. */
  readonly starts: number | null;
  /** The step whose loss was no longer finite; `null` where there was none. */
  readonly diverged: number | null;
  /** Mean of the last 20 batches' losses; `null` where it is not finite. */
  readonly loss: number | null;
  /** Loss and share of right answers after the last step; none of one that diverged. */
  readonly evaluation?: Required<Evaluation>;
  readonly before: BeforeLearning;
  readonly path?: RecordedPath;
}

/** By what and when the trainings were made. */
export interface RecordHead {
  readonly made: string;
  readonly backend: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** A record as a line has it: of its scenario only what is not usual, and the seed. */
export type RecordLine = Omit<RecordedTraining, 'scenario'> & { readonly scenario: Partial<Scenario> };

/** What of a scenario is not usual, and its seed: how lines name it. */
export const unusual = (scenario: Scenario): Partial<Scenario> =>
  Object.fromEntries(
    scenarioFieldNames
      .filter((field) => field === 'seed' || (isWritten(scenario, field) && scenario[field] !== textbook[field]))
      .map((field) => [field, scenario[field]]),
  );

/**
 * Reads a file of records: one JSON object a line, the head first.
 * @throws {SyntaxError} for a line that is no JSON, {RangeError} for a file without a head
 */
export function readRecords(text: string): { readonly head: RecordHead; readonly records: readonly RecordedTraining[] } {
  const [first, ...lines] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  if (typeof first !== 'object' || first === null || !('made' in first)) throw new RangeError('records without a head');
  const records = (lines as RecordLine[]).map((line) => ({ ...line, scenario: { ...textbook, ...line.scenario } }));
  return { head: first as RecordHead, records };
}
