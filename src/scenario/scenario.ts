import { figureViews, type Activation, type Crop, type FigureName, type FigureView, type Initializer, type Range } from './options.ts';

/** What is computed: one experiment, under the names of the reference script. */
export interface Scenario {
  readonly activation: Activation;
  readonly init: Initializer;
  /** Standard deviation of the weights; counts only where `init` is `normal` or `truncated_normal`. */
  readonly std: number;
  /** The value of every weight; counts only where `init` is `constant`. */
  readonly value: number;
  /** Hidden layers. */
  readonly layers: number;
  /** Neurons in each layer, and inputs. */
  readonly width: number;
  /** Inputs that go through the network. */
  readonly samples: number;
  /** Seed of NumPy's `RandomState`. */
  readonly seed: number;
  /** Correlation between two samples of the input; the book's are independent. */
  readonly correlation: number;
}

/** How a run is looked at: the histogram's range, the crop of its axes, the figure, and which of the figure's views. */
export interface View {
  readonly range: Range;
  readonly crop: Crop;
  readonly figure: FigureName;
  readonly view: FigureView;
}

export type NumericField = 'std' | 'value' | 'layers' | 'width' | 'samples' | 'seed' | 'correlation';
export type SizeField = 'layers' | 'width' | 'samples';

/** The book's script as printed on p. 203: sigmoid and weights from N(0, 1). */
export const textbook: Scenario = Object.freeze({
  activation: 'sigmoid',
  init: 'normal',
  std: 1,
  value: 5,
  layers: 5,
  width: 100,
  samples: 1000,
  seed: 0,
  correlation: 0,
});

/** The book's own picture: 30 bins over [0, 1], both axis limits commented out. */
export const textbookView: View = Object.freeze({ range: 'unit', crop: 'none', figure: 'activations', view: 'histograms' });

/** A whole scenario and view from what differs: the book's otherwise, and the first view of the figure that is asked. */
export function completed({
  range = textbookView.range,
  crop = textbookView.crop,
  figure = textbookView.figure,
  view = figureViews[figure][0],
  ...scenario
}: Partial<Scenario & View>): { readonly scenario: Scenario; readonly view: View } {
  return { scenario: { ...textbook, ...scenario }, view: { range, crop, figure, view } };
}

/** Smallest and largest value of each numeric field, both allowed; `seed` is NumPy's range. */
export const limits: Readonly<Record<NumericField, readonly [min: number, max: number]>> = {
  std: [0.0001, 100],
  value: [-10, 10],
  layers: [1, 50],
  width: [1, 1000],
  samples: [10, 10_000],
  seed: [0, 2 ** 32 - 1],
  correlation: [0, 1],
};

/** Largest number of activations (samples × width × layers) that one run may compute. */
export const sizeLimit = 50_000_000;

/** Number of activations that a scenario computes: samples × width × layers. */
export const size = ({ samples, width, layers }: Scenario): number => samples * width * layers;

/**
 * The largest value of one size field with which the scenario fits `sizeLimit`, the others kept;
 * `undefined` where no value within the field's own limits does.
 */
export function nearestFit(scenario: Scenario, field: SizeField): number | undefined {
  const others = size(scenario) / scenario[field];
  const fit = Math.min(Math.floor(sizeLimit / others), limits[field][1]);
  return fit >= limits[field][0] ? fit : undefined;
}

/** Whether a scenario's initializer reads its `std`. */
export const readsStd = ({ init }: Pick<Scenario, 'init'>): boolean => init === 'normal' || init === 'truncated_normal';

/** Whether a field has a say in what the scenario computes (`std` has none under Xavier, say). */
export const counts = (scenario: Scenario, field: keyof Scenario): boolean =>
  field === 'std' ? readsStd(scenario) : field === 'value' ? scenario.init === 'constant' : true;

/** Whether two scenarios compute the same thing: fields that do not count are passed over. */
export const equal = (a: Scenario, b: Scenario): boolean =>
  (Object.keys(textbook) as (keyof Scenario)[]).every((field) => a[field] === b[field] || !(counts(a, field) || counts(b, field)));
