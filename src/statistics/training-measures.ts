import type { Histogram } from './histogram.ts';
import type { Measure } from './measures.ts';

/**
 * What is measured of one hidden layer at one step of training, on the step's batch, before its weights change; names and definitions as
 * in tests/golden/train_reference.py.
 */
export interface TrainedLayer {
  /** Mean and population standard deviation of what leaves the layer. */
  readonly mean: Measure;
  readonly std: Measure;
  /** √ of the mean, over neurons, of the variance over samples. */
  readonly signalStd: Measure;
  /** signal² / (signal² + offset²), in [0, 1]; `null` where both are 0. */
  readonly signalShare: Measure;
  /** Mean cosine between what leaves the layer of two samples, in [−1, 1]; `null` where one is all zero. */
  readonly sampleSimilarity: Measure;
  /** Share of φ′ below 5 % of φ's largest derivative, in [0, 1]. */
  readonly saturatedShare: Measure;
  /** Root mean square of the gradient of each sample's own loss for what goes into φ: no matter how large the batch is. */
  readonly gradientRms: Measure;
  /** Root mean square of the gradient of the batch's mean loss for the layer's weights. */
  readonly weightGradientRms: Measure;
  readonly weightRms: Measure;
  /** rms of what the step adds to the weights / rms of the weights; `null` where all of them are 0. */
  readonly updateRatio: Measure;
  /** What leaves the layer, in bins. */
  readonly activations?: Histogram;
  /** The gradient of each sample's own loss for what goes into φ, in bins over [−m, m], m its own largest size. */
  readonly gradients?: Histogram;
}

/** Loss and share of right answers on whole sets, with the weights as they are after a step; batch norm by its running statistics. */
export interface Evaluation {
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** Of the train set, which takes four times as long: at the last step only. */
  readonly trainLoss?: number;
  readonly trainAccuracy?: number;
}

/** How one weight of a hidden layer changes in one step, and whether its gradient is what it says. */
export interface OpenedUpdate {
  /** Counted from 1: the layer, the neuron of it that the weight leads to, and the input that it comes from. */
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
  /** One row a sample of the batch: what comes in at the weight, and the gradient of the sample's own loss for the neuron's sum. */
  readonly inputs: readonly number[];
  readonly gradients: readonly number[];
  /** ∂(mean loss) / ∂w: the mean of their products. With a clip, what is left of it. */
  readonly gradient: number;
  readonly applied: number;
  readonly before: number;
  readonly after: number;
  /** Mean loss of the batch as the weight stands, and with it larger and smaller by `nudge`; in float64. */
  readonly nudge: number;
  readonly loss: number;
  readonly lossAbove: number;
  readonly lossBelow: number;
  /** How often, over samples and neurons, what goes into φ is above 0 with the one nudge and not with the other; 0 where φ has no kink there. */
  readonly switched: number;
}

/** What the network says of the test set. */
export interface Answers {
  /** The chosen sample: its numbers as they are in the file (grey levels 0 to 15), its class, and the probability of each class. */
  readonly sample: number;
  readonly pixels: readonly number[];
  readonly label: number;
  readonly probabilities: readonly number[];
  /** classes × classes, row by row: how many samples of class `row` are called class `column`. */
  readonly confusion: readonly number[];
  /** The wrong answers with the highest probabilities, the surest first; sample counted from 1. */
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly sample: number;
  readonly pixels: readonly number[];
  readonly label: number;
  readonly answer: number;
  readonly probability: number;
}

/** Some samples of the train set, as they are in the file: grey levels 0 to 15, or coordinates. */
export interface Sheet {
  /** Numbers of a sample. */
  readonly inputs: number;
  /** Samples × inputs, row by row. */
  readonly values: readonly number[];
  readonly labels: readonly number[];
  /** Mean and standard deviation of all numbers of the train set, by which they are standardised. */
  readonly mean: number;
  readonly std: number;
}

/** What is many numbers of a step, made where a figure reads it. `layers` are their numbers at every measured step, not only at the first and the last. */
export const bulkyTrainingMeasures = ['layers', 'histograms', 'update', 'answers', 'sheet'] as const;
export type BulkyTrainingMeasure = (typeof bulkyTrainingMeasures)[number];

/** What is known of one step of a training, counted from 1; or of the start, step 0, before anything was learned. */
export interface Moment {
  readonly step: number;
  /** Of each hidden layer, the first first; not for step 0, which has no batch. */
  readonly layers?: readonly TrainedLayer[];
  readonly evaluation?: Evaluation;
  readonly update?: OpenedUpdate;
  readonly answers?: Answers;
  readonly sheet?: Sheet;
}
