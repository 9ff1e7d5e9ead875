import { cropX } from '../../readings/crop.ts';
import { binSentence, shapeSentence } from '../../sentences/activations.ts';
import type { Words } from '../../sentences/words.ts';
import { bins } from '../../statistics/histogram.ts';
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
export const readout = (reading: Activations, { drawing, column }: Place, words: Words): string =>
  binSentence(reading, drawing, column, words);
