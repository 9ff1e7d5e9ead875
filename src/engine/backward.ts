import { mul, type Tensor2D } from '@tensorflow/tfjs-core';
import { backThroughActivation, backThroughWeights, layerWeights, rowBlocks } from '../network/mlp.ts';
import { float32 } from '../statistics/float32.ts';
import { bins, histogram, type Histogram } from '../statistics/histogram.ts';
import type { GradientMeasures, Lost, Measure } from '../statistics/measures.ts';
import { largestSize, rms } from '../statistics/rms.ts';
import type { ForwardLayer } from './forward.ts';
import { pause, withLayerValues, type Job } from './job.ts';
import { singledGradient } from './singled.ts';

/** A gradient whose size leaves 2^±40 is brought back near 1; a power of two costs no digit. */
const comfortable = 40;

/**
 * The backward pass: a standard normal gradient arrives at the last layer's output and travels to the first.
 *
 * It is linear, so a gradient that threatens to leave float32 is scaled by a power of two, which is remembered: the factors of
 * every layer come out to full precision at any depth. What a network in float32 could not hold itself is said to be lost.
 * @returns the measures of each layer, first layer first.
 */
export async function backwardPass(job: Job, layers: readonly ForwardLayer[]): Promise<GradientMeasures[]> {
  const {
    scenario,
    reads,
    kept: { draws },
    tensors,
    timed,
    progress,
  } = job;
  const lost = layers.at(-1)!.derivativeLost;
  if (lost) return layers.map(() => lostBackward(lost));
  const measures: GradientMeasures[] = [];
  let arriving = timed('draws', () => rowBlocks(scenario, draws.gradient(scenario.layers))).map((block) => tensors.own(block));
  let arrivingRms = withLayerValues(arriving, rms);
  let exponent = 0;
  let sharedSize: number | undefined;
  for (let layer = scenario.layers - 1; layer >= 0; layer--) {
    const { derivatives } = layers[layer]!;
    const delta = arriving.map((block, i) => tensors.own(timed('backward', () => backThroughActivation(block, derivatives[i]!))));
    tensors.free(...derivatives);
    const unit = 2 ** exponent;
    const own = timed('statistics', () => withLayerValues(delta, (values) => measureDelta(values, unit, sharedSize, reads)));
    sharedSize ??= own.size;
    const alone = timed('statistics', () => singledGradient(job, arriving, delta, layer, unit));
    tensors.free(...arriving);
    arriving = await throughWeights(job, delta, layer);
    const leavingRms = timed('statistics', () => withLayerValues(arriving, rms));
    measures.unshift({
      gradientRms: held(own.rms, unit),
      activationFactor: arrivingRms > 0 ? own.rms / arrivingRms : null,
      weightFactor: own.rms > 0 ? leavingRms / own.rms : null,
      ...own.histograms,
      ...alone,
    });
    arrivingRms = leavingRms;
    const shift = leavingRms > 0 ? Math.max(-float32.largestShift, Math.min(float32.largestShift, Math.round(Math.log2(leavingRms)))) : 0;
    if (Math.abs(shift) > comfortable) {
      arriving = arriving.map((block) => {
        const scaled: Tensor2D = tensors.own(mul(block, 2 ** -shift));
        tensors.free(block);
        return scaled;
      });
      exponent += shift;
      arrivingRms *= 2 ** -shift;
    }
    progress.done++;
  }
  tensors.free(...arriving);
  return measures;
}

async function throughWeights(job: Job, delta: readonly Tensor2D[], layer: number): Promise<Tensor2D[]> {
  const {
    scenario,
    kept: { draws },
    tensors,
    timed,
  } = job;
  const weights = tensors.own(timed('draws', () => layerWeights(scenario, draws, layer)));
  const leaving: Tensor2D[] = [];
  for (const [i, block] of delta.entries()) {
    await pause(job, i / delta.length);
    leaving.push(tensors.own(timed('backward', () => backThroughWeights(block, weights))));
    tensors.free(block);
  }
  tensors.free(weights);
  return leaving;
}

/**
 * Size and histograms of a δ whose values are given in units of `unit`.
 * @param sharedSize half the width of the shared axis; its own largest size unless given.
 */
function measureDelta(values: Float32Array, unit: number, sharedSize: number | undefined, reads: Job['reads']) {
  const isDrawn = reads.has('gradients') || reads.has('gradientsOnSharedAxis');
  const size = isDrawn ? largestSize(values) * unit : 0;
  const histograms = {
    ...(reads.has('gradients') && { gradients: around(values, unit, size) }),
    ...(reads.has('gradientsOnSharedAxis') && { gradientsOnSharedAxis: around(values, unit, sharedSize ?? size) }),
  };
  return { rms: rms(values), size, histograms };
}

/** Counts in bins over [−size, size]; over [−1, 1] where all are 0. */
function around(values: Float32Array, unit: number, size: number): Histogram {
  const half = size > 0 ? size : 1;
  const scaled = Math.min(half / unit, Number.MAX_VALUE / 4); // far below the axis everything lies in its middle
  return { ...histogram(values, [-scaled, scaled], true), interval: [-half, half] };
}

/** A size given in units of `unit` as a network in float32 would have it. The product can leave even float64 and come out as 0. */
function held(size: number, unit: number): Measure {
  const value = size * unit;
  return size === 0 ? 0 : value < float32.smallest ? 'below-resolution' : value > float32.largest ? 'overflow' : value;
}

function lostBackward(lost: Lost): GradientMeasures {
  const none: Histogram = { interval: [-1, 1], counts: new Array<number>(bins).fill(0), below: 0, above: 0, infinite: 0, nan: 0 };
  return {
    gradientRms: lost,
    activationFactor: lost,
    weightFactor: lost,
    gradients: none,
    gradientsOnSharedAxis: none,
    gradientPath: lost,
    openedGradient: lost,
  };
}
