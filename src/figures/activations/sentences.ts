import { cropTop, cropX } from '../../readings/crop.ts';
import { shapeSentence } from '../../sentences/activations.ts';
import { binSentence } from '../../sentences/histogram.ts';
import type { Words } from '../../sentences/words.ts';
import { bins } from '../../statistics/histogram.ts';
import type { Place } from '../kind.ts';
import type { Activations } from './reading.ts';

/** What is to be seen in the last layer; where a crop hides some of it, only that, and what is hidden. */
export function summary({ shape, sight }: Activations, words: Words): string {
  if (shape.kind === 'overflow' || shape.kind === 'underflow') return shapeSentence(shape, words);
  const { seen, fullest, hidden, outside, cut } = sight;
  const layer = words.exact(shape.layer);
  const hides = { layer, seen: words.percent(seen), fullest: words.percent(fullest), hidden: words.percent(hidden) };
  const sentence =
    hidden === 0
      ? shapeSentence(shape, words)
      : seen === 0
        ? words.say('reading.all-cropped', hides)
        : outside > 0
          ? words.say('reading.cropped-outside', { ...hides, outside: words.percent(outside) })
          : words.say('reading.cropped', hides);
  return cut === 0 ? sentence : `${sentence} ${words.sayCount('reading.cut', cut, { top: words.exact(cropTop) })}`;
}

/** How to read the histograms. */
export function axes({ crop, total }: Activations, words: Words): string {
  return crop.x
    ? words.say('axes-cropped', { total: words.exact(total), left: words.value(cropX[0]), right: words.value(cropX[1]) })
    : words.say('axes', { total: words.exact(total), bins });
}

/** How many values of a layer lie in a bin. */
export const readout = (reading: Activations, { drawing, column }: Place, words: Words): string =>
  binSentence(reading, drawing, column, words);
