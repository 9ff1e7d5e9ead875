/** Activation functions φ that the book's script offers. */
export const bookActivations = ['sigmoid', 'relu', 'tanh'] as const;

/** All activation functions, the book's first; names as in PyTorch and JAX. */
export const activations = [...bookActivations, 'identity', 'leaky_relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'] as const;
export type Activation = (typeof activations)[number];

/** Rules of the book's script by which the starting weights are made; `normal` reads `std`, `constant` reads `value`. */
export const bookInitializers = ['normal', 'xavier', 'he', 'zeros', 'ones', 'constant'] as const;

/** All of them, the book's first; names as in PyTorch and JAX. `truncated_normal` reads `std` too. */
export const initializers = [...bookInitializers, 'xavier_uniform', 'he_uniform', 'lecun', 'orthogonal', 'truncated_normal'] as const;
export type Initializer = (typeof initializers)[number];

/** Whether a scenario's initializer reads its `std`. */
export const readsStd = ({ init }: { readonly init: Initializer }): boolean => init === 'normal' || init === 'truncated_normal';

/**
 * Ranges of the histogram: the book's [0, 1], [−1, 1], fitted to each layer's finite values, or the activation function's own, which is
 * fitted where it has no bounds.
 */
export const ranges = ['unit', 'symmetric', 'fitted', 'own'] as const;
export type Range = (typeof ranges)[number];

/** The book's commented-out axis limits: x is `plt.xlim(0.1, 1)`, y is `plt.ylim(0, 7000)`. */
export const crops = ['none', 'x', 'y', 'xy'] as const;
export type Crop = (typeof crops)[number];

/**
 * What a figure can draw, eight pictures of one run and two that set several runs side by side, and the views that each offers; the first
 * is the one it opens with.
 */
export const figureViews = {
  activations: ['histograms'],
  'both-ways': ['meters'],
  'activation-curve': ['curves'],
  'gradient-flow': ['rms', 'shared-axis', 'own-axes'],
  blame: ['layers', 'sum'],
  'two-inputs': ['difference'],
  sum: ['walk'],
  'neuron-map': ['own-scale', 'shared-scale'],
  'signal-and-offset': ['variance', 'share', 'similarity', 'effective-neurons'],
  theory: ['edge', 'layers'],
  'three-fates': ['both'],
  'all-at-once': ['activations', 'gradients'],
  'one-input': ['forward', 'everyone', 'back'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type FigureName = keyof typeof figureViews;
/** Every kind of figure of runs, in the order in which readers choose. */
export const figures = Object.keys(figureViews) as readonly FigureName[];

/** What a figure of trainings can draw, and the views that each offers; the first is the one it opens with. */
export const trainingViews = {
  race: ['loss', 'loss-log', 'accuracy', 'accuracy-log'],
  plateau: ['plateaus'],
  inside: ['gradients', 'updates', 'saturation', 'signal', 'samples', 'ending'],
  'one-update': ['update', 'check'],
  digits: ['sheet'],
  answers: ['digit', 'mistakes', 'confusion'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;
export type TrainingFigureName = keyof typeof trainingViews;
export const trainingFigures = Object.keys(trainingViews) as readonly TrainingFigureName[];

/** Every figure that a link can name. */
export const allViews = { ...figureViews, ...trainingViews };
export type AnyFigureName = keyof typeof allViews;
/** The views of one figure. */
export type ViewOf<Name extends AnyFigureName> = (typeof allViews)[Name][number];
export type FigureView = ViewOf<AnyFigureName>;

/** The sets of data that a network can be trained on. */
export const dataSets = ['digits', 'gaussians', 'spirals'] as const;
export type DataSet = (typeof dataSets)[number];
/** Numbers that one of their samples has. */
export const inputsOf: Readonly<Record<DataSet, number>> = { digits: 196, gaussians: 64, spirals: 2 };
/** Classes that they tell apart. */
export const classesOf: Readonly<Record<DataSet, number>> = { digits: 10, gaussians: 10, spirals: 2 };
/** Samples in its test set. */
export const testSamples: Readonly<Record<DataSet, number>> = { digits: 1000, gaussians: 500, spirals: 250 };
/** Rules by which a step of training changes the weights. */
export const optimizers = ['sgd', 'momentum', 'adam'] as const;
export type Optimizer = (typeof optimizers)[number];
/** What is normalised before each activation function: nothing, or each neuron over its batch. */
export const norms = ['none', 'batch'] as const;
/** What is done or not. */
export const switches = ['false', 'true'] as const;
