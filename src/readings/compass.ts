import { equal, type Scenario } from '../scenario/scenario.ts';
import { edgeCurve, type EdgePoint } from '../theory/edge.ts';
import { predictionOf } from './prediction.ts';
import { rmsOf, type Runs } from './run.ts';
import { measuredMean, sigmaRange, type Factor } from './theory.ts';

/** Where random weights stand on the curve of what theory predicts. */
export interface Compass {
  /** Pieces of the curve of factors predicted at great depth, over `range`. */
  readonly curve: readonly (readonly EdgePoint[])[];
  readonly range: readonly [from: number, to: number];
  /** What is predicted for the scenario, over its own depth. */
  readonly scenario: EdgePoint;
  /** `undefined` where no run is at hand that was measured, or where there is one layer only. */
  readonly measured: Factor | undefined;
}

/**
 * Reads the compass of a scenario, by the theory alone.
 * @param runs that are shown; the scenario's own, if it is among them, says what was measured.
 * @returns `undefined` where the weights are not random, of which the theory has nothing to say.
 */
export function compassOf(scenario: Scenario, runs: Runs): Compass | undefined {
  const prediction = predictionOf(scenario);
  if (!prediction) return undefined;
  const range = sigmaRange(prediction.sigma);
  const run = runs.find((run) => run.measures && equal(run.scenario, scenario));
  return {
    curve: edgeCurve(scenario.activation, ...range),
    range,
    scenario: { sigma: prediction.sigma, factor: prediction.mean },
    measured: run && measuredMean(rmsOf(run)),
  };
}
