import { measuresOf } from '../../../readings/run.ts';
import type { Measure } from '../../../statistics/measures.ts';
import { lackOf, spreadLack } from '../lack.ts';
import { spreadOf, spreadSentence } from '../spread.ts';
import type { SignalView, ViewReading } from '../view.ts';

/** In how many independent directions the neurons of each layer vary. */
export interface EffectiveReading extends ViewReading {
  readonly layers: readonly Measure[];
  /** How many neurons there are in a layer. */
  readonly width: number;
}

/** How many neurons of each layer count. */
export const effectiveNeurons: SignalView<EffectiveReading> = {
  read(run) {
    const measures = measuresOf(run);
    return {
      spread: spreadOf(run),
      missing: measures.map((layer) => spreadLack(layer) ?? lackOf(layer.effectiveNeurons)),
      layers: measures.map(({ effectiveNeurons }) => effectiveNeurons),
      width: run.scenario.width,
    };
  },
  summary({ spread, layers, width }, words) {
    if (spread.kind !== 'share') return spreadSentence(spread, words);
    const effective = words.measure(layers.at(-1) ?? null);
    return words.sayCount('signal-and-offset.effective', width, { layer: words.exact(spread.layer), effective });
  },
  readout({ layers, width }, i, words) {
    const effective = layers[i];
    if (effective === undefined) return '';
    return words.say('signal-and-offset.readout-effective', {
      layer: words.exact(i + 1),
      effective: words.measure(effective),
      width: words.exact(width),
    });
  },
};
