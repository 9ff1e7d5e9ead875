import type { NameRow, NumberRow, TextRow, WrittenValue } from './row.ts';

export type NameIssue = 'unknown-name';
export type NumberIssue = 'not-a-number' | 'not-a-whole-number' | 'out-of-range';

/** A value that was read from its text, or why the text is none. */
export type Parsed<Value, Issue> = { readonly value: Value } | { readonly kind: Issue };

// `Number` alone takes '' for 0 and '0x10' for 16, so the text is held against a pattern first; one that reads each
// digit in one way only, since two ways would be tried for every digit of a long text.
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Reads one of a row's names, to the letter. */
export function parseName({ names }: Pick<NameRow, 'names'>, text: string): Parsed<string, NameIssue> {
  return names.includes(text) ? { value: text } : { kind: 'unknown-name' };
}

/** Reads a text of a row's own kind; `written` says how links write the values that it may hold. */
export function parseText({ parse }: Pick<TextRow, 'parse'>, text: string, written: WrittenValue): Parsed<string, NameIssue> {
  const value = parse(text, written);
  return value === undefined ? { kind: 'unknown-name' } : { value };
}

/** Reads a decimal number within a row's limits, or the word for its 0. */
export function parseNumber(
  { limits: [min, max], whole, absent }: Pick<NumberRow, 'limits' | 'whole' | 'absent'>,
  text: string,
): Parsed<number, NumberIssue> {
  if (absent !== undefined && text === absent) return { value: 0 };
  if (!decimal.test(text)) return { kind: 'not-a-number' };
  const value = Number(text) + 0; // + 0 makes −0 a plain 0
  if (value < min || value > max) return { kind: 'out-of-range' };
  return whole && !Number.isInteger(value) ? { kind: 'not-a-whole-number' } : { value };
}

/** The limit that is nearest to a number outside a row's limits, which is given as its text. */
export const nearestAllowed = ({ limits: [min, max] }: Pick<NumberRow, 'limits'>, text: string): number => (Number(text) < min ? min : max);
