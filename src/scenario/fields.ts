import {
  activations,
  allViews,
  crops,
  dataSets,
  figures,
  initializers,
  inputsOf,
  norms,
  optimizers,
  ranges,
  readsStd,
  switches,
  testSamples,
  trainingFigures,
  type DataSet,
  type FigureView,
  type Initializer,
} from './options.ts';
import { parseRivals } from './rivals.ts';
import type { Control, FieldsLike, Group, NameRow, Row, ValueOf, ValuesOf } from './row.ts';

/**
 * Every field of the network and its experiment, under the names of the reference script, in the order in which links and exports write them. The type
 * `Scenario`, the codec, limits, controls, exports and how values are said follow from these rows.
 */
const experimentFields = {
  /** The activation function. */
  activation: { names: activations, usual: 'sigmoid', written: 'always', control: { as: 'own', group: 'weights' } },
  /** The rule by which the starting weights are made. */
  init: { names: initializers, usual: 'normal', written: 'always', control: { as: 'own', group: 'weights' } },
  /** Standard deviation of the weights; counts only where `init` is `normal` or `truncated_normal`. */
  std: {
    limits: [0.0001, 100],
    usual: 1,
    written: 'always',
    counts: readsStd,
    control: { as: 'slider', group: 'weights', step: 'logarithmic', drawn: [0.001, 10] },
    column: 'weightStd', // the activations' has the plain name
  },
  /** The value of every weight; counts only where `init` is `constant`. */
  value: {
    limits: [-10, 10],
    usual: 5,
    written: 'always',
    counts: ({ init }: { readonly init: Initializer }) => init === 'constant',
    control: { as: 'slider', group: 'weights', step: 0.5 },
  },
  /** Hidden layers. */
  layers: { limits: [1, 50], whole: true, usual: 5, written: 'always', control: { as: 'slider', group: 'sizes', step: 1 } },
  /** Neurons in each layer, and inputs. */
  width: { limits: [1, 1000], whole: true, usual: 100, written: 'always', control: { as: 'slider', group: 'sizes', step: 'logarithmic' } },
  /** Inputs that go through the network. */
  samples: {
    limits: [10, 10_000],
    whole: true,
    usual: 1000,
    written: 'always',
    control: { as: 'slider', group: 'sizes', step: 'logarithmic' },
  },
  /** Seed of NumPy's `RandomState`, whose range it has. */
  seed: {
    limits: [0, 2 ** 32 - 1],
    whole: true,
    usual: 0,
    written: 'always',
    control: { as: 'number', group: 'sizes', button: 'draw-again' },
  },
  /** Correlation between two samples of the input; the book's are independent. */
  correlation: { limits: [0, 1], usual: 0, written: 'where-unusual', control: { as: 'slider', group: 'sizes', step: 0.05 } },
  /** The sample that a figure of single inputs follows, counted from 1. */
  sample: {
    limits: [1, 10_000],
    whole: true,
    within: 'samples',
    usual: 1,
    written: 'where-unusual',
    control: { as: 'own', group: 'picture' },
  },
  /** The sample that it is compared with, counted from 1. */
  other: {
    limits: [1, 10_000],
    whole: true,
    within: 'samples',
    usual: 2,
    written: 'where-unusual',
    control: { as: 'own', group: 'picture' },
  },
  /** The layer that the sample has come to, counted from 1; the neuron that is opened stands in it. */
  layer: { limits: [1, 50], whole: true, within: 'layers', usual: 1, written: 'where-unusual', control: { as: 'own', group: 'picture' } },
  /** The neuron of that layer whose sum is opened, counted from 1; none with 0. */
  neuron: { limits: [0, 1000], whole: true, within: 'width', usual: 0, written: 'where-unusual', control: { as: 'own', group: 'picture' } },
} as const satisfies Readonly<Record<string, Row>>;

/** Numbers that go into a layer of a network that is trained: those of a sample of its data, or the neurons of the layer before. */
const fanIn = ({ layer, width, data }: Readonly<Record<string, string | number>>): number =>
  layer === 1 ? inputsOf[data as DataSet] : Number(width);

/** Samples of the test set that there are. */
const tested = ({ data }: Readonly<Record<string, string | number>>): number => testSamples[data as DataSet];

/** Every field of how the network is trained. All came after the first links, and what a link does not say of them is usual for good. */
export const trainingFields = {
  /** What it is trained on. */
  data: { names: dataSets, usual: 'digits', written: 'where-unusual', control: { as: 'choice', group: 'training' } },
  /** Seed of how the data is drawn and parted. */
  dataseed: {
    limits: [0, 2 ** 32 - 1],
    whole: true,
    usual: 0,
    written: 'where-unusual',
    control: { as: 'number', group: 'training', button: 'draw-data-again' },
  },
  /** The rule by which a step changes the weights. */
  optimizer: { names: optimizers, usual: 'sgd', written: 'where-unusual', control: { as: 'choice', group: 'remedies' } },
  /** The learning rate. */
  rate: {
    limits: [1e-5, 10],
    usual: 0.1,
    written: 'where-unusual',
    control: { as: 'slider', group: 'training', step: 'logarithmic', drawn: [1e-4, 10] },
  },
  /** Samples in a batch; one has no spread by which it could be normalised. */
  batch: {
    limits: [1, 1000],
    whole: true,
    least: ({ norm }: Readonly<Record<string, string | number>>) => (norm === 'batch' ? 2 : 1),
    usual: 100,
    written: 'where-unusual',
    control: { as: 'slider', group: 'training', step: 'logarithmic' },
  },
  /** Steps that the training takes. */
  steps: {
    limits: [1, 250_000],
    whole: true,
    usual: 500,
    written: 'where-unusual',
    control: { as: 'slider', group: 'training', step: 'logarithmic' },
  },
  /** What is normalised before each activation function. */
  norm: { names: norms, usual: 'none', written: 'where-unusual', control: { as: 'choice', group: 'remedies' } },
  /** Whether each hidden layer but the first adds what goes into it to what comes out of it. */
  residual: { names: switches, usual: 'false', written: 'where-unusual', control: { as: 'choice', group: 'remedies' } },
  /** Whether each layer's weights are scaled by what the data does in them before the first step. */
  lsuv: { names: switches, usual: 'false', written: 'where-unusual', control: { as: 'choice', group: 'remedies' } },
  /** Largest norm of all gradients together, above which they are scaled down; none with 0. */
  clip: {
    limits: [0.001, 1000],
    absent: 'none',
    usual: 0,
    written: 'where-unusual',
    control: { as: 'slider', group: 'remedies', step: 'logarithmic' },
  },
  /** What is trained beside it, each as what it has otherwise. */
  rivals: { parse: parseRivals, usual: '', written: 'where-unusual', control: { as: 'own', group: 'training' } },
  /** The step that is looked at; the newest with 0. */
  step: {
    limits: [0, 250_000],
    whole: true,
    within: 'steps',
    usual: 0,
    written: 'where-unusual',
    control: { as: 'own', group: 'picture' },
  },
  /** The sample of the test set that is looked at, counted from 1. */
  digit: { limits: [1, 1000], whole: true, within: tested, usual: 1, written: 'where-unusual', control: { as: 'own', group: 'picture' } },
  /** Which of the numbers that go into the layer the opened weight belongs to, counted from 1. */
  input: { limits: [1, 1000], whole: true, within: fanIn, usual: 1, written: 'where-unusual', control: { as: 'own', group: 'picture' } },
} as const satisfies Readonly<Record<string, Row>>;

/** Every field of a scenario: of the network and its experiment, and of its training. */
export const scenarioFields = { ...experimentFields, ...trainingFields };

/**
 * Every field of how a run is looked at. What a link leaves out of it is as the figure that it leads to is built, which may change: so links
 * write all of it.
 */
export const viewFields = {
  /** The range of the histogram. */
  range: { names: ranges, usual: 'unit', written: 'always', control: { as: 'choice', group: 'axes' } },
  /** The crop of its axes. */
  crop: { names: crops, usual: 'none', written: 'always', control: { as: 'own', group: 'axes' } },
  /** What is drawn. */
  figure: { names: [...figures, ...trainingFigures], usual: 'activations', written: 'always', control: { as: 'own', group: 'picture' } },
  /** Which of the figure's views; a figure that opens with another one says so by itself. */
  view: {
    names: [...new Set(Object.values(allViews).flat())] as readonly FigureView[],
    usual: 'histograms',
    written: 'always',
    control: { as: 'own', group: 'picture' },
  },
} as const satisfies Readonly<Record<string, NameRow>>;

/** All fields that a link can have. */
export const fields = { ...scenarioFields, ...viewFields };

type Fields = typeof fields;
type ScenarioFields = typeof scenarioFields;
export type Field = keyof Fields;
export type ScenarioField = keyof ScenarioFields;
export type ViewField = keyof typeof viewFields;
export type NumericField = FieldsLike<ScenarioFields, { readonly limits: unknown }>;
/** Fields that such a control sets. */
type FieldWith<As extends Control['as']> = FieldsLike<Fields, { readonly control: { readonly as: As } }>;
/** Numeric fields that a slider sets. */
export type SlidingField = FieldWith<'slider'>;
/** The names that the fields of names take, each with the field before it, as texts are called. */
export type NamedValue = { [Name in FieldsLike<Fields, NameRow>]: `${Name}.${ValueOf<Fields[Name]>}` }[FieldsLike<Fields, NameRow>];

/** What is computed: one experiment, under the names of the reference script. */
export type Scenario = ValuesOf<ScenarioFields>;
/** How a run is looked at: the histogram's range, the crop of its axes, the figure, and which of the figure's views. */
export type View = ValuesOf<typeof viewFields>;

export const scenarioFieldNames = Object.keys(scenarioFields) as ScenarioField[];
export const viewFieldNames = Object.keys(viewFields) as ViewField[];
/** All fields, in the order in which links are written. */
export const fieldNames = Object.keys(fields) as Field[];

/** What a field says of itself, whichever it is. */
export const rowOf = (field: Field): Row => fields[field];
export const isOfView = (field: Field): field is ViewField => Object.hasOwn(viewFields, field);
/** Whether a field says how the network is trained, or what of its training is looked at: no experiment without training depends on it. */
export const isOfTraining = (field: Field): boolean => Object.hasOwn(trainingFields, field);
export const isNumeric = (field: Field): field is NumericField => 'limits' in rowOf(field);
/** Whether a field only points at a part of the run, such as one of its samples: no measure of a layer depends on it. */
export const pointsAt = (field: Field): boolean => {
  const row = rowOf(field);
  return 'limits' in row && row.within !== undefined;
};

/** The fields that such a control sets, in their order: those of one group, or all. */
export const fieldsWith = <As extends Control['as']>(as: As, group?: Group): readonly FieldWith<As>[] =>
  fieldNames.filter((field): field is Field & FieldWith<As> => {
    const { control } = fields[field];
    return control.as === as && (group === undefined || control.group === group);
  });
