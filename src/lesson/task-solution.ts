import { fieldValue } from '../sentences/field-words.ts';
import type { TaskWords } from './task-words.ts';
import type { Solution } from './tasks.ts';

/** A solution as a list of what to set, under the names of the controls. */
export const solutionWords = (solution: Solution, words: TaskWords): readonly string[] =>
  (Object.entries(solution) as [keyof Solution, string | number][]).map(([field, value]) =>
    words.task('set', { name: words.say(field), value: fieldValue(field, value, words) }),
  );
