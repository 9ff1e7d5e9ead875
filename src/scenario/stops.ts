import { limits, type NumericField } from './scenario.ts';

/** Numeric fields that a slider sets. */
export type SlidingField = Exclude<NumericField, 'seed'>;

/** Values on a logarithmic scale from `low` to `high`, twenty a decade, rounded to two digits, each once. */
function logarithmic([low, high]: readonly [number, number], whole: boolean): number[] {
  const start = Math.log10(low);
  const steps = Math.round((Math.log10(high) - start) * 20);
  const values = Array.from({ length: steps + 1 }, (_, step) => Number((10 ** (start + step / 20)).toPrecision(2)));
  return [...new Set(whole ? values.map(Math.round) : values)];
}

/** Values on a linear scale, in whole numbers of `step`. */
const linear = ([low, high]: readonly [number, number], step: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);

/** The values at which each slider stops, ascending, from the field's smallest to its largest. */
export const stops: Readonly<Record<SlidingField, readonly number[]>> = {
  std: logarithmic(limits.std, false),
  value: linear(limits.value, 0.5),
  layers: linear(limits.layers, 1),
  width: logarithmic(limits.width, true),
  samples: logarithmic(limits.samples, true),
  correlation: linear(limits.correlation, 0.05).map((value) => Number(value.toFixed(2))),
};

/** Index of the stop nearest to a value; on equal distance the lower one. */
export function nearestStop(field: SlidingField, value: number): number {
  const values = stops[field];
  return values.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs(values[best]! - value) ? i : best), 0);
}
