import type { Words } from '../../sentences/words.ts';
import { precise } from '../../sentences/products.ts';
import type { Place } from '../kind.ts';
import type { Check } from './check.ts';
import { shownSamples, type OneUpdate, type Opening } from './reading.ts';

/** One sentence that says what is to be seen now. */
export function summary(reading: OneUpdate, words: Words): string {
  const { opened, view } = reading;
  if (!opened) return words.say('one-update.waiting');
  return view === 'check' ? checkSentence(opened, words) : updateSentence(reading, opened, words);
}

function updateSentence({ optimizer, rate }: OneUpdate, opened: Opening, words: Words): string {
  const { update, sum, gradient, clipped, own } = opened;
  const { before, after } = update;
  const step = words.exact(opened.step);
  if (!sum || !opened.ledger) return words.say('one-update.summary.lost', { step });
  const change = words.value(after - before);
  const said = { step, change, gradient: words.value(gradient), rate: words.exact(rate) };
  if (gradient === 0)
    return after === before ? words.say('one-update.summary.zero', said) : words.say('one-update.summary.zero-moved', said);
  if (after === before) return words.say('one-update.summary.kept', { ...said, own: words.value(own), before: words.value(before) });
  if (optimizer === 'adam') return words.say('one-update.summary.adam', { ...said, times: words.value(Math.abs(after - before) / rate) });
  if (optimizer === 'momentum')
    return opened.ledger.memory === 0
      ? words.say('one-update.summary.momentum-first', said)
      : words.say('one-update.summary.momentum', { ...said, own: words.value(own), memory: words.value(after - before - own) });
  return clipped === undefined
    ? words.say('one-update.summary.sgd', { ...said, n: words.exact(update.inputs.length) })
    : words.say('one-update.summary.clipped', { ...said, applied: words.value(clipped) });
}

function checkSentence({ step: at, update, check }: Opening, words: Words): string {
  const step = words.exact(at);
  if (!check) return words.say('one-update.summary.check-lost', { step });
  const { digits, size, switched } = check;
  const { gradient, lossAbove, lossBelow, nudge } = update;
  const said = { step, nudge: words.exact(nudge), gradient: words.value(gradient) };
  const losses = { difference: words.value(lossAbove - lossBelow), quotient: words.value((lossAbove - lossBelow) / (2 * nudge)) };
  const sentence = {
    zero: () => words.say('one-update.summary.flat', said),
    lost: () => words.say('one-update.summary.same', said),
    rounded: () => words.say('one-update.summary.rounded', said),
    enough: () =>
      digits === 0
        ? words.say('one-update.summary.differs', { ...said, ...losses })
        : words.sayCount('one-update.summary.agrees', digits, { ...said, ...losses }),
  }[size]();
  return switched > 0 ? `${sentence} ${words.sayCount('one-update.summary.kink', switched)}` : sentence;
}

/** What columns, bars, dots and the line are. */
export function axes({ opened, view }: OneUpdate, words: Words): string {
  if (view === 'check') return words.say('one-update.axes.check');
  const n = opened?.update.inputs.length ?? 0;
  return [
    words.say('one-update.axes.update'),
    ...(n > shownSamples ? [words.say('one-update.axes.first', { shown: words.exact(shownSamples), n: words.exact(n) })] : []),
  ].join(' ');
}

/** A sample's product, or one of the three losses. */
export function readout({ view, opened }: OneUpdate, { column }: Place, words: Words): string {
  if (!opened) return '';
  return view === 'check' ? lossReadout(opened, column, words) : productReadout(opened, column, words);
}

function productReadout({ update: { inputs, gradients } }: Opening, i: number, words: Words): string {
  if (!(i in inputs)) return '';
  const [input, gradient] = [inputs[i]!, gradients[i]!];
  return words.say('one-update.readout', {
    n: words.exact(i + 1),
    input: precise(input, words),
    gradient: precise(gradient, words),
    product: precise(input * gradient, words),
  });
}

/** The three values of the weight, from left to right, as they are called. */
export const weightsOf = ({ nudge }: Check, words: Words) => [`w − ${words.exact(nudge)}`, 'w', `w + ${words.exact(nudge)}`] as const;

function lossReadout({ check }: Opening, i: number, words: Words): string {
  if (!check || !(i in weightsOf(check, words))) return '';
  return words.say('one-update.readout-check', { weight: weightsOf(check, words)[i]!, loss: [check.below, check.middle, check.above][i]! });
}
