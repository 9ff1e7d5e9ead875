import { checkTables } from './check.ts';
import en from './en.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import type { Locale } from './locales.ts';

export { defaultLocale, isLocale, localeNamed, locales, type Locale } from './locales.ts';

/** The name of a text; English is the table that the other is held against. */
export type TextKey = keyof typeof en;

/** Every text of one language. */
export type Texts = Readonly<Record<TextKey, string>>;

checkTables({ en, ko });
const tables: Readonly<Record<Locale, Texts>> = { en, ko };

/** Every text of a language, by key. For the server and the build: an island gets only what it needs. */
export function texts(locale: Locale): Texts {
  return tables[locale];
}

/** The texts whose keys begin with a prefix, such as `experiment.`, under their full keys. */
export type TextsUnder<Prefix extends string> = Readonly<Record<Extract<TextKey, `${Prefix}${string}`>, string>>;

/** Those texts of a language: what islands of one sort speak with. */
export function textsUnder<Prefix extends string>(locale: Locale, prefix: Prefix): TextsUnder<Prefix> {
  const chosen = Object.entries(tables[locale]).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(chosen) as TextsUnder<Prefix>;
}
