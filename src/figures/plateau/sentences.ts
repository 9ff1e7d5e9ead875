import type { Plateau } from '../../readings/plateau.ts';
import { textbook } from '../../scenario/scenario.ts';
import { runnerName } from '../../sentences/runners.ts';
import { isNumber } from '../../statistics/measures.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { columnAt, type Own, type PlateauReading } from './reading.ts';

/** A start by its activation function and its weights, as “sigmoid Xavier”. */
export const startName = ({ activation, init, std = textbook.std }: Plateau, words: Words): string =>
  runnerName({ ...textbook, activation, init, std }, words);

/** What of all this is to be seen first: that the order of the gradients is that of the plateaus, and where the asked start and the reader's training stand in it. */
export function summary(reading: PlateauReading, words: Words): string {
  return [
    orderSentence(reading, words),
    askedSentence(reading, words),
    ownSentence(reading.own, words),
    otherwiseSentence(reading.own, words),
  ]
    .filter((said) => said !== '')
    .join(' ');
}

/** How to read the picture. */
export function axes(reading: PlateauReading, words: Words): string {
  const { rate, askedRate } = reading;
  const said = { rate: words.exact(rate), asked: words.exact(askedRate) };
  return `${words.say('plateau.axes')} ${words.say(rate === askedRate ? 'plateau.axes-rate' : 'plateau.axes-other-rate', said)}`;
}

/** The starts whose gradient lies in a column. */
export function readout(reading: PlateauReading, { column }: Place, words: Words): string {
  const { from, to, starts, diverged } = columnAt(reading, column);
  const values = { from: words.value(from), to: words.value(to) };
  const said = [...starts, ...diverged].map((start) => startSentence(start, words));
  if (said.length > 0) return said.join(' ');
  return words.say('plateau.readout-none', values);
}

/** That the order is that of the gradients; where it is not, which start learns first, which last, and which of those that do not gets the smallest gradient. */
function orderSentence({ starts, rate, inOrder }: PlateauReading, words: Words): string {
  if (inOrder) return words.say('plateau.order');
  const learning = starts.filter(({ starts: { median } }) => median !== null);
  const late = learning.toSorted((a, b) => b.starts.median! - a.starts.median!)[0];
  const soon = learning.toSorted((a, b) => a.starts.median! - b.starts.median! || b.gradient.median - a.gradient.median)[0];
  const least = starts.find(({ starts: { median } }) => median === null);
  const said = (start: (typeof starts)[number]) => ({
    start: startName(start, words),
    gradient: words.value(start.gradient.median),
    step: words.exact(Math.round(start.starts.median ?? 0)),
    steps: words.exact(start.within),
  });
  return [
    ...(soon ? [words.say('plateau.soon', { ...said(soon), rate: words.exact(rate) })] : []),
    ...(late && late !== soon ? [words.say('plateau.late', said(late))] : []),
    ...(least ? [words.say('plateau.stuck', said(least))] : []),
  ].join(' ');
}

/** Where the asked start stands, in a few words: the readout says the rest of it. */
function askedSentence({ asked }: PlateauReading, words: Words): string {
  if (!asked) return '';
  const { starts, runs, diverged, within } = asked;
  const start = startName(asked, words);
  if (2 * diverged > runs) return words.say('plateau.asked-diverged', { start });
  if (starts.median === null) return words.say('plateau.asked-not', { start, within: words.exact(within) });
  return words.say('plateau.asked', { start, step: words.exact(Math.round(starts.median)) });
}

/** One start, with what its trainings came to. */
function startSentence(plateau: Plateau, words: Words): string {
  const { gradient, starts, runs, started, diverged, within } = plateau;
  const said = {
    start: startName(plateau, words),
    gradient: gradient ? words.value(gradient.median) : '',
    runs: words.exact(runs),
    started: words.exact(started),
    diverged: words.exact(diverged),
    within: words.exact(within),
    step: words.exact(Math.round(starts.median ?? starts.least ?? 0)),
    least: words.exact(starts.least ?? 0),
    most: words.exact(starts.most ?? 0),
  };
  if (2 * diverged > runs) return words.say('plateau.start-diverged', said);
  if (started === 0) return words.say(runs === 1 ? 'plateau.start-not-one' : 'plateau.start-not', said);
  if (starts.most === null) return words.say('plateau.start-some', said);
  return words.say(runs === 1 ? 'plateau.start-one' : starts.least === starts.most ? 'plateau.start-same' : 'plateau.start-all', said);
}

/** That the reader's own training is not to be laid to the recorded ones, where it differs from them in more than its start. */
const otherwiseSentence = (own: Own | undefined, words: Words): string => (own && !own.isPlain ? words.say('plateau.own-otherwise') : '');

/** The reader's own training; nothing before its first step. */
export function ownSentence(own: Own | undefined, words: Words): string {
  if (!own) return '';
  const { gradient, starts, steps, diverged } = own;
  const said = {
    gradient: isNumber(gradient) ? words.value(gradient) : words.measure(gradient),
    step: words.exact(starts ?? diverged ?? 0),
    steps: words.exact(steps),
  };
  if (starts !== null) return words.say('plateau.own-starts', said);
  return words.say(diverged === null ? 'plateau.own-not' : 'plateau.own-diverged', said);
}
