import type { Gone } from '../../readings/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import { isNumber, type LayerMeasures, type Measure } from '../../statistics/measures.ts';

/** What keeps a view from drawing all of a layer. */
export type Lack =
  /** What it would draw is no number. */
  | { readonly what: 'number' | 'signal'; readonly gone: Exclude<Gone, 'zero'> }
  /** All values are the same. */
  | { readonly what: 'no-spread'; readonly gone: 'zero' }
  /** A mean cosine is not defined. A mark at the frame's edge would pass for a value. */
  | { readonly what: 'neurons' | 'neuron' | 'samples' | 'both'; readonly gone: 'none'; readonly unmarked: true };

/** What keeps a view from drawing a measure: that it is no number. */
export const lackOf = (measure: Measure): Lack | undefined => (isNumber(measure) ? undefined : { what: 'number', gone: measure ?? 'none' });

/** What keeps a view from drawing the spread of a layer: that it is lost, or that there is none. */
export const spreadLack = ({ signalStd, offsetStd }: LayerMeasures): Lack | undefined =>
  lackOf(offsetStd) ?? (signalStd === 0 && offsetStd === 0 ? { what: 'no-spread', gone: 'zero' } : undefined);

/** How the picture says what is missing. */
export const lackWords = ({ what, gone }: Lack, words: Words): string =>
  what === 'number' ? words.say(`lost.${gone}`) : words.say(`signal-and-offset.missing.${what}`);
