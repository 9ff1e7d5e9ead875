import { kindOf } from '../figures/kinds.ts';
import { measuresOf, rmsOf, type ShownRun } from '../readings/run.ts';
import { completed, type View } from '../scenario/scenario.ts';
import type { Words } from '../sentences/words.ts';
import { activationReading } from '../readings/shape.ts';
import { blameOf, type Factors } from '../readings/blame.ts';
import { flowOf } from '../readings/gradient.ts';
import type { Training } from '../readings/training.ts';
import type { Activation, Range } from '../scenario/options.ts';
import type { Measure } from '../statistics/measures.ts';
import { isNonNegative } from '../theory/activations.ts';

/** What a reader can be asked to predict of a run or of trainings, each with all answers that there are, in the order in which they are offered. */
export const answers = {
  /** Of the last layer's outputs, as a histogram shows them. */
  shape: ['ends', 'narrow', 'spread', 'equal'],
  /** Of the gradient, from the last layer to the first. */
  fate: ['vanishes', 'holds', 'explodes'],
  /** What changes the gradient's size from layer to layer. */
  blame: ['slope', 'weights', 'both', 'neither'],
  /** Of the last layer's variance, how much depends on the input. */
  share: ['all', 'most', 'half', 'part', 'none'],
  /** Of the last two of several trainings, which learn within their steps. */
  learners: ['both', 'first', 'second', 'neither'],
} as const;
/** What a reader is asked. */
export type Asked = keyof typeof answers;
/** What is measured of a single run, without training. */
export type AskedOfRun = Exclude<Asked, 'learners'>;
/** What a reader can answer, to a certain question or to any. */
export type Answer<A extends Asked = Asked> = (typeof answers)[A][number];

/** Least shares for which there are words, the largest first. */
const shares = [
  [0.9, 'all'],
  [0.75, 'most'],
  [0.25, 'half'],
  [0.1, 'part'],
] as const;

const judges: { readonly [A in AskedOfRun]: (run: ShownRun) => Answer<A> } = {
  shape: shapeOf,
  fate: (run) => fateIn(rmsOf(run)),
  blame: (run) => culpritOf(measuresOf(run)),
  share: (run) => shareOf(measuresOf(run).at(-1)!.signalShare),
};

/**
 * The answer that a run gives; what float32 lost counts as what it was lost to, wherever that is an answer.
 * @throws {RangeError} if none of the answers says what is to be seen: such a question must not be asked
 */
export const answerOf = <A extends AskedOfRun>(asked: A, run: ShownRun): Answer<A> => judges[asked](run);

/** The figure, and its view, that shows the answer to each question. */
const shownIn: Readonly<Record<AskedOfRun, Partial<View>>> = {
  shape: { figure: 'activations' },
  fate: { figure: 'gradient-flow' },
  blame: { figure: 'blame' },
  share: { figure: 'signal-and-offset', view: 'share' },
};

/** What was measured, with its numbers: the sentence of the figure that shows it. */
export function measuredSentence(asked: AskedOfRun, run: ShownRun, words: Words): string {
  const { view } = completed({ range: run.range, ...shownIn[asked] });
  return kindOf(view.figure)
    .speak({ runs: [run], view }, words)
    .summary();
}

/**
 * Which of the last two trainings have learned within their steps.
 * @throws {RangeError} if there are fewer than two
 */
export function learnersOf(trainings: readonly Pick<Training, 'starts'>[]): Answer<'learners'> {
  const [first, second] = trainings.slice(-2).map(({ starts }) => starts !== null);
  if (first === undefined || second === undefined) throw new RangeError(`no two trainings to tell apart: ${String(trainings.length)}`);
  if (first) return second ? 'both' : 'first';
  return second ? 'second' : 'neither';
}

/** The range in which the shape of an activation function's outputs is to be seen: one without negative values has the book's. */
export const rangeOf = (activation: Activation): Range => (isNonNegative(activation) ? 'unit' : 'symmetric');

/** Whether most outputs of the last layer lie outside the histogram's range, so that it shows no shape. */
export const liesOutside = (run: ShownRun): boolean => activationReading(run).kind === 'outside';

/** The shares that an answer stands for, in [0, 1]. */
export function sharesMeant(answer: Answer<'share'>): readonly [least: number, most: number] {
  const place = answers.share.indexOf(answer);
  return [shares[place]?.[0] ?? 0, shares[place - 1]?.[0] ?? 1];
}

function shapeOf(run: ShownRun): Answer<'shape'> {
  const { kind } = activationReading(run);
  if (kind === 'overflow' || kind === 'outside') throw new RangeError(`no shape to predict: ${kind}`);
  return kind === 'underflow' ? 'equal' : kind; // zeros stand in the values' place
}

function fateIn(rms: readonly Measure[]): Answer<'fate'> {
  const flow = flowOf(rms);
  if (flow.kind === 'fades' || flow.kind === 'grows-slowly') throw new RangeError(`no fate to predict: ${flow.kind}`);
  if (flow.kind === 'gone') return flow.gone === 'overflow' ? 'explodes' : 'vanishes';
  return flow.kind === 'single' ? 'holds' : flow.kind; // one layer has no step in which anything could change
}

function culpritOf(layers: readonly Factors[]): Answer<'blame'> {
  const blame = blameOf(layers);
  // Factors are lost where the way forward was, and fifty slopes alone do not lead out of float32.
  if (blame.kind === 'gone') return blame.gone === 'zero' ? blame.part : 'weights';
  const [first] = blame.kind.split('-') as ['neither' | 'cancel' | 'slope' | 'weights' | 'both'];
  return first === 'cancel' ? 'neither' : first;
}

function shareOf(share: Measure): Answer<'share'> {
  if (share === 'overflow') throw new RangeError(`no share to predict: ${share}`);
  if (typeof share !== 'number') return 'none'; // below float32's resolution, or there is no variance at all
  return shares.find(([least]) => share >= least)?.[1] ?? 'none';
}
