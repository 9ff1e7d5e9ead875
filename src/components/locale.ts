import { localeNamed, type Locale } from '../i18n/index.ts';

/** The language of the page that is being built. */
export const pageLocale = (astro: { readonly currentLocale: string | undefined }): Locale => localeNamed(astro.currentLocale);
