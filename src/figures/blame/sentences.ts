import type { Exponents } from '../../readings/blame.ts';
import type { Gone } from '../../readings/gradient.ts';
import { goneWords, withRounding } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import type { BlameReading } from './reading.ts';

/** Which of the two factors makes the gradient vanish or explode. */
export function summary({ blame }: BlameReading, words: Words): string {
  if (blame.kind === 'gone') {
    const key = blame.gone === 'zero' ? (`${blame.part}-zero` as const) : blame.gone;
    return words.say(`blame.gone.${key}`, { layer: words.exact(blame.layer) });
  }
  const { slope, weights, together } = blame;
  return words.say(`blame.verdict.${blame.kind}`, {
    slope: words.value(slope),
    weights: words.value(weights),
    together: words.value(together),
  });
}

/** How to read the bars. */
export const axes = ({ view, roundedFrom }: BlameReading, words: Words): string =>
  withRounding(words.say(view === 'sum' ? 'blame.axes-sum' : 'blame.axes-layers'), roundedFrom, words);

/** What has to be said of a layer that has no product of its factors. */
export function goneIn({ slope, weights }: Exponents, words: Words): { readonly gone: Gone; readonly words: string } | undefined {
  if (slope === 'none') return { gone: 'none', words: words.say('blame.nothing-arrives') };
  if (slope === 'zero') return { gone: 'zero', words: words.say('blame.slope-zero') };
  if (weights === 'zero') return { gone: 'zero', words: words.say('blame.weights-zero') };
  const gone = [slope, weights].find((exponent) => typeof exponent !== 'number');
  return gone && { gone, words: goneWords(gone, words) };
}

/** Both factors of a layer and their product. */
export function readout({ view, layers }: BlameReading, { column }: Place, words: Words): string {
  const layer = layers[column];
  if (!layer) return '';
  // At the last layer, where the way back begins, the sum is the layer's own.
  const key = view === 'sum' && column < layers.length - 1 ? 'blame.readout-sum' : 'blame.readout-layers';
  const place = { n: words.exact(column + 1), last: words.exact(layers.length) };
  if (typeof layer.slope !== 'number') return words.say(`${key}-gone`, { ...place, gone: goneIn(layer, words)!.words });
  return words.say(key, {
    ...place,
    slope: factorWords(layer.slope, words),
    weights: factorWords(layer.weights, words),
    together: factorWords(layer.together, words),
  });
}

/** A factor that is given as a power of ten. */
function factorWords(exponent: number | Gone, words: Words): string {
  if (typeof exponent !== 'number' && exponent !== 'zero') return goneWords(exponent, words);
  return words.say('blame.times', { factor: exponent === 'zero' ? '0' : words.value(10 ** exponent) });
}
