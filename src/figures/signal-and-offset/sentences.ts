import type { Missing } from './frame.ts';
import { isNumber, type LayerMeasures, type Measure } from '../../statistics/measures.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Shown, ShownRun } from '../kind.ts';
import { nearlyAll, shareWords, similarity } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';

/** One sentence that says what is to be seen in a view now: in the last layer, where depth has done its work. */
export function summaryOf({ runs: [run], view: { view } }: Shown, words: Words): string {
  const measures = measuresOf(run!);
  const overflow = measures.findIndex(({ signalStd }) => signalStd === 'overflow');
  if (overflow >= 0) return words.say('signal-and-offset.overflow', { layer: words.exact(overflow + 1) });
  const last = measures.at(-1)!;
  const layer = words.exact(measures.length);
  const { signalShare, signalStd, offsetStd } = last;
  if (offsetStd === 'below-resolution') {
    return words.say('signal-and-offset.underflow', {
      layer: words.exact(measures.findIndex((measure) => measure.offsetStd === 'below-resolution') + 1),
    });
  }
  if (signalShare === null) return words.say('signal-and-offset.no-spread', { layer, value: words.value(run!.layers.at(-1)!.mean) });
  if (view === 'similarity') return similaritySentence(last, layer, words);
  if (!isNumber(signalShare) || !isNumber(signalStd)) return words.say('signal-and-offset.signal-below', { layer });
  if (view === 'effective-neurons') {
    return words.sayCount('signal-and-offset.effective', run!.scenario.width, { layer, effective: words.measure(last.effectiveNeurons) });
  }
  if (signalShare === 0) return words.say('signal-and-offset.no-signal', { layer });
  return signalShare > nearlyAll
    ? words.say('signal-and-offset.all-signal', { layer, std: words.value(run!.layers.at(-1)!.std) })
    : words.say('signal-and-offset.share', { layer, share: words.percent(signalShare) });
}

function similaritySentence({ neuronSimilarity, sampleSimilarity }: LayerMeasures, layer: string, words: Words): string {
  const [neurons, samples] = [similarity(neuronSimilarity, words), similarity(sampleSimilarity, words)];
  if (neuronSimilarity === null && sampleSimilarity === null) return words.say('signal-and-offset.similarity-neither', { layer });
  if (neuronSimilarity === null) return words.say('signal-and-offset.similarity-of-inputs', { layer, samples });
  if (sampleSimilarity === null) return words.say('signal-and-offset.similarity-of-neurons', { layer, neurons });
  return words.say('signal-and-offset.similarity', { layer, neurons, samples });
}

/** The numbers of one layer in a view. */
export function layerNumbers(run: ShownRun, view: string, index: number, words: Words): string {
  const { signalStd, offsetStd, signalShare, neuronSimilarity, sampleSimilarity, effectiveNeurons } = measuresOf(run)[index]!;
  const layer = words.exact(index + 1);
  const squared = (measure: Measure) => words.measure(isNumber(measure) ? measure ** 2 : measure);
  switch (view) {
    case 'share':
      return isNumber(signalShare)
        ? words.say('signal-and-offset.readout-share', {
            layer,
            share: shareWords(signalShare, words),
            rest: shareWords(1 - signalShare, words),
          })
        : words.say('signal-and-offset.readout-no-share', {
            layer,
            why: signalShare === null ? words.say('signal-and-offset.missing.no-spread') : words.measure(signalShare),
          });
    case 'similarity':
      return words.say('signal-and-offset.readout-similarity', {
        layer,
        neurons: similarity(neuronSimilarity, words),
        samples: similarity(sampleSimilarity, words),
      });
    case 'effective-neurons':
      return words.say('signal-and-offset.readout-effective', {
        layer,
        effective: words.measure(effectiveNeurons),
        width: words.exact(run.scenario.width),
      });
    default:
      return words.say('signal-and-offset.readout-variance', { layer, signal: squared(signalStd), offset: squared(offsetStd) });
  }
}

/** What a view cannot draw of a layer of `width` neurons, and how that is said in the picture; `undefined` where it draws everything. */
export function missingIn(view: string, measures: LayerMeasures, width: number, words: Words): Missing | undefined {
  const { signalStd, offsetStd, neuronSimilarity, sampleSimilarity, effectiveNeurons } = measures;
  if (offsetStd === null || !isNumber(offsetStd)) return { gone: offsetStd ?? 'none', words: words.measure(offsetStd) };
  if (view === 'similarity') {
    if (neuronSimilarity !== null && sampleSimilarity !== null) return undefined;
    const which = neuronSimilarity !== null ? 'samples' : sampleSimilarity === null ? 'both' : width === 1 ? 'neuron' : 'neurons';
    return { gone: 'none', words: words.say(`signal-and-offset.missing.${which}`), unmarked: true };
  }
  if (signalStd === 0 && offsetStd === 0) return { gone: 'zero', words: words.say('signal-and-offset.missing.no-spread') };
  if (view === 'effective-neurons') {
    return isNumber(effectiveNeurons) ? undefined : { gone: effectiveNeurons ?? 'none', words: words.measure(effectiveNeurons) };
  }
  return isNumber(signalStd) ? undefined : { gone: signalStd ?? 'none', words: words.say('signal-and-offset.missing.signal') };
}
