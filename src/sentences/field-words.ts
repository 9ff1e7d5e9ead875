import type { Field, NamedValue } from '../scenario/fields.ts';
import type { Words } from './words.ts';

/** A value of a field in words: a number in full, a name as its control has it. */
export const fieldValue = (field: Field, value: string | number, words: Words): string =>
  typeof value === 'number' ? words.exact(value) : words.say(`${field}.${value}` as NamedValue);
