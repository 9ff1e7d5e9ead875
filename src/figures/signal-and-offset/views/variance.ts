import { measuresOf } from '../../../readings/run.ts';
import { partsLack, partsOf, type Parts } from '../parts.ts';
import { spreadOf, spreadSentence } from '../spread.ts';
import type { SignalView, ViewReading } from '../view.ts';

/** Each layer's variance in its two parts. */
export interface VarianceReading extends ViewReading {
  readonly layers: readonly Parts[];
}

/** How large signal and offset are. */
export const variance: SignalView<VarianceReading> = {
  read(run) {
    const measures = measuresOf(run);
    return { spread: spreadOf(run), missing: measures.map(partsLack), layers: measures.map(partsOf) };
  },
  summary: ({ spread }, words) => spreadSentence(spread, words),
  readout({ layers }, i, words) {
    const parts = layers[i];
    if (!parts) return '';
    const { signal, offset } = parts;
    return words.say('signal-and-offset.readout-variance', {
      layer: words.exact(i + 1),
      signal: words.measure(signal),
      offset: words.measure(offset),
    });
  },
};
