import { cropX } from '../../readings/crop.ts';
import { shapeSentence } from '../../sentences/activations.ts';
import type { Words } from '../../sentences/words.ts';
import { bins, valueCount } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { Activations } from './reading.ts';

/** What is to be seen in the last layer. */
export const summary = ({ shape }: Activations, words: Words): string => shapeSentence(shape, words);

/** How to read the histograms. */
export function axes({ crop, total }: Activations, words: Words): string {
  return crop.x
    ? words.say('axes-cropped', { total: words.exact(total), left: words.value(cropX[0]), right: words.value(cropX[1]) })
    : words.say('axes', { total: words.exact(total), bins });
}

/** How many values of a layer lie in a bin. */
export function readout({ layers }: Activations, { drawing, column }: Place, words: Words): string {
  const layer = layers[drawing];
  const bin = layer?.bins[column];
  if (!layer || !bin) return '';
  return words.say('readout', {
    layer: words.exact(drawing + 1),
    left: words.value(bin.left),
    right: words.value(bin.right),
    count: words.exact(bin.count),
    share: words.percent(bin.count / valueCount(layer.statistics.histogram)),
  });
}
