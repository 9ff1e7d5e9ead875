import { weightSize } from '../network/initializers.ts';
import { layerWeights } from '../network/mlp.ts';
import { histogram } from '../statistics/histogram.ts';
import { moments } from '../statistics/moments.ts';
import { otherPoints, otherUnits, otherWalks, stepsOf, sumReach, walkPoints, type Walks } from '../statistics/walks.ts';
import { withElements } from './backend.ts';
import { withLayerValues, type Job } from './job.ts';
import type { Layer } from './layers.ts';

/**
 * How the sums of the first layer come about: that of the scenario's `sample` in its `neuron` (the first, where none is opened), those of
 * other samples, and the whole sums of all. Sample s goes into neuron s mod width, so that the sums spread over samples and weights. No sum
 * can leave float32: a weight is at most 100 deviations of some hundreds, and there are 1000 of them.
 */
export function walksOf(job: Job, { preActivations }: Layer): Walks {
  const { scenario, kept } = job;
  const { samples, width } = scenario;
  const [sample, neuron] = [scenario.sample - 1, Math.max(1, scenario.neuron) - 1];
  const spread = Math.sqrt(width) * weightSize(scenario);
  const others = Array.from({ length: Math.min(samples, otherWalks + 1) }, (_, s) => s)
    .filter((s) => s !== sample)
    .slice(0, otherWalks);
  const input = kept.draws.input;
  const weights = layerWeights(scenario, kept.draws, 0);
  try {
    const walked = withElements(weights, (w) => {
      const products = (s: number, j: number): number[] =>
        Array.from({ length: width }, (_, i) => input[s * width + i]! * w[i * width + j]!);
      const own = products(sample, neuron);
      const unit = spread / otherUnits;
      return {
        products: stepsOf(width, walkPoints).map((k) => inFourDigits(own[k - 1]!)),
        walk: sumsAt(own, walkPoints).map(inFourDigits),
        others: others.map((s) => sumsAt(products(s, s % width), otherPoints).map((sum) => (unit > 0 ? Math.round(sum / unit) : 0))),
      };
    });
    const sums = withLayerValues(preActivations, (a) => ({
      picked: Float32Array.from({ length: samples }, (_, s) => a[s * width + (s % width)]!),
    }));
    const reach = spread > 0 ? sumReach * spread : 1;
    return { ...walked, sums: histogram(sums.picked, [-reach, reach]), std: moments(sums.picked).std };
  } finally {
    weights.dispose();
  }
}

/** The sums of the first k products, at so many places; added up in float64. */
function sumsAt(products: readonly number[], most: number): number[] {
  let sum = 0;
  const sums = products.map((product) => (sum += product));
  return stepsOf(products.length, most).map((k) => sums[k - 1]!);
}

/** One digit more than is ever shown: a page is sent hundreds of them. */
const inFourDigits = (value: number): number => Number(value.toPrecision(4));
