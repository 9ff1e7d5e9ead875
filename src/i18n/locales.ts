/** The languages of the site, in the order in which they are offered; the first is the default. */
export const locales = ['en', 'ko'] as const;

/** A language of the site, as it stands in an address (`/ko/…`) and in `lang`. */
export type Locale = (typeof locales)[number];

/** What a reader gets whose browser asks for neither language. */
export const defaultLocale: Locale = locales[0];

/** Whether a string, such as the first segment of a path, names a language of the site. */
export function isLocale(value: string | undefined): value is Locale {
  return (locales as readonly (string | undefined)[]).includes(value);
}

/** The language of that name, or the default where there is none. */
export const localeNamed = (name: string | undefined): Locale => (isLocale(name) ? name : defaultLocale);
