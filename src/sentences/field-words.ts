import { rowOf, type Field, type NamedValue } from '../scenario/fields.ts';
import { written } from '../scenario/scenario.ts';
import type { Words } from './words.ts';

/**
 * A value of a field in words: a number in full, a name as its control has it, a text of a kind of its own as links write it; and the word for none,
 * where there is none.
 */
export function fieldValue(field: Field, value: string | number, words: Words): string {
  const text = written(field, value);
  if (typeof value === 'number' && text === String(value)) return words.exact(value);
  if ('parse' in rowOf(field)) return text === '' ? words.say('rivals.none') : text;
  return words.say(`${field}.${text}` as NamedValue);
}
