import type { Tensor2D } from '@tensorflow/tfjs-core';
import { weightConstant, weightStd } from '../network/initializers.ts';
import { activations, derivatives, isOneBlock, layerWeights, preActivate, rowBlocks, scaledProduct } from '../network/mlp.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { extent } from '../statistics/extent.ts';
import { float32 } from '../statistics/float32.ts';
import { histogram, type Histogram } from '../statistics/histogram.ts';
import { measureLayer, type LayerStatistics } from '../statistics/layer.ts';
import { mapSize, type ActivationMap, type LayerMeasures, type Lost } from '../statistics/measures.ts';
import { sumOfSquares } from '../statistics/rms.ts';
import { slope } from '../statistics/slope.ts';
import { spread, type Spread } from '../statistics/spread.ts';
import { activationFunctions, isNonNegative, jumpsAtZero } from '../theory/activations.ts';
import { effectiveNeurons } from './effective-neurons.ts';
import { pause, withLayerValues, type Job } from './job.ts';

type BackwardMeasure = 'gradientRms' | 'activationFactor' | 'weightFactor' | 'gradients' | 'gradientsOnSharedAxis';

/** What the forward pass leaves of one layer. */
export interface ForwardLayer {
  readonly statistics: LayerStatistics;
  readonly measures: Omit<LayerMeasures, BackwardMeasure>;
  /** φ′ of its pre-activations, in row blocks, for the backward pass; the job owns them. */
  readonly derivatives: readonly Tensor2D[];
  /** Why φ′ is not known, where it is not. */
  readonly derivativeLost: Lost | undefined;
}

interface Layer {
  readonly preActivations: readonly Tensor2D[];
  readonly activations: readonly Tensor2D[];
}

/** Sends the input through all layers and measures each histogram, mean and deviation. */
export async function forwardPass(job: Job): Promise<LayerStatistics[]> {
  const all: LayerStatistics[] = [];
  for await (const layer of layers(job)) all.push(statisticsOf(job, layer, all.at(-1)));
  return all;
}

/** Sends the input through all layers, measures all that can be measured on the way, and keeps what the way back needs. */
export async function measuredForwardPass(job: Job): Promise<ForwardLayer[]> {
  const all: ForwardLayer[] = [];
  for await (const layer of layers(job)) all.push(await measured(job, layer, all.at(-1)?.statistics));
  return all;
}

/** The layers one after the other; each is gone when the next is asked for. */
async function* layers(job: Job): AsyncGenerator<Layer> {
  const { scenario, kept, tensors, timed, progress } = job;
  const std = weightStd(scenario);
  let x: readonly Tensor2D[] = [];
  for (let layer = 0; layer < scenario.layers; layer++) {
    const [a, z]: [Tensor2D[], Tensor2D[]] = [[], []];
    if (layer === 0 && std !== undefined && isOneBlock(scenario)) {
      timed('forward', () => {
        const product = tensors.own(kept.product(scenario));
        a.push(tensors.own(scaledProduct(product, std)));
        z.push(tensors.own(activations(scenario, a[0]!)));
        tensors.free(product);
      });
    } else {
      if (layer === 0) x = timed('forward', () => rowBlocks(scenario, kept.draws.input).map((block) => tensors.own(block)));
      const weights = tensors.own(timed('draws', () => layerWeights(scenario, kept.draws, layer)));
      for (const [i, block] of x.entries()) {
        await pause(job, i / x.length);
        timed('forward', () => {
          a.push(tensors.own(preActivate(block, weights)));
          z.push(tensors.own(activations(scenario, a[i]!)));
          tensors.free(block);
        });
      }
      tensors.free(weights);
    }
    progress.done++;
    yield { preActivations: a, activations: z };
    tensors.free(...a);
    x = z;
  }
  tensors.free(...x);
}

function statisticsOf({ scenario, interval, timed }: Job, layer: Layer, previous: LayerStatistics | undefined): LayerStatistics {
  return timed('statistics', () => {
    const nonNegative = isNonNegative(scenario.activation);
    const statistics = withLayerValues(layer.activations, (values) => measureLayer(values, interval, nonNegative));
    const size = Math.hypot(statistics.mean, statistics.std); // the root mean square
    const lost =
      previous?.lost ??
      (!Number.isFinite(size)
        ? 'overflow'
        : size >= float32.smallest || (size === 0 && isExactlyZero(scenario, layer, previous))
          ? undefined
          : 'below-resolution');
    return lost ? { ...statistics, lost } : statistics;
  });
}

/** Whether zeros are what the mathematics gives, rather than what float32 makes of smaller numbers. */
function isExactlyZero(scenario: Scenario, layer: Layer, previous: LayerStatistics | undefined): boolean {
  const zeroWeights = weightStd(scenario) === undefined && weightConstant(scenario) === 0;
  const zeroInput = previous?.mean === 0 && previous.std === 0;
  return (
    zeroWeights ||
    zeroInput ||
    (activationFunctions[scenario.activation].zeros !== 'fading-below' && withLayerValues(layer.preActivations, sumOfSquares) > 0)
  );
}

async function measured(job: Job, layer: Layer, previous: LayerStatistics | undefined): Promise<ForwardLayer> {
  const { scenario, reads, tensors, timed, progress } = job;
  const { samples, width, activation, correlation } = scenario;
  const statistics = statisticsOf(job, layer, previous);
  const { lost } = statistics;
  const derivativeLost = lost === 'overflow' || jumpsAtZero(activation) ? lost : undefined;
  const z = timed('statistics', () =>
    withLayerValues(layer.activations, (values) => ({
      spread: lost ? undefined : spread(values, samples, width),
      map: reads.has('map') ? corner(values, samples, width) : undefined,
    })),
  );
  await pause(job, 0);
  const a = timed('statistics', () =>
    withLayerValues(layer.preActivations, (values) => {
      const squares = sumOfSquares(values);
      return {
        histogram: reads.has('preActivations') ? fittedHistogram(values, Number.isFinite(squares)) : undefined,
        isZero: squares === 0,
      };
    }),
  );
  await pause(job, 0);
  const d = layer.preActivations.map((block) => tensors.own(timed('backward', () => derivatives(scenario, block))));
  const slopes = timed('statistics', () =>
    derivativeLost ? undefined : withLayerValues(d, (values) => slope(values, width, activationFunctions[activation].maxDerivative)),
  );
  await pause(job, 0);
  // Where φ is flat, no input comes through or all inputs are the same, there is no signal; elsewhere one that small has been rounded away.
  const none = a.isZero || slopes?.deadNeurons === width || correlation === 1;
  const tooFine = z.spread && !none && z.spread.signalStd < float32.resolution * Math.hypot(statistics.mean, statistics.std);
  const effective = z.spread && !tooFine ? await effectiveNeurons(job, z.spread.centred) : 'below-resolution';
  progress.done++;
  const { zeros } = activationFunctions[activation];
  const neverZero = zeros === 'nowhere' || (zeros === 'fading-below' && !a.isZero);
  const spreads = z.spread && spreadMeasures(scenario, z.spread, effective, neverZero);
  return {
    statistics,
    derivatives: d,
    derivativeLost,
    measures: {
      ...(slopes ?? lostSlope(derivativeLost!)),
      ...(spreads ?? lostSpread(lost!)),
      ...(a.histogram && { preActivations: a.histogram }),
      ...(z.map && { map: z.map }),
    },
  };
}

type SpreadMeasures = Pick<
  LayerMeasures,
  'signalStd' | 'offsetStd' | 'signalShare' | 'neuronSimilarity' | 'sampleSimilarity' | 'effectiveNeurons'
>;
type SlopeMeasures = Pick<LayerMeasures, 'derivativeRms' | 'derivativeMean' | 'derivativeMedian' | 'saturatedShare' | 'deadNeurons'>;

function spreadMeasures({ samples, width }: Scenario, measured: Spread, effective: number | Lost, neverZero: boolean): SpreadMeasures {
  const { signalStd, offsetStd, neuronSimilarity, sampleSimilarity } = measured;
  const lost = typeof effective === 'string' ? effective : undefined;
  // A vector of zeros has no direction; where φ is never 0, its zeros are smaller numbers that float32 could not hold.
  const noDirection = (vectors: number) => (vectors > 1 && neverZero ? 'below-resolution' : null);
  const variance = signalStd ** 2 + offsetStd ** 2;
  return {
    signalStd: lost ?? signalStd,
    offsetStd,
    signalShare: lost ?? (variance > 0 ? signalStd ** 2 / variance : null),
    neuronSimilarity: neuronSimilarity ?? noDirection(width),
    sampleSimilarity: sampleSimilarity ?? noDirection(samples),
    effectiveNeurons: effective,
  };
}

const lostSpread = (lost: Lost): SpreadMeasures => ({
  signalStd: lost,
  offsetStd: lost,
  signalShare: lost,
  neuronSimilarity: lost,
  sampleSimilarity: lost,
  effectiveNeurons: lost,
});

const lostSlope = (lost: Lost): SlopeMeasures => ({
  derivativeRms: lost,
  derivativeMean: lost,
  derivativeMedian: lost,
  saturatedShare: lost,
  deadNeurons: lost,
});

/** Values in bins that are fitted to the finite ones. */
function fittedHistogram(values: Float32Array, allFinite: boolean): Histogram {
  const interval = extent(values);
  return histogram(values, interval, { bound: allFinite ? Math.max(-interval[0], interval[1]) : NaN, rough: true });
}

/** The first samples and neurons of a layer. */
function corner(values: Float32Array, samples: number, width: number): ActivationMap {
  const rows = Math.min(samples, mapSize.rows),
    columns = Math.min(width, mapSize.columns);
  const map = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) map.set(values.subarray(row * width, row * width + columns), row * columns);
  return { rows, columns, values: map };
}
