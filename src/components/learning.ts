import { format } from '../i18n/format.ts';
import type { Texts } from '../i18n/index.ts';
import type { Learning, StartLearning } from '../island/learning.ts';
import { plateausOf, type Plateau } from '../readings/plateau.ts';
import type { RecordedTraining } from '../readings/recorded.ts';
import { textbook } from '../scenario/scenario.ts';
import type { Words } from '../sentences/words.ts';

type LearningTexts = Pick<Texts, Extract<keyof Texts, `learning.${string}`>>;

/**
 * What is said on the start page of each start that was trained and written down: the twelve, and what its buttons set besides.
 * @param page address of the chapter that trains.
 */
export const learningIn = (records: readonly RecordedTraining[], page: string, words: Words, texts: LearningTexts): Learning => ({
  starts: plateausOf(records, ['grid', 'long', 'buttons'])
    .filter(({ rate }) => rate === textbook.rate)
    .map((plateau): StartLearning => {
      const { activation, init, std } = plateau;
      return { activation, init, ...(std !== undefined && { std }), said: learningText(plateau, words, texts) };
    }),
  unknown: texts['learning.unknown'],
  page,
});

/** What became of a start: its median over the seeds in two digits; how often it did what, where it did not do the same with all of them. */
export function learningText(
  { rate, runs, within, started, starts, diverged }: Omit<Plateau, 'activation' | 'init' | 'std' | 'gradient'>,
  words: Words,
  texts: LearningTexts,
): string {
  const given = { rate: words.exact(rate), steps: words.exact(within) };
  if (started === runs && diverged === 0 && starts.median !== null)
    return format(texts['learning.starts'], { ...given, steps: words.exact(Number(starts.median.toPrecision(2))) });
  if (started === 0 && diverged === 0) return format(texts['learning.not-within'], given);
  if (started === 0 && diverged === runs) return format(texts['learning.diverged'], { rate: given.rate });
  const counted = { runs: words.exact(runs), started: words.exact(started), diverged: words.exact(diverged) };
  return format(texts['learning.mixed'], { ...given, ...counted });
}
