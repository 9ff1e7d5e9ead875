import { inNineDigits } from '../statistics/float32.ts';
import type { Lost, Measure } from '../statistics/measures.ts';

/** How exported files say what float32 could not hold: in English, as all their keys are. */
export const lostInWords: Readonly<Record<Lost, string>> = { 'below-resolution': "below float32's resolution", overflow: 'overflow' };

/** A measure as JSON has it: nine digits, as the reference script rounds; `null` where it is not defined; in words what is no number. */
export const inJson = (measure: Measure): number | string | null =>
  typeof measure === 'number' ? inNineDigits(measure) : measure === null ? null : lostInWords[measure];

/** A measure as CSV has it: the same, and empty where it is not defined. */
export const inCsv = (measure: Measure): string => String(inJson(measure) ?? '');

/** A loss or an accuracy in nine digits; what is not finite as Python writes and reads it, since JSON has no number for it. */
export const finiteOrWord = (value: number): number | string =>
  Number.isFinite(value) ? inNineDigits(value) : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
