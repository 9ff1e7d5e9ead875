import type { DataSet } from '../../scenario/options.ts';
import type { Interval } from '../../statistics/histogram.ts';
import type { ShownTrainings } from '../kind.ts';

/** A sample as it is in the file, and its class, from 0. */
export interface Sample {
  readonly values: readonly number[];
  readonly label: number;
}

/** Some samples of the train set, and what becomes of their numbers before they go into a network. */
export interface DataSheet {
  readonly data: DataSet;
  readonly samples: readonly Sample[];
  /** The one that is looked at, from 0. */
  readonly chosen: number;
  /** What is palest and what is darkest: the grey levels of the file, or the smallest and the largest of these numbers. */
  readonly ends: Interval;
  /** Mean and standard deviation of all numbers of the train set. */
  readonly mean: number;
  readonly std: number;
}

/** What the network sees; `undefined` as long as the data is not there. */
export type Digits = DataSheet | undefined;

/** Levels of grey in the file of digits, beside none. */
export const greyLevels = 15;

/** Reads the sheet of samples, which is there before the first step. A sheet with fewer samples than `digit` is counted through again. */
export function read({ scenario, trainings }: ShownTrainings<'digits'>): Digits {
  const [training] = trainings;
  const sheet = training?.moments.find((moment) => moment.sheet)?.sheet;
  if (!training || !sheet) return undefined;
  const { inputs, values, labels, mean, std } = sheet;
  const samples = labels.map((label, i) => ({ label, values: values.slice(i * inputs, (i + 1) * inputs) }));
  const { data } = training.scenario; // what is asked may be ahead of what is there
  const ends: Interval = data === 'digits' ? [0, greyLevels] : extentOf(values);
  return { data, samples, chosen: (scenario.digit - 1) % samples.length, ends, mean, std };
}

const extentOf = (values: readonly number[]): Interval =>
  values.reduce<Interval>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);

/** The number that goes into the network in the place of one that is in the file. */
export const standardised = (value: number, { mean, std }: Pick<DataSheet, 'mean' | 'std'>): number => (value - mean) / std;

/** The sample that is looked at. */
export const chosenOf = ({ samples, chosen }: DataSheet): Sample => samples[chosen]!;
