import type { Scenario } from '../../scenario/scenario.ts';
import type { Words } from '../../sentences/words.ts';
import type { Mistake } from '../../statistics/training-measures.ts';
import type { Place } from '../kind.ts';
import { pixels, type AnswersReading, type Known } from './reading.ts';

type Naming = Pick<AnswersReading, 'isDigits'>;

/** One sentence that says what is to be seen now. */
export function summary(reading: AnswersReading, words: Words): string {
  const { known, view } = reading;
  if (!known) return words.say('answers.waiting');
  const when = known.step === 0 ? words.say('answers.before') : words.say('answers.at', { step: words.exact(known.step) });
  if (known.tally.all === 0) return words.say('answers.summary.lost', { when });
  if (view === 'mistakes') return mistakesSentence(reading, known, when, words);
  return view === 'confusion' ? confusionSentence(reading, known, when, words) : digitSentence(reading, known, when, words);
}

function digitSentence(reading: AnswersReading, { answers, answer, isHardly }: Known, when: string, words: Words): string {
  if (answer === undefined) return words.say('answers.summary.lost', { when });
  const { label, probabilities } = answers;
  const said = {
    when,
    this: thisOne(label, reading, words),
    answer: asClass(answer, reading, words),
    share: words.percent(probabilities[answer]!),
  };
  if (isHardly) return words.say('answers.summary.hardly', { ...said, guess: words.percent(reading.guess) });
  if (answer === label) return words.say('answers.summary.right', said);
  return words.say('answers.summary.wrong', { ...said, own: words.percent(probabilities[label]!) });
}

function mistakesSentence(reading: AnswersReading, { answers, tally }: Known, when: string, words: Words): string {
  const counts = { when, n: words.exact(tally.all), what: samplesName(reading, words) };
  const [worst] = answers.mistakes;
  if (!worst) return words.say('answers.summary.no-mistake', counts);
  return words.say('answers.summary.mistakes', {
    ...counts,
    ...mistakeWords(worst, reading, words),
    wrong: words.exact(tally.all - tally.right),
  });
}

function confusionSentence(reading: AnswersReading, { tally }: Known, when: string, words: Words): string {
  const { all, right, only, worst, ofClass } = tally;
  const counts = { when, n: words.exact(all), right: words.exact(right), what: samplesName(reading, words) };
  if (only !== undefined) return words.say('answers.summary.one-answer', { ...counts, answer: asClass(only, reading, words) });
  if (!worst) return words.say('answers.summary.all-right', counts);
  return words.say('answers.summary.confusion', {
    ...counts,
    label: asClass(worst.label, reading, words),
    answer: asClass(worst.answer, reading, words),
    count: words.exact(worst.count),
    all: words.exact(ofClass[worst.label]!),
  });
}

/** How to read bars, pictures and cells. */
export function axes({ view, isDigits, known }: AnswersReading, words: Words): string {
  if (view === 'digit') return words.say('answers.axes.digit');
  if (view === 'confusion') return words.say('answers.axes.confusion');
  return [
    words.say('answers.axes.mistakes'),
    ...((known?.answers.mistakes.length ?? 0) > 0
      ? [words.say(isDigits ? 'answers.axes.mistakes-press' : 'answers.axes.mistakes-press-sample')]
      : []),
  ].join(' ');
}

/** A pixel, a bar, a mistake, or a cell of the confusion. */
export function readout(reading: AnswersReading, place: Place, words: Words): string {
  const { known, view, isDigits } = reading;
  if (!known) return '';
  const { mistakes } = known.answers;
  if (view === 'mistakes') return mistakes[place.drawing] ? mistakeLabel(mistakes[place.drawing]!, reading, words) : '';
  if (view === 'confusion') return cellReadout(reading, known, place, words);
  return isDigits && place.drawing === 0 ? pixelReadout(known, place, words) : barReadout(reading, known, place.column, words);
}

function pixelReadout({ answers }: Known, { row, column }: Place, words: Words): string {
  const level = answers.pixels[row * pixels.side + column];
  if (level === undefined) return '';
  return words.say('answers.readout.pixel', { row: words.exact(row + 1), column: words.exact(column + 1), level: words.exact(level) });
}

function barReadout(reading: AnswersReading, { answers }: Known, i: number, words: Words): string {
  const share = answers.probabilities[i];
  if (share === undefined) return '';
  const said = Number.isNaN(share) ? words.value(share) : words.percent(share);
  return words.say('answers.readout.bar', { answer: asClass(i, reading, words), share: said });
}

function cellReadout(reading: AnswersReading, { answers, tally }: Known, { row, column }: Place, words: Words): string {
  const { classes } = reading;
  if (row >= classes || column >= classes) return '';
  return words.say('answers.readout.confusion', {
    label: asClass(row, reading, words),
    answer: asClass(column, reading, words),
    count: words.exact(answers.confusion[row * classes + column]!),
    all: words.exact(tally.ofClass[row]!),
  });
}

/** A press on a mistake chooses its sample. */
export function press({ view, known }: AnswersReading, place: Place): Partial<Scenario> | undefined {
  const mistake = view === 'mistakes' ? known?.answers.mistakes[place.drawing] : undefined;
  return mistake && { digit: mistake.sample };
}

/** A class under its bar: a digit is its own name, other classes are counted from 1. */
export const className = (label: number, { isDigits }: Naming, words: Words): string => words.exact(isDigits ? label : label + 1);

/** A class in a sentence: “an 8”, “class 3”. */
export function asClass(label: number, reading: Naming, words: Words): string {
  const name = className(label, reading, words);
  if (!reading.isDigits) return words.say('answers.as.class', { name });
  return label === 8 ? words.say('answers.as.an', { name }) : words.say('answers.as.a', { name });
}

function thisOne(label: number, reading: Naming, words: Words): string {
  const name = className(label, reading, words);
  return reading.isDigits ? words.say('answers.this.digit', { name }) : words.say('answers.this.sample', { name });
}

const samplesName = ({ isDigits }: Naming, words: Words): string => words.say(isDigits ? 'answers.what.digit' : 'answers.what.sample');

const mistakeWords = ({ label, answer, probability }: Mistake, reading: Naming, words: Words) => ({
  this: thisOne(label, reading, words),
  answer: asClass(answer, reading, words),
  share: words.percent(probability),
});

/** A mistake, as a sentence. */
export const mistakeLabel = (mistake: Mistake, reading: Naming, words: Words): string =>
  words.say('answers.label.mistake', { ...mistakeWords(mistake, reading, words), sample: words.exact(mistake.sample) });
