import type { Scenario, View } from '../scenario/scenario.ts';
import type { Slug } from '../site/links.ts';
import type { Condition } from './conditions.ts';
import { endToEndWithin, gradientFate, perLayerAtLeast, perLayerAtMost, slopeAloneVanishes } from './conditions-gradient.ts';
import { eachEndHolds, endsHold, lastStdAbove, nothingOutside, outputsAreEqual } from './conditions-histogram.ts';
import {
  nothingSaturated,
  oneEffectiveNeuron,
  samplesAlike,
  signalAtLeast,
  signalBelow,
  slopeAtLeast,
  weightsBetween,
} from './conditions-layers.ts';
import {
  activationIs,
  activationIsNew,
  cropIs,
  initIs,
  layersAre,
  optimizerIs,
  rateAtMost,
  stdIs,
  weightsAreNotXaviers,
  weightsAreNotZeros,
  widthAtLeast,
  widthIs,
} from './conditions-settings.ts';
import { startsWithin, trainingFate } from './conditions-trainings.ts';

/** A way to solve a task: what differs from the book's scenario, and how it is looked at where that counts. */
export type Solution = Partial<Scenario & Pick<View, 'range' | 'crop'>>;

/** Something to bring a figure to, which the page checks. */
export interface Task {
  readonly slug: Slug;
  /** Id of the figure on that page. */
  readonly anchor: string;
  readonly conditions: readonly Condition[];
  /** Whether it is judged by what a training has come to. */
  readonly trains?: true;
  readonly solution: Solution;
}

/** Every task of the lesson by its name, in reading order. */
export const tasks = {
  'both-ends': {
    slug: 'experiment',
    anchor: 'experiment',
    // Constant weights put everything into one bin, which is no pile at both ends.
    conditions: [activationIs('sigmoid'), endsHold(0.9), eachEndHolds(0.1)],
    solution: { activation: 'sigmoid', std: 10 },
  },
  'one-value': {
    slug: 'experiment',
    anchor: 'experiment',
    conditions: [weightsAreNotZeros, outputsAreEqual],
    solution: { init: 'ones' },
  },
  'whole-tanh': {
    slug: 'experiment',
    anchor: 'experiment',
    conditions: [activationIs('tanh'), nothingOutside],
    solution: { activation: 'tanh', range: 'symmetric' },
  },
  'ten-layers': {
    slug: 'vanishing-gradients',
    anchor: 'gradient-flow',
    conditions: [activationIs('sigmoid'), layersAre(10), endToEndWithin(2)],
    solution: { activation: 'sigmoid', std: 1.1, layers: 10 },
  },
  'explode-at-one': {
    slug: 'vanishing-gradients',
    anchor: 'gradient-flow',
    conditions: [activationIs('sigmoid'), initIs('normal'), stdIs(1), gradientFate('explodes')],
    solution: { activation: 'sigmoid', std: 1, width: 400 },
  },
  'vanish-unsaturated': {
    slug: 'vanishing-gradients',
    anchor: 'gradient-flow',
    conditions: [perLayerAtMost(0.1), nothingSaturated],
    solution: { activation: 'sigmoid', std: 0.01 },
  },
  'weights-alone': {
    slug: 'squashing',
    anchor: 'blame',
    conditions: [gradientFate('vanishes'), slopeAtLeast(0.99)],
    solution: { activation: 'tanh', std: 0.01 },
  },
  'slope-alone': {
    slug: 'squashing',
    anchor: 'blame',
    conditions: [gradientFate('vanishes'), weightsBetween(0.9, 1.1)],
    solution: { activation: 'sigmoid', init: 'xavier' },
  },
  cancel: {
    slug: 'squashing',
    anchor: 'blame',
    conditions: [activationIs('relu'), slopeAloneVanishes, gradientFate('holds')],
    solution: { activation: 'relu', init: 'he' },
  },
  'one-neuron': {
    slug: 'collapse',
    anchor: 'neuron-map',
    conditions: [widthAtLeast(50), oneEffectiveNeuron],
    solution: { init: 'ones' },
  },
  'alike-inputs': {
    slug: 'collapse',
    anchor: 'neuron-map',
    conditions: [activationIs('tanh'), samplesAlike(0.9)],
    solution: { activation: 'tanh', init: 'xavier', correlation: 0.95 },
  },
  'share-of-signal': {
    slug: 'hidden-collapse',
    anchor: 'hidden-signal',
    conditions: [activationIs('sigmoid'), layersAre(5), signalAtLeast(1 / 3)],
    solution: { activation: 'sigmoid', std: 10 },
  },
  'healthy-looking': {
    slug: 'hidden-collapse',
    anchor: 'hidden-signal',
    conditions: [weightsAreNotXaviers, lastStdAbove(0.1), signalBelow(0.01)],
    solution: { activation: 'sigmoid', init: 'he' },
  },
  'relu-std': {
    slug: 'small-weights',
    anchor: 'innocent',
    conditions: [activationIs('relu'), initIs('normal'), gradientFate('holds')],
    solution: { activation: 'relu', std: 0.14 },
  },
  'readable-relu': {
    slug: 'small-weights',
    anchor: 'small',
    conditions: [activationIs('relu'), initIs('he'), cropIs('xy')],
    solution: { activation: 'relu', init: 'he', crop: 'xy' },
  },
  'fifty-relu': {
    slug: 'good-weights',
    anchor: 'deep',
    conditions: [activationIs('relu'), layersAre(50), endToEndWithin(10)],
    solution: { activation: 'relu', init: 'he', layers: 50 },
  },
  'fifty-vanish': {
    slug: 'good-weights',
    anchor: 'deep',
    conditions: [activationIs('sigmoid'), layersAre(50), gradientFate('holds')],
    solution: { activation: 'sigmoid', std: 1.1, layers: 50 },
  },
  'sigmoid-edge': {
    slug: 'edge',
    anchor: 'theory',
    conditions: [activationIs('sigmoid'), widthIs(25), gradientFate('holds')],
    solution: { activation: 'sigmoid', std: 2, width: 25 },
  },
  'tanh-chaos': {
    slug: 'edge',
    anchor: 'theory',
    conditions: [activationIs('tanh'), perLayerAtLeast(2)],
    solution: { activation: 'tanh', std: 1 },
  },
  'beyond-the-book': {
    slug: 'edge',
    anchor: 'theory',
    conditions: [activationIsNew, layersAre(20), endToEndWithin(2)],
    solution: { activation: 'identity', init: 'orthogonal', layers: 20 },
  },
  'sigmoid-learns': {
    slug: 'can-it-learn',
    anchor: 'own',
    conditions: [activationIs('sigmoid'), layersAre(5), startsWithin(500)],
    trains: true,
    solution: { activation: 'sigmoid', std: 1 },
  },
  'relu-dies': {
    slug: 'can-it-learn',
    anchor: 'own',
    conditions: [activationIs('relu'), trainingFate('dead')],
    trains: true,
    solution: { activation: 'relu', init: 'he', optimizer: 'adam', rate: 0.3 },
  },
  'he-explodes': {
    slug: 'can-it-learn',
    anchor: 'own',
    conditions: [activationIs('relu'), initIs('he'), optimizerIs('sgd'), rateAtMost(1), trainingFate('not-finite')],
    trains: true,
    solution: { activation: 'relu', init: 'he', rate: 1 },
  },
} as const satisfies Readonly<Record<string, Task>>;

/** The name of a task. */
export type TaskName = keyof typeof tasks;
/** All names of tasks, in reading order. */
export const taskNames = Object.keys(tasks) as TaskName[];

/** The task of that name. */
export const taskOf = (name: TaskName): Task => tasks[name];
