import { weightStd } from '../network/initializers.ts';
import { limits, type Scenario } from '../scenario/scenario.ts';
import { gradientFactors, limitFactor } from '../theory/mean-field.ts';

/** As many layers as a network may have. */
export const deepest = limits.layers[1];

/** What mean field theory says of a scenario, whose sizes it takes to be without end. */
export interface Prediction {
  /** √n·σ_w. */
  readonly sigma: number;
  /** The factor per layer in the limit of depth. */
  readonly limit: number;
  /** The factor at each layer, from the first to the `deepest`. */
  readonly factors: readonly number[];
  /** Their geometric mean over all layers of the scenario but the last, as it is measured; the first one's where there is no other. */
  readonly mean: number;
}

/** The prediction for a scenario; `undefined` where its weights are not random, of which the theory has nothing to say. */
export function predictionOf(scenario: Scenario): Prediction | undefined {
  const std = weightStd(scenario);
  if (std === undefined) return undefined;
  const { activation, width, layers } = scenario;
  const sigma = Math.sqrt(width) * std;
  const factors = gradientFactors(activation, sigma, deepest);
  const used = factors.slice(0, Math.max(1, layers - 1));
  const mean = Math.exp(used.reduce((sum, factor) => sum + Math.log(factor), 0) / used.length);
  return { sigma, limit: limitFactor(activation, sigma), factors, mean };
}
