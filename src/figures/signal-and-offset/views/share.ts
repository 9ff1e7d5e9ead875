import { measuresOf } from '../../../readings/run.ts';
import { shareWords } from '../../../sentences/measure-words.ts';
import { isNumber, type Measure } from '../../../statistics/measures.ts';
import { partsLack, partsOf, type Parts } from '../parts.ts';
import { spreadOf, spreadSentence } from '../spread.ts';
import type { SignalView, ViewReading } from '../view.ts';

/** Each layer's variance in its two parts, and the share of the first. */
export interface ShareReading extends ViewReading {
  readonly layers: readonly (Parts & { readonly share: Measure })[];
}

/** How much of each layer's variance is signal. */
export const share: SignalView<ShareReading> = {
  read(run) {
    const measures = measuresOf(run);
    return {
      spread: spreadOf(run),
      missing: measures.map(partsLack),
      layers: measures.map((layer) => ({ ...partsOf(layer), share: layer.signalShare })),
    };
  },
  summary: ({ spread }, words) => spreadSentence(spread, words),
  readout({ layers }, i, words) {
    if (!layers[i]) return '';
    const layer = words.exact(i + 1);
    const { share } = layers[i];
    return isNumber(share)
      ? words.say('signal-and-offset.readout-share', { layer, share: shareWords(share, words), rest: shareWords(1 - share, words) })
      : words.say('signal-and-offset.readout-no-share', {
          layer,
          why: share === null ? words.say('signal-and-offset.missing.no-spread') : words.measure(share),
        });
  },
};
