import { defaultLocale, isLocale, type Locale } from '../i18n/index.ts';

/** The language of the page that is being built. */
export const pageLocale = (astro: { readonly currentLocale: string | undefined }): Locale =>
  isLocale(astro.currentLocale) ? astro.currentLocale : defaultLocale;
