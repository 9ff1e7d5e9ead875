import { guessingAccuracy } from '../../readings/guessing.ts';
import { knownAt } from '../../readings/moments.ts';
import type { ViewOf } from '../../scenario/options.ts';
import type { Answers } from '../../statistics/training-measures.ts';
import type { ShownTrainings } from '../kind.ts';

/** Sides of a digit's picture, in pixels, and its lightest and darkest grey level. */
export const pixels = { side: 14, top: 15 } as const;
/** Below so many times the share of a guess, the surest answer is hardly more than one. */
const hardly = 1.5;

/** How the answers to the whole test set fall. */
export interface Tally {
  /** Samples that have an answer, and those of them that are right. */
  readonly all: number;
  readonly right: number;
  /** Samples of each class. */
  readonly ofClass: readonly number[];
  /** The class that every sample is taken for, if there is one. */
  readonly only: number | undefined;
  /** What is confused most often; of several the first. `undefined` where nothing is. */
  readonly worst: { readonly label: number; readonly answer: number; readonly count: number } | undefined;
}

/** What is seen of the network's answers. */
export interface AnswersReading {
  readonly view: ViewOf<'answers'>;
  /** Whether its samples are digits, which have a picture and are called by their class. */
  readonly isDigits: boolean;
  readonly classes: number;
  /** 1 / classes. */
  readonly guess: number;
  /** `undefined` as long as no answer is measured. */
  readonly known: Known | undefined;
}

export interface Known {
  readonly step: number;
  readonly answers: Answers;
  /** The surest answer to the chosen sample; `undefined` where its probabilities are no numbers. */
  readonly answer: number | undefined;
  /** Whether that is hardly surer than a guess. */
  readonly isHardly: boolean;
  readonly tally: Tally;
}

/** Reads the step that is looked at. */
export function read({ scenario: { step, data }, trainings: [training], view: { view } }: ShownTrainings<'answers'>): AnswersReading {
  const { classes } = training!;
  const moment = knownAt(training!, 'answers', step);
  const guess = guessingAccuracy(classes);
  return { view, isDigits: data === 'digits', classes, guess, known: moment && known(moment.step, moment.answers) };

  function known(at: number, answers: Answers): Known {
    const { probabilities } = answers;
    const answer = probabilities.some(Number.isNaN) ? undefined : probabilities.indexOf(Math.max(...probabilities));
    const isHardly = answer !== undefined && probabilities[answer]! < hardly * guess;
    return { step: at, answers, answer, isHardly, tally: tallyOf(answers.confusion, classes) };
  }
}

function tallyOf(confusion: readonly number[], classes: number): Tally {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const row = (label: number) => confusion.slice(label * classes, (label + 1) * classes);
  const column = (answer: number) => confusion.filter((_, i) => i % classes === answer);
  const labels = Array.from({ length: classes }, (_, label) => label);
  const all = sum(confusion);
  const most = Math.max(...confusion.map((count, i) => (i % (classes + 1) === 0 ? 0 : count)));
  const at = confusion.findIndex((count, i) => count === most && i % (classes + 1) !== 0);
  return {
    all,
    right: sum(labels.map((label) => row(label)[label]!)),
    ofClass: labels.map((label) => sum(row(label))),
    only: all > 0 ? labels.find((answer) => sum(column(answer)) === all) : undefined,
    worst: most > 0 ? { label: Math.floor(at / classes), answer: at % classes, count: most } : undefined,
  };
}
