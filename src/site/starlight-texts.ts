import type { StarlightPlugin } from '@astrojs/starlight/types';
import { locales, texts, type Locale } from '../i18n/index.ts';

/** Marks the texts in `src/i18n` that are Starlight's own, under its keys. */
const prefix = 'starlight.';

/** The texts of a language that replace or complete Starlight's. */
export function starlightTexts(locale: Locale): Record<string, string> {
  const own = Object.entries(texts(locale)).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text]));
}

/** Hands Starlight its texts from `src/i18n`, so that every sentence of the interface stands in one place. */
export function starlightTextsPlugin(): StarlightPlugin {
  return {
    name: 'starlight-texts',
    hooks: {
      'i18n:setup': ({ injectTranslations }) => {
        injectTranslations(Object.fromEntries(locales.map((locale) => [locale, starlightTexts(locale)])));
      },
      'config:setup': () => {
        // Starlight asks every plugin for this hook; there is nothing to set up.
      },
    },
  };
}
