import { textsOf } from '../figures/texts.ts';
import { wordsOf, type Words } from '../figures/words.ts';
import { format, type Values } from '../i18n/format.ts';
import type { Locale, TextKey } from '../i18n/index.ts';
import type { Gone } from '../plots/gradient-reading.ts';

type TaskTextKey = Extract<TextKey, `task.${string}`>;
/** The name of a sentence of the tasks, without `task.`. */
export type TaskKey = TaskTextKey extends `task.${infer Key}` ? Key : never;
/** The sentences of the tasks in one language, under their full keys. */
export type TaskTexts = Readonly<Record<TaskTextKey, string>>;

/** How tasks speak: as the figures of their page do, and with sentences of their own. */
export interface TaskWords extends Words {
  readonly task: (key: TaskKey, values?: Values) => string;
  /** What a gradient or a spread is multiplied by. */
  readonly times: (factor: number) => string;
  /** Why a gradient is not there. */
  readonly gone: (gone: Gone) => string;
}

/** Makes the words of figures speak of tasks as well. */
export function withTasks(words: Words, texts: TaskTexts): TaskWords {
  const task: TaskWords['task'] = (key, values) => format(texts[`task.${key}`], values);
  return {
    ...words,
    task,
    times: (factor) => task('times', { factor: words.value(factor) }),
    gone: (gone) => words.say(gone === 'zero' || gone === 'none' ? `theory.gone.${gone}` : `lost.${gone}`),
  };
}

/** Id of the element in which a page carries the texts of its tasks: once for all of them. */
export const taskTextsId = 'task-texts';

const provided = new Map<Locale, TaskTexts>();

/** Gives the tasks their texts while the site is built. */
export const provideTaskTexts = (locale: Locale, texts: TaskTexts): void => void provided.set(locale, texts);

/** The words of the tasks in the language of the page, with the texts that were provided or that the page carries. */
export function taskWordsOf(locale: Locale): TaskWords {
  let texts = provided.get(locale);
  if (!texts) provided.set(locale, (texts = JSON.parse(document.getElementById(taskTextsId)!.textContent) as TaskTexts));
  return withTasks(wordsOf(locale, textsOf(locale)), texts);
}
