import { factorGone } from '../sentences/gradient.ts';
import { wordsOf, type ExperimentTexts, type Words } from '../sentences/words.ts';
import { format, type Filling } from '../i18n/format.ts';
import type { Locale, TextsUnder } from '../i18n/index.ts';
import type { Gone } from '../readings/gradient.ts';

type TaskTexts = TextsUnder<'task.'>;
/** The name of a sentence of the tasks, without `task.`. */
export type TaskKey = keyof TaskTexts extends `task.${infer Key}` ? Key : never;

/** What tasks say that are judged by a training. */
export type TrainingTaskTexts = Partial<TextsUnder<'task.training.'>>;

/** How tasks speak: as the figures of their page do, and with sentences of their own. */
export interface TaskWords extends Words {
  readonly task: <Key extends TaskKey>(key: Key, ...values: Filling<TaskTexts[`task.${Key}`]>) => string;
  /** What a gradient or a spread is multiplied by. */
  readonly times: (factor: number) => string;
  /** Why a gradient is not there. */
  readonly gone: (gone: Gone) => string;
}

/** Speaks a language with its texts, of tasks as well. */
export function taskWordsOf(locale: Locale, own: Partial<ExperimentTexts & TaskTexts>): TaskWords {
  const texts = own as ExperimentTexts & TaskTexts; // what only trainings are judged by comes along with their tasks
  const words = wordsOf(locale, texts);
  const task: TaskWords['task'] = (key, ...values) => format(texts[`task.${key}` as const], ...values);
  return {
    ...words,
    task,
    times: (factor) => task('times', { factor: words.value(factor) }),
    gone: (gone) => factorGone(gone, words),
  };
}
