import type { Scenario } from '../scenario/scenario.ts';
import { float32 } from '../statistics/float32.ts';
import type { Lost, SpreadMeasures } from '../statistics/measures.ts';
import type { Spread } from '../statistics/spread.ts';
import { activationFunctions } from '../theory/activations.ts';

/** Which tables of a layer are 0 throughout; it tells what zeros among its activations mean. */
export interface ZeroTables {
  readonly preActivations: boolean;
  readonly derivatives: boolean;
}

/**
 * Whether a signal is so small beside the activations that float32 has rounded it away. Where φ is flat, no input comes through or
 * all inputs are the same, there is none to be lost.
 * @param size root mean square of the activations.
 */
export function isRoundedAway({ correlation }: Scenario, { signalStd }: Spread, size: number, zero: ZeroTables): boolean {
  const isNone = zero.preActivations || zero.derivatives || correlation === 1;
  return !isNone && signalStd < float32.resolution * size;
}

/**
 * What is said of a layer's spread.
 * @param effective effective neurons, or why the signal is lost, and they with it.
 */
export function spreadMeasures(scenario: Scenario, spread: Spread, effective: number | Lost, zero: ZeroTables): SpreadMeasures {
  const { signalStd, offsetStd, neuronSimilarity, sampleSimilarity } = spread;
  const lost = typeof effective === 'string' ? effective : undefined;
  const variance = signalStd ** 2 + offsetStd ** 2;
  return {
    signalStd: lost ?? signalStd,
    offsetStd,
    signalShare: lost ?? (variance > 0 ? signalStd ** 2 / variance : null),
    neuronSimilarity: neuronSimilarity ?? noDirection(scenario, scenario.width, zero),
    sampleSimilarity: sampleSimilarity ?? noDirection(scenario, scenario.samples, zero),
    effectiveNeurons: effective,
  };
}

/**
 * Why there is no cosine between `vectors` vectors, where at least one is all zero or there is but one. A vector of zeros has no
 * direction; where φ is not 0, its zeros are smaller numbers that float32 could not hold.
 */
function noDirection({ activation }: Scenario, vectors: number, zero: ZeroTables): Lost | null {
  const { zeros } = activationFunctions[activation];
  const neverZero = zeros === 'nowhere' || (zeros === 'fading-below' && !zero.preActivations);
  return vectors > 1 && neverZero ? 'below-resolution' : null;
}

/** The spread of activations that are lost themselves. */
export const lostSpread = (lost: Lost): SpreadMeasures => ({
  signalStd: lost,
  offsetStd: lost,
  signalShare: lost,
  neuronSimilarity: lost,
  sampleSimilarity: lost,
  effectiveNeurons: lost,
});
