import type { Arrays } from '../../network/parameters.ts';
import type { Range } from '../../scenario/options.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { extent } from '../../statistics/extent.ts';
import { float32 } from '../../statistics/float32.ts';
import { histogram } from '../../statistics/histogram.ts';
import type { Measure } from '../../statistics/measures.ts';
import { moments } from '../../statistics/moments.ts';
import { largestSize, rms } from '../../statistics/rms.ts';
import { saturation } from '../../statistics/slope.ts';
import { spread } from '../../statistics/spread.ts';
import type { BulkyTrainingMeasure, Moment, OpenedUpdate, TrainedLayer } from '../../statistics/training-measures.ts';
import { activationFunctions, jumpsAtZero } from '../../theory/activations.ts';
import { intervalOf } from '../interval.ts';
import { passOf } from './float64.ts';
import { openedUpdate } from './opened.ts';
import { copied, slopes, type Passed, type PassedBack, type PassedLayer } from './passes.ts';

/** What is measured of a step. */
export interface Measuring {
  readonly reads: readonly BulkyTrainingMeasure[];
  /** Range of the activations' histograms. */
  readonly range: Range;
}

/** A step that has been taken. */
export interface TakenStep {
  readonly step: number;
  readonly batch: { readonly x: Float32Array; readonly labels: Uint8Array };
  readonly passed: Passed;
  readonly back: PassedBack;
  /** The gradients by which the weights changed. */
  readonly used: Readonly<Arrays>;
  readonly before: Readonly<Arrays>;
  readonly after: Readonly<Arrays>;
}

/** A step as `measure` in tests/golden/train_reference.py measures it. To be called inside the `tidy` of the step. */
export function measuredStep(scenario: Scenario, taken: TakenStep, measuring: Measuring): Moment {
  const layers = taken.passed.layers.map((layer, i) => measuredLayer(scenario, taken, layer, i, measuring));
  return { step: taken.step, layers, ...(measuring.reads.includes('update') && { update: updateOf(scenario, taken) }) };
}

/** The update of the weight that the scenario points at, opened; of the layer's first neuron, where it points at none. */
function updateOf(scenario: Scenario, { batch, passed, back, used, before, after }: TakenStep): OpenedUpdate {
  const { layer, neuron, input, activation } = scenario;
  const name = `W${layer}`;
  const weights = before[name]!;
  return openedUpdate({
    layer,
    neuron: Math.max(1, neuron),
    input,
    rows: batch.labels.length,
    inputs: copied(passed.layers[layer - 1]!.x),
    delta: back.sums[layer - 1]!,
    used: used[name] ?? new Float32Array(weights.length), // of a layer that does not learn
    before: weights,
    after: after[name]!,
    pass: (changed) => passOf(scenario, { ...before, [name]: changed }, batch.x, batch.labels),
    hasKink: jumpsAtZero(activation),
  });
}

function measuredLayer(scenario: Scenario, taken: TakenStep, layer: PassedLayer, i: number, { reads, range }: Measuring): TrainedLayer {
  const delta = taken.back.deltas[i]!;
  const name = `W${i + 1}`;
  const [before, after] = [taken.before[name]!, taken.after[name]!];
  const [samples, neurons] = layer.z.shape;
  const z = copied(layer.z);
  const slope = slopes(scenario.activation, layer, new Float32Array(delta.length));
  const { mean, std } = moments(z);
  const weightRms = rms(before);
  const limit = saturation * activationFunctions[scenario.activation].maxDerivative;
  return {
    mean: held(mean),
    std: held(std),
    ...spreadOf(z, samples, neurons, Math.hypot(mean, std)),
    saturatedShare: slope.reduce((count, s) => count + Number(s < limit), 0) / slope.length,
    gradientRms: held(rms(delta) * samples),
    weightGradientRms: held(rms(taken.back.gradients[name]!)),
    weightRms: held(weightRms),
    updateRatio: weightRms > 0 ? held(rms(after.map((w, k) => w - before[k]!)) / weightRms) : null,
    ...(reads.includes('histograms') && histogramsOf(scenario, z, delta, samples, range)),
  };
}

/** A number, unless float32 could not hold what it is taken from. */
const held = (value: number): Measure => (Number.isFinite(value) ? value : 'overflow');

function spreadOf(
  z: Float32Array,
  samples: number,
  neurons: number,
  size: number,
): Pick<TrainedLayer, 'signalStd' | 'signalShare' | 'sampleSimilarity'> {
  if (!Number.isFinite(size)) return { signalStd: 'overflow', signalShare: 'overflow', sampleSimilarity: 'overflow' };
  const { signalStd, offsetStd, sampleSimilarity } = spread(z, samples, neurons);
  const variance = signalStd ** 2 + offsetStd ** 2;
  const isLost = signalStd > 0 && signalStd < float32.resolution * size;
  return {
    signalStd: isLost ? 'below-resolution' : signalStd,
    signalShare: isLost ? 'below-resolution' : variance > 0 ? signalStd ** 2 / variance : null,
    sampleSimilarity,
  };
}

function histogramsOf(scenario: Scenario, z: Float32Array, delta: Float32Array, samples: number, range: Range) {
  const gradients = delta.map((g) => g * samples); // of each sample's own loss
  const size = largestSize(gradients) || 1;
  const half = Number.isFinite(size) ? size : float32.largest;
  return {
    activations: histogram(z, intervalOf(scenario, range) ?? extent(z)),
    gradients: histogram(gradients, [-half, half], true),
  };
}
