import { format, formatCount, type Filling } from '../i18n/format.ts';
import { numbers, type Numbers } from '../i18n/numbers.ts';
import type { Locale, TextKey, TextsUnder } from '../i18n/index.ts';
import { pageUrl } from '../site/links.ts';
import type { Measure } from '../statistics/measures.ts';

type ExperimentKey = Extract<TextKey, `experiment.${string}`>;
/** The name of a sentence of the experiment's figures, without `experiment.`. */
export type WordKey = ExperimentKey extends `experiment.${infer Key}` ? Key : never;
/** The stem of a sentence that is written differently for one and for many. */
export type CountKey = WordKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
/** The sentences of the experiment's figures in one language, under their full keys. */
export type ExperimentTexts = TextsUnder<'experiment.'>;

/** The name of a sentence that leaves nothing to be filled in. */
export type PlainKey = { [Key in WordKey]: Filling<ExperimentTexts[`experiment.${Key}`]> extends readonly [] ? Key : never }[WordKey];

/** How a figure speaks: its sentences and its numbers in one language. */
export interface Words extends Numbers {
  /** The sentence of that name, its `{placeholders}` filled. */
  readonly say: <Key extends WordKey>(key: Key, ...values: Filling<ExperimentTexts[`experiment.${Key}`]>) => string;
  /** The sentence for a count, which is its `{n}`, in the form the count asks for. */
  readonly sayCount: <Stem extends CountKey>(
    stem: Stem,
    count: number,
    ...values: Filling<ExperimentTexts[`experiment.${Stem}_${'one' | 'other'}`], 'n'>
  ) => string;
  /** A measure: its number, or why there is none. */
  readonly measure: (measure: Measure) => string;
  /** The address that shows a query string in the figure of The experiment. */
  readonly link: (query: string) => string;
}

/** Speaks a language with its texts. */
export function wordsOf(locale: Locale, own: Partial<ExperimentTexts>): Words {
  const texts = own as ExperimentTexts; // what only figures of trainings say comes along with them alone
  const written = numbers(locale);
  const say: Words['say'] = (key, ...values) => format(texts[`experiment.${key}` as const], ...values);
  return {
    ...written,
    say,
    measure: (measure) => (typeof measure === 'number' ? written.value(measure) : say(`lost.${measure ?? 'none'}`)),
    link: (query) => pageUrl(locale, 'experiment', { query, hash: 'experiment' }),
    sayCount: (stem, count, ...[values]) => formatCount(texts, `experiment.${stem}`, count, { n: written.exact(count), ...values }),
  };
}
