import type { LayerStatistics } from '../statistics/layer.ts';
import { isNumber, type LayerMeasures, type Measure } from '../statistics/measures.ts';

/** What is to be seen in the maps of a run, as the name of a sentence and its numbers. Layers are counted from 1. */
export type MapReading =
  /** From a layer on, float32 holds the values no longer. */
  | { readonly kind: 'overflow' | 'underflow'; readonly layer: number }
  /** Every value of the last layer is the same. */
  | { readonly kind: 'equal'; readonly layer: number; readonly mean: number }
  /** What the inputs change is smaller than float32 resolves. */
  | { readonly kind: 'same-rows'; readonly layer: number }
  /** The neurons are copies of one: a loss of rank. */
  | { readonly kind: 'same-columns'; readonly layer: number }
  /** Almost nothing depends on the input: a loss of signal. */
  | { readonly kind: 'almost-same-rows'; readonly layer: number; readonly similarity: Measure }
  /** What spread the first layer had is gone, whatever it depends on: a loss of spread. */
  | { readonly kind: 'shrunk'; readonly layer: number; readonly std: number }
  /** Less than half of the variance depends on the input. */
  | { readonly kind: 'stripes'; readonly layer: number; readonly share: number }
  /** The inputs differ, yet the neurons' directions are few: a loss of rank without copies. */
  | { readonly kind: 'together'; readonly layer: number; readonly effective: number }
  | { readonly kind: 'pattern'; readonly layer: number; readonly share: number };

const almostNone = 0.01;

/**
 * Reads the last layer, since that is where depth has done its work; what float32 lost comes first.
 * @param width neurons in a layer.
 */
export function mapReading(layers: readonly LayerStatistics[], measures: readonly LayerMeasures[], width: number): MapReading {
  const first = layers.findIndex(({ lost }) => lost !== undefined);
  if (first >= 0) return { kind: layers[first]!.lost === 'overflow' ? 'overflow' : 'underflow', layer: first + 1 };
  const layer = layers.length;
  const { mean, std } = layers.at(-1)!;
  const { signalShare, sampleSimilarity, effectiveNeurons } = measures.at(-1)!;
  if (signalShare === null) return { kind: 'equal', layer, mean };
  if (!isNumber(signalShare)) return { kind: 'same-rows', layer };
  if (areCopies(measures.at(-1)!, width)) return { kind: 'same-columns', layer };
  if (signalShare < almostNone) return { kind: 'almost-same-rows', layer, similarity: sampleSimilarity };
  if (std < almostNone * layers[0]!.std) return { kind: 'shrunk', layer, std };
  if (signalShare < 0.5) return { kind: 'stripes', layer, share: signalShare };
  if (isNumber(effectiveNeurons) && width >= 4 && effectiveNeurons < Math.max(1.5, width / 20))
    return { kind: 'together', layer, effective: effectiveNeurons };
  return { kind: 'pattern', layer, share: signalShare };
}

/** Whether all neurons of a layer do the same: one direction, no offsets. A thousandth is left to rounding in float32. */
function areCopies({ effectiveNeurons, signalStd, offsetStd }: LayerMeasures, width: number): boolean {
  if (width < 2 || !isNumber(effectiveNeurons) || !isNumber(signalStd) || !isNumber(offsetStd)) return false;
  return Math.abs(effectiveNeurons - 1) < 1e-3 && offsetStd < 1e-3 * signalStd;
}
