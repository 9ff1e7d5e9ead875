import type { APIRoute, GetStaticPaths } from 'astro';
import glossary from '../../../../content/glossary.json';
import { isLocale, locales, texts } from '../../../i18n/index.ts';
import type { Entries } from '../../../site/term-note.ts';

/** One list for each language. */
export const getStaticPaths = (() => locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** What the terms of the glossary mean, beside its page: a term of the prose shows it. */
export const GET: APIRoute = ({ params: { locale } }) => {
  if (!isLocale(locale)) throw new RangeError(`no language of this site: ${locale}`);
  const entries: Entries = {
    more: texts(locale)['glossary.entry'],
    terms: Object.fromEntries(glossary.map(({ id, ...entry }) => [id, [entry[locale].term, entry[locale].meaning]])),
  };
  return new Response(JSON.stringify(entries), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
