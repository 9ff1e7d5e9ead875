import { fields, fieldsWith, type SlidingField } from './fields.ts';
import type { Control, NumberRow } from './row.ts';

export type { SlidingField } from './fields.ts';

/** Values on a logarithmic scale from `low` to `high`, twenty a decade, rounded to two digits, each once. */
function logarithmic([low, high]: readonly [number, number], whole: boolean): number[] {
  const start = Math.log10(low);
  const steps = Math.round((Math.log10(high) - start) * 20);
  const values = Array.from({ length: steps + 1 }, (_, step) => Number((10 ** (start + step / 20)).toPrecision(2)));
  return [...new Set(whole ? values.map(Math.round) : values)];
}

/** Values on a linear scale, every `step`; rounded, so that twenty times 0.05 is 1. */
const linear = ([low, high]: readonly [number, number], step: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));

function stopsOf(field: SlidingField): readonly number[] {
  const { limits, whole = false, absent }: NumberRow = fields[field];
  const { step, drawn = limits }: Extract<Control, { readonly as: 'slider' }> = fields[field].control;
  const values = step === 'logarithmic' ? logarithmic(drawn, whole) : linear(drawn, step);
  return absent === undefined ? values : [0, ...values];
}

/** The values at which each slider stops, ascending, from one end of it to the other, that for none first; the field may take values beyond. */
export const stops = Object.fromEntries(fieldsWith('slider').map((field) => [field, stopsOf(field)])) as Readonly<
  Record<SlidingField, readonly number[]>
>;

/**
 * The stop to which a number of steps lead from a value, which need be no stop itself: the first step leads to the next one.
 * @param steps upwards where above 0, downwards where below; more than there are lead to the end of the scale.
 * @returns the value itself where it lies beyond the end to which they lead
 */
export function stopAfter(field: SlidingField, value: number, steps: number): number {
  const values = stops[field];
  const last = values.length - 1;
  if (steps < 0) {
    const next = values.findLastIndex((stop) => stop < value);
    return next < 0 ? value : values[Math.max(0, next + steps + 1)]!;
  }
  const next = values.findIndex((stop) => stop > value);
  return next < 0 ? value : values[Math.min(last, next + steps - 1)]!;
}

/** Index of the stop nearest to a value; on equal distance the lower one. */
export function nearestStop(field: SlidingField, value: number): number {
  const values = stops[field];
  return values.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs(values[best]! - value) ? i : best), 0);
}
