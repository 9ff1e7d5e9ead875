import type { APIRoute, GetStaticPaths } from 'astro';
import { scripts } from '../../components/script-text.ts';
import { isLocale, locales } from '../../i18n/index.ts';

/** One script for each language. */
export const getStaticPaths = (() => locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** The NumPy script as a file to download. */
export const GET: APIRoute = ({ params: { locale } }) => {
  if (!isLocale(locale)) throw new RangeError(`no language of this site: ${locale}`);
  return new Response(scripts[locale], { headers: { 'Content-Type': 'text/x-python; charset=utf-8' } });
};
