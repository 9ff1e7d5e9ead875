import type { Density } from '../../readings/curve.ts';
import type { Words } from '../../sentences/words.ts';
import { saturation } from '../../statistics/slope.ts';
import type { Place } from '../kind.ts';
import type { ActivationCurve, LayerOnCurve } from './reading.ts';

/** Where the pre-activations of the most telling layer lie. */
export function summary(reading: ActivationCurve, words: Words): string {
  const layer = reading.layers[reading.telling - 1];
  return layer ? layerSentence(reading, layer, reading.telling, words) : '';
}

/**
 * Where the pre-activations of one layer lie on the curve.
 * @param n the layer, counted from 1.
 */
export function layerSentence(
  { maxDerivative, steepestAtZero }: ActivationCurve,
  { place }: LayerOnCurve,
  n: number,
  words: Words,
): string {
  const layer = words.exact(n);
  const max = words.value(maxDerivative);
  const limit = words.percent(saturation);
  switch (place.kind) {
    case 'overflow':
    case 'below-resolution':
    case 'line':
      return words.say(`activation-curve.reading.${place.kind}`, { layer });
    case 'off':
      return words.say('activation-curve.reading.off', { layer, share: words.percent(place.share) });
    case 'flat':
      return words.say('activation-curve.reading.flat', { layer, share: words.percent(place.share), limit });
    case 'steep':
      return words.say(`activation-curve.reading.${steepestAtZero ? 'near-zero' : 'steep'}`, { layer, max });
    case 'between':
      return words.say('activation-curve.reading.between', { layer, mean: words.value(place.mean), max });
    case 'between-flat':
      return words.say('activation-curve.reading.between-flat', {
        layer,
        mean: words.value(place.mean),
        max,
        share: words.percent(place.share),
        limit,
      });
  }
}

/** How to read the axis and the lines. */
export const axes = ({ half }: ActivationCurve, words: Words): string =>
  words.say('activation-curve.axes', { left: words.value(-half), right: words.value(half) });

/** How much of a layer lies in a column, and φ and φ′ in its middle. */
export function readout({ layers, columns }: ActivationCurve, { drawing, column }: Place, words: Words): string {
  const [layer, place] = [layers[drawing], columns[column]];
  if (!layer || !place) return '';
  const share = layer.density.columns[column] ?? 0;
  const said = {
    n: words.exact(drawing + 1),
    left: words.value(place.left),
    right: words.value(place.right),
    phi: words.value(place.phi),
    slope: words.value(place.slope),
  };
  if (layer.overflows) return words.say('activation-curve.readout-overflow', said);
  if (share === 0) return words.say('activation-curve.readout-none', said);
  return words.say('activation-curve.readout', { ...said, share: words.percent(share) });
}

/** What one frame shows, for those who do not see it. */
export const frameLabel = (sentence: string, outside: readonly string[], words: Words): string =>
  outside.length === 0 ? sentence : words.say('activation-curve.label', { sentence, outside: outside.join(', ') });

/** How much is not on the axis: what lies beyond its ends, and what overflows. */
export const leftOut = ({ below, above, overflow }: Density, half: number, words: Words): string[] => [
  ...(below + above > 0 ? [words.say('activation-curve.beyond', { share: words.percent(below + above), limit: words.value(half) })] : []),
  ...(overflow > 0 ? [words.say('activation-curve.overflow', { share: words.percent(overflow) })] : []),
];
