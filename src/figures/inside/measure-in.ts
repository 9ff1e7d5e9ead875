import { measureWords, shareWords } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';
import type { InsideMeasure } from './reading.ts';

/** A measure as the figure writes it, on whose axis it is a percentage or a number; or why it is none. */
export function measureIn(measure: InsideMeasure, value: Measure, words: Words): string {
  if (measure === 'saturatedShare' && isNumber(value)) return shareWords(value, words);
  return measure === 'updateRatio' ? words.measure(value) : measureWords(measure, value, words);
}
