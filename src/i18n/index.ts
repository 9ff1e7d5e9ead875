import { checkTables } from './check.ts';
import { texts as enIslands } from './en/islands.ts';
import enSite from './en/site.json' with { type: 'json' };
import { texts as enTrainings } from './en/trainings.ts';
import { texts as koIslands } from './ko/islands.ts';
import koSite from './ko/site.json' with { type: 'json' };
import { texts as koTrainings } from './ko/trainings.ts';
import type { Locale } from './locales.ts';
import type { Texts } from './texts.ts';

export { defaultLocale, isLocale, localeNamed, locales, type Locale } from './locales.ts';
export type { IslandTexts, TextKey, Texts, TextsUnder } from './texts.ts';

const en = { ...enSite, ...enIslands, ...enTrainings };
const ko = { ...koSite, ...koIslands, ...koTrainings };
checkTables({ en, ko });
// What a text leaves to be filled in is known to the types alone; a test holds that against the tables.
const tables = { en, ko } as unknown as Readonly<Record<Locale, Texts>>;

/** Every text of a language, by key. For the server and the build: an island has those of its own table. */
export function texts(locale: Locale): Texts {
  return tables[locale];
}
