import { wordsOf, type Words } from '../../src/sentences/words.ts';
import { texts, type Locale } from '../../src/i18n/index.ts';

/** How the figures speak in a language. */
export const wordsIn = (locale: Locale): Words => wordsOf(locale, texts(locale));
