import {
  isNumeric,
  pointsAt,
  rowOf,
  scenarioFieldNames,
  scenarioFields,
  viewFields,
  type Field,
  type NumericField,
  type Scenario,
  type ScenarioField,
  type View,
} from './fields.ts';
import { allViews, readsStd, type AnyFigureName, type FigureView } from './options.ts';
import type { NumberRow, Row } from './row.ts';

export type { NumericField, Scenario, View } from './fields.ts';
export { readsStd };

/** What makes weights have a standard deviation: their rule stays where it reads one, and is the normal distribution otherwise. */
export const withStd = ({ init }: Pick<Scenario, 'init'>, std: number): Pick<Scenario, 'init' | 'std'> => ({
  init: readsStd({ init }) ? init : 'normal',
  std,
});

const usualOf = (table: Readonly<Record<string, Row>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { usual }]) => [name, usual]));

/** The book's script as printed on p. 203: sigmoid and weights from N(0, 1). */
export const textbook = Object.freeze(usualOf(scenarioFields)) as Scenario;

/** The book's own picture: 30 bins over [0, 1], both axis limits commented out. */
export const textbookView = Object.freeze(usualOf(viewFields)) as View;

/** The view that a figure opens with where `usual` is what is shown: that one's, or else its first. */
export const openingView = (figure: AnyFigureName, usual: View = textbookView): FigureView =>
  figure === usual.figure ? usual.view : allViews[figure][0];

/**
 * A whole scenario and view from what differs: the book's otherwise, and the view that the asked figure opens with.
 * @param usual the view of the figure that shows it.
 */
export function completed(
  { range, crop, figure, view, ...scenario }: Partial<Scenario & View>,
  usual: View = textbookView,
): { readonly scenario: Scenario; readonly view: View } {
  const kind = figure ?? usual.figure;
  return {
    scenario: { ...textbook, ...scenario },
    view: { range: range ?? usual.range, crop: crop ?? usual.crop, figure: kind, view: view ?? openingView(kind, usual) },
  };
}

/** Smallest and largest value of each numeric field, both allowed. */
export const limits = Object.fromEntries(
  scenarioFieldNames.filter(isNumeric).map((field) => [field, (rowOf(field) as NumberRow).limits]),
) as Readonly<Record<NumericField, NumberRow['limits']>>;

/** The fields whose product is the size of a run. */
export const sizeFields = ['layers', 'width', 'samples'] as const;
export type SizeField = (typeof sizeFields)[number];

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

/**
 * The largest value that a field can have in a scenario: its own limit, or the value of the field that it stays within.
 * @returns `Infinity` for a field of names.
 */
export function mostOf(scenario: Scenario, field: ScenarioField): number {
  const row = rowOf(field);
  if (!('limits' in row)) return Infinity;
  const { within } = row;
  const most = within === undefined ? Infinity : typeof within === 'string' ? scenario[within as NumericField] : within(scenario);
  return Math.min(row.limits[1], most);
}

/** The smallest value that a field can have in a scenario. @returns `-Infinity` for a field that is no number */
export function leastOf(scenario: Scenario, field: ScenarioField): number {
  const row = rowOf(field);
  return 'limits' in row ? Math.max(row.least?.(scenario) ?? -Infinity, row.limits[0]) : -Infinity;
}

/** Whether other fields of a scenario say what a field can be. */
const depends = (field: ScenarioField): boolean => pointsAt(field) || 'least' in rowOf(field);

/**
 * A scenario whose fields stay within what others of its fields allow. It points at no sample, layer or neuron that it does not have: what lies
 * beyond falls to the last one, and two samples that were different stay different. What is less than it needs rises to the least.
 */
export function pointingInside(scenario: Scenario): Scenario {
  // In their order: what a field depends on stands before it, or has limits of its own alone.
  const inside = scenarioFieldNames.filter(depends).reduce((held, field) => {
    const value = Math.max(leastOf(held, field), Math.min(mostOf(held, field), Number(held[field])));
    return value === held[field] ? held : { ...held, [field]: value };
  }, scenario);
  const met = inside.sample === inside.other && scenario.sample !== scenario.other;
  return met ? { ...inside, [inside.other === scenario.other ? 'sample' : 'other']: inside.sample - 1 } : inside;
}

/** Whether a field has a say in what the scenario computes (`std` has none under Xavier, say). */
export const counts = (scenario: Scenario, field: ScenarioField): boolean => rowOf(field).counts?.(scenario) ?? true;

/** Whether links and files have a field. */
export const isWritten = (scenario: Scenario, field: ScenarioField): boolean =>
  counts(scenario, field) && (rowOf(field).written === 'always' || scenario[field] !== textbook[field]);

/** A value of a field as links and files write it. */
export function written(field: Field, value: string | number): string {
  const row = rowOf(field);
  return 'limits' in row && row.absent !== undefined && value === 0 ? row.absent : String(value);
}

/** A scenario's value of a field as links and files write it. */
export const writtenValue = (scenario: Scenario, field: ScenarioField): string => written(field, scenario[field]);

/** Fields that have no say in how a network is trained, or say only how far, or what is trained beside it. */
const besideTraining: readonly ScenarioField[] = ['samples', 'correlation', 'steps', 'rivals'];

/** Whether two scenarios train the same network in the same way, as far as both go. */
export const trainsAlike = (a: Scenario, b: Scenario): boolean =>
  scenarioFieldNames.every(
    (field) => a[field] === b[field] || besideTraining.includes(field) || pointsAt(field) || !(counts(a, field) || counts(b, field)),
  );

/** Whether two scenarios compute the same thing: fields that do not count are passed over. */
export const equal = (a: Scenario, b: Scenario): boolean =>
  scenarioFieldNames.every((field) => a[field] === b[field] || !(counts(a, field) || counts(b, field)));
