import { courseOf, type Course, type Gone } from '../../readings/gradient.ts';
import { predictionOf, type Prediction } from '../../readings/prediction.ts';
import { roundedFrom } from '../../readings/rounding.ts';
import { rmsOf, type ShownRun } from '../../readings/run.ts';
import { columnOf, isFactor, measuredFactors, measuredMean, sigmaAt, sigmaIn, sigmaRange, type Factor } from '../../readings/theory.ts';
import { withStd, type Scenario } from '../../scenario/scenario.ts';
import { nearestStop, stops } from '../../scenario/stops.ts';
import { limitFactor } from '../../theory/mean-field.ts';
import type { Shown } from '../kind.ts';

interface Rounded {
  /** The first layer in which rounding has reached the digits that are shown. */
  readonly roundedFrom: number | undefined;
}

/** All layers together, over every √n·σ_w. */
export interface EdgeReading extends Rounded {
  readonly view: 'edge';
  readonly scenario: Scenario;
  /** `undefined` where the weights are not random. */
  readonly prediction: Prediction | undefined;
  /** Ends of the axis of √n·σ_w. */
  readonly range: readonly [from: number, to: number];
  /** `undefined` where there is one layer only. */
  readonly measured: Factor | undefined;
  /** What becomes of the gradient; `undefined` where no factor was measured. */
  readonly fate: Course | undefined;
}

/** What there is to say of all layers, as the name of a sentence and its numbers. Layers are counted from 1. */
export type LayersFinding =
  /** There is one layer only, so nothing could be measured. */
  | { readonly kind: 'single'; readonly predicted: number | undefined }
  /** Going back, `layer` is the first one whose factor could not be measured. */
  | { readonly kind: 'gone'; readonly layer: number; readonly gone: Gone }
  /** Nothing is predicted; between which factors the measured ones lie. */
  | { readonly kind: 'unpredicted'; readonly low: number; readonly high: number }
  /** Of all layers, prediction and measurement are furthest apart at this one. */
  | { readonly kind: 'furthest'; readonly layer: number; readonly predicted: number; readonly measured: number };

/** Layer by layer. */
export interface LayersReading extends Rounded {
  readonly view: 'layers';
  /** The first layer first, as many as a network may have; none where the weights are not random. */
  readonly predicted: readonly number[];
  /** The first layer first, none for the last layer. */
  readonly measured: readonly Factor[];
  readonly finding: LayersFinding;
}

/** What is predicted of a run's gradient, and what was measured. */
export type TheoryReading = EdgeReading | LayersReading;

/** Reads prediction and measurement as one of the views sets them side by side. */
export const read = ({ runs: [run], view: { view } }: Shown<'theory'>): TheoryReading => (view === 'edge' ? edgeOf(run) : layersOf(run));

function edgeOf(run: ShownRun): EdgeReading {
  const { scenario } = run;
  const prediction = predictionOf(scenario);
  const measured = measuredMean(rmsOf(run));
  const fate = isFactor(measured) ? courseOf(measured, scenario.layers - 1) : undefined;
  return { view: 'edge', scenario, prediction, range: sigmaRange(prediction?.sigma), measured, fate, roundedFrom: roundedFrom(run) };
}

function layersOf(run: ShownRun): LayersReading {
  const predicted = predictionOf(run.scenario)?.factors ?? [];
  const measured = measuredFactors(rmsOf(run));
  return { view: 'layers', predicted, measured, finding: findingOf(predicted, measured), roundedFrom: roundedFrom(run) };
}

/** What cannot be measured comes first, from where the way back begins. */
function findingOf(predicted: readonly number[], measured: readonly Factor[]): LayersFinding {
  if (measured.length === 0) return { kind: 'single', predicted: predicted[0] };
  const lost = measured.findLastIndex((factor) => !isFactor(factor));
  const gone = measured[lost];
  if (gone !== undefined && !isFactor(gone)) return { kind: 'gone', layer: lost + 1, gone };
  const factors = measured.filter(isFactor);
  if (predicted.length === 0) return { kind: 'unpredicted', low: Math.min(...factors), high: Math.max(...factors) };
  const distances = factors.map((factor, i) => Math.abs(Math.log(factor / predicted[i]!)));
  const furthest = distances.indexOf(Math.max(...distances));
  return { kind: 'furthest', layer: furthest + 1, predicted: predicted[furthest]!, measured: factors[furthest]! };
}

/** What is predicted in one column of the axis of √n·σ_w at great depth; where the scenario lies in it, its own numbers, and its own `mean`. */
export function predictedIn(
  { scenario, prediction, range }: EdgeReading,
  column: number,
): Pick<Prediction, 'sigma' | 'limit'> & { readonly mean?: number } {
  if (prediction && columnOf(prediction.sigma, range) === column) return prediction;
  const sigma = sigmaIn(column, range);
  return { sigma, limit: limitFactor(scenario.activation, sigma) };
}

/**
 * What puts the scenario at a place on the axis of √n·σ_w: the nearest standard deviation at which its slider stops.
 * @param across from 0 at the left end of the axis to 1 at the right.
 */
export function draggedTo(reading: TheoryReading, across: number): Partial<Scenario> {
  if (reading.view !== 'edge') return {};
  const { scenario, range } = reading;
  const std = sigmaAt(across, range) / Math.sqrt(scenario.width);
  return withStd(scenario, stops.std[nearestStop('std', std)]!);
}
