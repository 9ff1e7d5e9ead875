import type { Locale } from '../i18n/index.ts';
import type { ExperimentTexts } from './words.ts';

/** Id of the element in which a page carries the texts of its figures: once for all of them, since they are many. */
export const textsId = 'experiment-texts';

const provided = new Map<Locale, ExperimentTexts>();

/** Gives the figures their texts while the site is built. */
export const provideTexts = (locale: Locale, texts: ExperimentTexts): void => void provided.set(locale, texts);

/** The texts of the figures in the language of the page, as they were provided or as the page carries them. */
export function textsOf(locale: Locale): ExperimentTexts {
  let texts = provided.get(locale);
  if (!texts) provided.set(locale, (texts = JSON.parse(document.getElementById(textsId)!.textContent) as ExperimentTexts));
  return texts;
}
