import { isNumber, type Measure } from '../../statistics/measures.ts';
import { binSentence } from '../../sentences/histogram.ts';
import { shareWords } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';
import type { Way } from '../../readings/verdict.ts';
import { bins } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { BothWays } from './reading.ts';

/** How far what arrives is from what was sent, from nothing to far too much; what cannot be measured stands apart. */
const degrees: Readonly<Record<Way, number | undefined>> = {
  zero: -2,
  'below-resolution': -2,
  vanishes: -2,
  fades: -1,
  holds: 0,
  'grows-slowly': 1,
  explodes: 2,
  overflow: undefined,
  none: undefined,
};

/** The short sentence that stands first, in bold. */
export function lead({ signal, gradient, copies }: BothWays, words: Words): string {
  const [forward, back] = [degrees[signal], degrees[gradient]];
  if (signal === 'overflow' || gradient === 'overflow') return words.say('both-ways.lead.overflow');
  if (signal === 'none') return words.say('both-ways.lead.nothing-sent');
  if (gradient === 'none' || forward === undefined || back === undefined) return words.say('both-ways.lead.undefined');
  if (back >= 1) {
    if (forward >= 1) return words.say(back === 2 || forward === 2 ? 'both-ways.lead.all-explodes' : 'both-ways.lead.all-grows');
    return words.say(back === 2 ? 'both-ways.lead.explodes' : 'both-ways.lead.grows');
  }
  if (forward >= 1) return words.say('both-ways.lead.outputs-grow');
  if (forward === -2) return words.say(back === -2 ? 'both-ways.lead.vanishes' : 'both-ways.lead.signal-lost');
  if (back === -2) return words.say(gradient === 'zero' ? 'both-ways.lead.no-gradient' : 'both-ways.lead.gradient-lost');
  if (forward === -1) return words.say(back === -1 ? 'both-ways.lead.fades' : 'both-ways.lead.signal-fades');
  if (back === -1) return words.say('both-ways.lead.gradient-fades');
  return words.say(copies ? 'both-ways.lead.copies' : 'both-ways.lead.holds');
}

/** What becomes of both, in plain words: first in short, then why. */
export const summary = (reading: BothWays, words: Words): string =>
  `${lead(reading, words)} ${forwardSentence(reading, words)} ${backSentence(reading, words)}`;

/** What the last layer still says of the inputs. */
function forwardSentence({ signal, answer, copies }: BothWays, words: Words): string {
  const value = 'value' in answer ? words.value(answer.value) : '';
  switch (signal) {
    case 'overflow':
      return words.say('both-ways.forward.overflow');
    case 'none':
      return words.say('both-ways.forward.nothing-sent');
    case 'zero':
    case 'below-resolution':
    case 'vanishes':
      return words.say(`both-ways.forward.${answer.kind}`, { value });
    default:
      return words.say(copies && signal === 'holds' ? 'both-ways.forward.copies' : `both-ways.forward.${signal}`);
  }
}

/** What the first layer hears of the gradient. */
function backSentence({ gradient, gradients, setsOffSmall, signal }: BothWays, words: Words): string {
  const first = gradients[0]!;
  if (signal === 'overflow') return words.say('both-ways.back.not-measured');
  if (gradient === 'holds') return words.say(setsOffSmall ? 'both-ways.back.holds-small' : 'both-ways.back.holds');
  if (gradient === 'explodes' && isNumber(first) && first >= 2)
    return words.say('both-ways.back.explodes-to', { factor: factorWords(first, words) });
  return words.say(`both-ways.back.${gradient}`);
}

/** How to read the picture. */
export const axes = ({ total }: BothWays, words: Words): string => words.say('both-ways.axes', { total: words.exact(total), bins });

/** The smallest share that has a number. */
const least = 1e-5;

/** A factor in as few digits as are seen. */
const factorWords = (factor: number, words: Words): string =>
  words.value(factor < 2 || factor >= 100 ? factor : Number(factor.toPrecision(2)));

/** Whether there is more of something than was sent, as it is written. */
export const isMore = (measure: Measure): boolean => measure === 'overflow' || (isNumber(measure) && measure > 1.005);

/** How much there is of what was sent: a percentage, or as a factor where it is more. */
export function amount(measure: Measure, words: Words): string {
  if (!isNumber(measure)) return words.measure(measure);
  if (isMore(measure)) return words.say('both-ways.times', { factor: factorWords(measure, words) });
  if (measure > 0 && measure < least) return words.say('both-ways.under', { share: words.percent(least) });
  return shareWords(Math.min(1, measure), words);
}

/** How many outputs lie in a bin, or how much of the signal and of the gradient there is in a layer. */
export function readout(reading: BothWays, { drawing, column, row }: Place, words: Words): string {
  if (reading.layers[drawing]) return binSentence(reading, drawing, column, words);
  const measure = (row === 0 ? reading.signals : reading.gradients)[column];
  if (measure === undefined) return '';
  return words.say(row === 0 ? 'both-ways.readout-signal' : 'both-ways.readout-gradient', {
    layer: words.exact(column + 1),
    amount: amount(measure, words),
  });
}

/** The two meters as a sentence, for those who do not see them. */
export const metersLabel = ({ signals, gradients }: BothWays, words: Words): string =>
  words.say('both-ways.label', {
    signals: signals.map((measure) => amount(measure, words)).join(', '),
    gradients: gradients.map((measure) => amount(measure, words)).join(', '),
  });
