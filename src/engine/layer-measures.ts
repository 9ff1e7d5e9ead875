import type { Tensor2D } from '@tensorflow/tfjs-core';
import { derivatives } from '../network/mlp.ts';
import { activationMap } from '../statistics/activation-map.ts';
import { fittedHistogram } from '../statistics/fitted-histogram.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import type { GradientMeasures, LayerMeasures, Lost, SlopeMeasures, SpreadMeasures } from '../statistics/measures.ts';
import { isZero } from '../statistics/rms.ts';
import { slope, type Slope } from '../statistics/slope.ts';
import { spread, type Spread } from '../statistics/spread.ts';
import { activationFunctions, jumpsAtZero } from '../theory/activations.ts';
import { effectiveNeurons } from './effective-neurons.ts';
import { pause, withLayerValues, type Job } from './job.ts';
import { sizeOf } from './layer-statistics.ts';
import type { Layer } from './layers.ts';
import { singled } from './singled.ts';
import { walksOf } from './walks.ts';
import { isRoundedAway, lostSpread, spreadMeasures, type ZeroTables } from './spread-measures.ts';

/** What is measured of one layer on the way forward besides its histogram, mean and std, and what is needed of it on the way back. */
export interface MeasuredForward {
  readonly measures: Omit<LayerMeasures, keyof GradientMeasures>;
  /** φ′ of its pre-activations, in row blocks; the job owns them. */
  readonly derivatives: readonly Tensor2D[];
  /** Why φ′ is not known, where it is not. */
  readonly derivativeLost: Lost | undefined;
}

/**
 * Measures what can be measured of a layer on the way forward, one table at a time, with a pause after each.
 * @param statistics of the same layer; what is lost in them is lost here.
 * @param index which layer it is, from 0.
 */
export async function layerMeasures(job: Job, layer: Layer, statistics: LayerStatistics, index: number): Promise<MeasuredForward> {
  const { scenario, tensors, timed, progress } = job;
  const derivativeLost = lostDerivative(job, statistics.lost);
  const centred = job.kept.spare.take(scenario.samples * scenario.width);
  const z = readActivations(job, layer, statistics.lost, centred);
  await pause(job, 0);
  const a = readPreActivations(job, layer);
  await pause(job, 0);
  const blocks = layer.preActivations.map((block, i) =>
    tensors.own(timed('backward', () => derivatives(scenario, block, layer.activations[i]!))),
  );
  const d = derivativeLost ?? readDerivatives(job, blocks);
  await pause(job, 0);
  const zero = { preActivations: a.areZero, derivatives: typeof d !== 'string' && d.deadNeurons === scenario.width };
  const spreads =
    typeof z.spread === 'string' ? lostSpread(z.spread) : await measureSpread(job, z.spread, centred, sizeOf(statistics), zero);
  job.kept.spare.give(centred);
  progress.done++;
  return {
    derivatives: blocks,
    derivativeLost,
    measures: {
      ...(typeof d === 'string' ? lostSlope(d) : d),
      ...spreads,
      ...(a.histogram && { preActivations: a.histogram }),
      ...(z.map && { map: z.map }),
      ...timed('statistics', () => singled(job, layer, blocks, index)),
      ...(job.reads.has('walks') && { walks: index === 0 ? timed('statistics', () => walksOf(job, layer)) : null }),
    },
  };
}

/** Why φ′ is not known where activations are lost: with an overflow everything is, with zeros only what depends on their sign. */
const lostDerivative = ({ scenario: { activation } }: Job, lost: Lost | undefined): Lost | undefined =>
  lost === 'overflow' || jumpsAtZero(activation) ? lost : undefined;

/** The spread of the activations, or why it is lost; and the map, where it is asked for. What varies of them is written to `centred`. */
function readActivations(
  { scenario: { samples, width }, reads, timed }: Job,
  { activations }: Layer,
  lost: Lost | undefined,
  centred: Float32Array,
) {
  return timed('statistics', () =>
    withLayerValues(activations, (values) => ({
      spread: lost ?? spread(values, samples, width, centred),
      map: reads.has('map') ? activationMap(values, samples, width) : undefined,
    })),
  );
}

/** Whether all pre-activations are 0; and their histogram, where it is asked for. */
function readPreActivations({ reads, timed }: Job, { preActivations }: Layer) {
  return timed('statistics', () =>
    withLayerValues(preActivations, (values) => ({
      areZero: isZero(values),
      histogram: reads.has('preActivations') ? fittedHistogram(values) : undefined,
    })),
  );
}

/** The slope of a layer, from φ′ in row blocks. */
function readDerivatives({ scenario: { width, activation }, timed }: Job, blocks: readonly Tensor2D[]): Slope {
  const { maxDerivative } = activationFunctions[activation];
  return timed('statistics', () => withLayerValues(blocks, (values) => slope(values, width, maxDerivative)));
}

/** Effective neurons are many products of matrices, which are spared where rounding is all that is left of the signal. */
async function measureSpread(job: Job, measured: Spread, centred: Float32Array, size: number, zero: ZeroTables): Promise<SpreadMeasures> {
  const isLost = isRoundedAway(job.scenario, measured, size, zero);
  const effective = isLost ? 'below-resolution' : await effectiveNeurons(job, centred, measured.centredSquares);
  return spreadMeasures(job.scenario, measured, effective, zero);
}

/** The slope of a layer whose φ′ is not known. */
const lostSlope = (lost: Lost): SlopeMeasures => ({
  derivativeRms: lost,
  derivativeMean: lost,
  derivativeMedian: lost,
  saturatedShare: lost,
  deadNeurons: lost,
});
