import { measuresOf } from '../../../readings/run.ts';
import { similarity as written } from '../../../sentences/measure-words.ts';
import type { Words } from '../../../sentences/words.ts';
import type { LayerMeasures, Measure } from '../../../statistics/measures.ts';
import { lackOf, type Lack } from '../lack.ts';
import { spreadOf, spreadSentence } from '../spread.ts';
import type { SignalView, ViewReading } from '../view.ts';

/** How alike two neurons of a layer are, and two samples, as mean cosines. */
export interface Similarities {
  readonly neurons: Measure;
  readonly samples: Measure;
}

export interface SimilarityReading extends ViewReading {
  readonly layers: readonly Similarities[];
}

/** How alike neurons and samples are in each layer. */
export const similarity: SignalView<SimilarityReading> = {
  read(run) {
    const measures = measuresOf(run);
    return {
      spread: spreadOf(run),
      missing: measures.map((layer) => missingIn(layer, run.scenario.width)),
      layers: measures.map(({ neuronSimilarity, sampleSimilarity }) => ({ neurons: neuronSimilarity, samples: sampleSimilarity })),
    };
  },
  summary({ spread, layers }, words) {
    const last = layers.at(-1);
    // Cosines are there even where the signal is not.
    return last && (spread.kind === 'share' || spread.kind === 'signal-below')
      ? similaritySentence(last, words.exact(spread.layer), words)
      : spreadSentence(spread, words);
  },
  readout({ layers }, i, words) {
    if (!layers[i]) return '';
    const { neurons, samples } = layers[i];
    return words.say('signal-and-offset.readout-similarity', {
      layer: words.exact(i + 1),
      neurons: written(neurons, words),
      samples: written(samples, words),
    });
  },
};

function similaritySentence({ neurons, samples }: Similarities, layer: string, words: Words): string {
  const said = { layer, neurons: written(neurons, words), samples: written(samples, words) };
  if (neurons === null && samples === null) return words.say('signal-and-offset.similarity-neither', said);
  if (neurons === null) return words.say('signal-and-offset.similarity-of-inputs', said);
  if (samples === null) return words.say('signal-and-offset.similarity-of-neurons', said);
  return words.say('signal-and-offset.similarity', said);
}

/** What keeps this view from drawing both cosines of a layer of `width` neurons. */
function missingIn({ offsetStd, neuronSimilarity, sampleSimilarity }: LayerMeasures, width: number): Lack | undefined {
  const lost = lackOf(offsetStd);
  if (lost || (neuronSimilarity !== null && sampleSimilarity !== null)) return lost;
  const what = neuronSimilarity !== null ? 'samples' : sampleSimilarity === null ? 'both' : width === 1 ? 'neuron' : 'neurons';
  return { what, gone: 'none', unmarked: true };
}
