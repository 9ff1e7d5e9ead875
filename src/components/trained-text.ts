import { format } from '../i18n/format.ts';
import type { Texts } from '../i18n/index.ts';
import { spreadOf, type Spread } from '../readings/plateau.ts';
import { unusual, type RecordedGroup, type RecordedTraining } from '../readings/recorded.ts';
import { scenarioFields } from '../scenario/fields.ts';
import { counts, type Scenario } from '../scenario/scenario.ts';
import { measureWords, shareWords } from '../sentences/measure-words.ts';
import type { Words } from '../sentences/words.ts';
import type { Evaluation } from '../statistics/training-measures.ts';
import { isNumber, type Measure } from '../statistics/measures.ts';

/** What can be said of trainings that were written down: of each of them, over its seeds. */
const read = {
  /** The first step at which it counts as learning. */
  starts: ({ starts }) => starts ?? Infinity,
  /** The step whose loss was no longer finite. */
  'diverged at': ({ diverged }) => diverged ?? Infinity,
  'test accuracy': ({ evaluation }) => evaluated(evaluation, 'testAccuracy'),
  'train accuracy': ({ evaluation }) => evaluated(evaluation, 'trainAccuracy'),
  'test loss': ({ evaluation }) => evaluated(evaluation, 'testLoss'),
  'train loss': ({ evaluation }) => evaluated(evaluation, 'trainLoss'),
  /** Before the first step: in the first hidden layer, and in the last. */
  gradient: ({ before }) => numberOf(before.gradientFirst),
  'gradient last': ({ before }) => numberOf(before.gradientLast),
  'signal share': ({ before }) => numberOf(before.signalShare),
  saturated: ({ before }) => numberOf(before.saturatedShare),
} as const satisfies Readonly<Record<string, (record: RecordedTraining) => number>>;

/** How many of the trainings did something. */
const counted = {
  runs: () => true,
  started: ({ starts }) => starts !== null,
  diverged: ({ diverged }) => diverged !== null,
} as const satisfies Readonly<Record<string, (record: RecordedTraining) => boolean>>;

/** `steps` are those that each of them was given. */
export type TrainedMeasure = keyof typeof read | keyof typeof counted | 'steps';

/** Which trainings, and what of them is said. */
export interface TrainedAsked extends Partial<Scenario> {
  readonly group: RecordedGroup;
  readonly measure: TrainedMeasure;
  readonly of?: keyof Spread | 'range';
  /** Whether they may differ in more than their seeds. */
  readonly across?: boolean;
  /** Whether the hidden layers did not learn. */
  readonly frozen?: 'hidden';
}

function evaluated(evaluation: Required<Evaluation> | undefined, name: keyof Evaluation): number {
  if (!evaluation) throw new RangeError(`one of the trainings diverged and has no ${name}`);
  return evaluation[name];
}

function numberOf(measure: Measure): number {
  if (!isNumber(measure)) throw new RangeError(`one of the trainings has no number there: ${String(measure)}`);
  return measure;
}

/**
 * The trainings that have what is asked; what is not asked is alike in all of them, but for the seed.
 * @throws {RangeError} where there is none, or where they differ in more
 */
export function trainingsLike(records: readonly RecordedTraining[], asked: Omit<TrainedAsked, 'measure'>): readonly RecordedTraining[] {
  const { group, across = false, frozen } = asked;
  const wanted = Object.entries(asked).filter(([name]) => Object.hasOwn(scenarioFields, name)) as [keyof Scenario, string | number][];
  const found = records.filter(
    (record) =>
      record.group === group &&
      record.frozen === frozen &&
      wanted.every(([field, value]) => counts(record.scenario, field) && record.scenario[field] === value),
  );
  if (found.length === 0) throw new RangeError(`no such training is recorded: ${JSON.stringify(asked)}`);
  const kinds = new Set(found.map(({ scenario }) => JSON.stringify(unusual({ ...scenario, seed: 0 }))));
  if (kinds.size > 1 && !across) throw new RangeError(`more than one kind of training is recorded: ${[...kinds].join(' ')}`);
  return found;
}

/**
 * One number of recorded trainings in the reader's language: a median unless another is asked.
 * @throws {RangeError} where no training is like that, or one of them has no such number
 */
export function trainedText(
  records: readonly RecordedTraining[],
  { measure, ...asked }: TrainedAsked,
  words: Words,
  texts: Pick<Texts, 'trained.not-within' | 'trained.range' | 'trained.range-open'>,
): string {
  const found = trainingsLike(records, asked);
  if (measure in counted) return words.exact(found.filter(counted[measure as keyof typeof counted]).length);
  const given = found.map(({ scenario }) => scenario.steps);
  const values = measure === 'steps' ? given : found.map(read[measure as keyof typeof read]);
  const spread = spreadOf(values);
  const steps = words.exact(Math.min(...given));
  const notWithin = format(texts['trained.not-within'], { steps });
  const said = (value: number) => (value === Infinity ? notWithin : written(measure, value, words));
  const { of = 'median' } = asked;
  if (of !== 'range') return said(spread[of]);
  const [least, most] = [said(spread.least), said(spread.most)];
  if (least === most) return least;
  return spread.most === Infinity ? format(texts['trained.range-open'], { least, steps }) : format(texts['trained.range'], { least, most });
}

/** A value as figures write it: shares of digits and of neurons as percentages, steps in full. */
function written(measure: TrainedMeasure, value: number, words: Words): string {
  switch (measure) {
    case 'starts':
    case 'diverged at':
    case 'steps':
      return words.exact(Math.round(value));
    case 'test accuracy':
    case 'train accuracy':
      return words.percent(value);
    case 'saturated':
      return shareWords(value, words);
    case 'signal share':
      return measureWords('signalShare', value, words);
    default:
      return words.value(value);
  }
}
