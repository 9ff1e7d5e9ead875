import type { Histogram } from './histogram.ts';
import type { Walks } from './walks.ts';

/** Why a measure is no number: float32 could not hold what it would be taken from. */
export type Lost = 'below-resolution' | 'overflow';

/** A finite number; `null` where the definition gives none (the cosine of a zero vector, a factor of nothing); or why it is lost. */
export type Measure = number | null | Lost;

/** What the derivatives φ′ of one layer are like, over samples and neurons. */
export interface SlopeMeasures {
  readonly derivativeRms: Measure;
  readonly derivativeMean: Measure;
  readonly derivativeMedian: Measure;
  /** Share of φ′ below 5 % of φ's largest derivative, in [0, 1]. */
  readonly saturatedShare: Measure;
  /** Neurons whose φ′ is 0 for every sample. */
  readonly deadNeurons: Measure;
}

/** How the activations of one layer differ from sample to sample and from neuron to neuron. */
export interface SpreadMeasures {
  /** √ of the mean, over neurons, of the variance over samples. */
  readonly signalStd: Measure;
  /** √ of the variance, over neurons, of the mean over samples. */
  readonly offsetStd: Measure;
  /** signal² / (signal² + offset²), in [0, 1]; `null` where both are 0. */
  readonly signalShare: Measure;
  /** Mean cosine between the activation vectors of two different neurons, in [−1, 1]; `null` where one is all zero. */
  readonly neuronSimilarity: Measure;
  /** Mean cosine between the activation vectors of two different samples, in [−1, 1]; `null` where one is all zero. */
  readonly sampleSimilarity: Measure;
  /** Participation ratio (tr C)² / tr(C²) of the neurons' covariance C, in [1, neurons]; 0 where C is 0. */
  readonly effectiveNeurons: Measure;
}

/** What the backward pass finds in one layer. */
export interface GradientMeasures {
  /** Root mean square of δ = (gradient arriving at the layer's output) ∘ φ′. */
  readonly gradientRms: Measure;
  /** rms δ / rms of what arrives. */
  readonly activationFactor: Measure;
  /** rms (δ Wᵀ) / rms δ. */
  readonly weightFactor: Measure;
  /** δ in bins over [−m, m], m its own largest size. */
  readonly gradients?: Histogram;
  /** δ in bins over the last layer's [−m, m], the same for all layers. */
  readonly gradientsOnSharedAxis?: Histogram;
  /** δ of the scenario's `sample`, a number a neuron; in float64, so that none is lost on the way. Or why it is lost. */
  readonly gradientPath?: readonly number[] | Lost;
  /** The way back through the neuron whose sum is opened; `null` in the other layers, and where none is. */
  readonly openedGradient?: OpenedGradient | Lost | null;
}

/**
 * Everything that is measured of one layer besides its histogram, mean and std; names and definitions as in tests/golden/reference.py.
 * What is many numbers each is there where the run was asked for it.
 */
export interface LayerMeasures extends SlopeMeasures, SpreadMeasures, GradientMeasures {
  /** Pre-activations, in bins fitted to their finite values. */
  readonly preActivations?: Histogram;
  /** The first activations of the layer as they are, for the neuron map. */
  readonly map?: ActivationMap;
  /** What the scenario's `sample` does in the layer. */
  readonly path?: Path;
  /** What its `other` sample does there. */
  readonly otherPath?: Path;
  /** What the neuron does with the sample whose sum is opened; `null` in the other layers, and where none is. */
  readonly opened?: Opened | null;
  /** How sums of products come about; `null` in all layers but the first. */
  readonly walks?: Walks | null;
}

/** What one sample does in a layer: a number a neuron; ∞ and NaN allowed. */
export interface Path {
  /** The sample itself, in the first layer only: what goes into another one are the activations of the layer before. */
  readonly inputs?: readonly number[];
  readonly activations: readonly number[];
}

/** How a neuron of a layer comes to its output: a = Σ x w over what goes into the layer, z = φ(a). */
export interface Opened {
  /** The neuron's weights, one for each number that goes into the layer. */
  readonly weights: readonly number[];
  readonly preActivation: number;
  readonly activation: number;
  /** φ′(a). */
  readonly derivative: number;
}

/** How it comes to its gradient: g = Σ δ w over the neurons of the next layer, δ = g φ′(a). */
export interface OpenedGradient {
  /** The weights from the neuron to those of the next layer; `null` in the last layer, where the gradient arrives from outside. */
  readonly ahead: readonly number[] | null;
  /** g, what arrives at the neuron's output. */
  readonly arriving: number;
  readonly gradient: number;
}

/** The numbers among a layer's measures, by name. */
export type MeasureName = { [Name in keyof LayerMeasures]-?: LayerMeasures[Name] extends Measure ? Name : never }[keyof LayerMeasures];

/** A corner of a layer's activations: the first samples, one a row, by the first neurons, one a column. */
export interface ActivationMap {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns, row by row; ∞ and NaN allowed. */
  readonly values: Float32Array;
}

/** Largest size of an activation map. */
export const mapSize = { rows: 32, columns: 50 } as const;

/** The names of the measures in the order of the reference script. */
export const measureNames = [
  'signalStd',
  'offsetStd',
  'signalShare',
  'derivativeRms',
  'derivativeMean',
  'derivativeMedian',
  'saturatedShare',
  'deadNeurons',
  'neuronSimilarity',
  'sampleSimilarity',
  'effectiveNeurons',
  'gradientRms',
  'activationFactor',
  'weightFactor',
] as const satisfies readonly MeasureName[];

/** Measures that are many numbers each. */
export const bulkyMeasures = [
  'preActivations',
  'gradients',
  'gradientsOnSharedAxis',
  'map',
  'path',
  'otherPath',
  'opened',
  'walks',
  'gradientPath',
  'openedGradient',
] as const satisfies readonly (keyof LayerMeasures)[];
export type BulkyMeasure = (typeof bulkyMeasures)[number];

/** The measures of a layer with bulky ones that were asked for. */
export type With<Name extends BulkyMeasure> = LayerMeasures & Required<Pick<LayerMeasures, Name>>;

/** Whether a measure is a number. */
export const isNumber = (measure: Measure): measure is number => typeof measure === 'number';
