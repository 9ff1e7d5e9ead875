import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import textFace from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import italicFace from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import { alternatesOf } from './links.ts';

/** A word or more that a page of MDX stresses, and so sets in italic. */
const emphasis = /(?<![*\\\p{L}\d])\*(?![\s*])[^*\n]+(?<![\s*])\*(?!\*)/u;
const withoutCode = (body: string): string => body.replace(/^ *(`{3,})[^]*?^ *\1|`[^`\n]*`/gm, '');

/**
 * Completes what Starlight says in the head of a page. The search is told by what other words a page may be sought: its short name, its
 * question and its keywords, none of which the page itself need say. And Starlight leads readers of any other language to the English
 * page; from the start page they are led to the front door, which asks. And a page is told early which faces its text is set in.
 */
export const onRequest = defineRouteMiddleware(({ url, site, locals }) => {
  const { entry, entryMeta, head } = locals.starlightRoute;
  const { keywords = '', label, question = '' } = entry.data;
  head.push({
    tag: 'meta',
    attrs: {
      name: 'keywords',
      content: keywords,
      'data-label': label,
      'data-question': question,
      'data-pagefind-meta': 'keywords[content], label[data-label], question[data-question]',
    },
  });
  // English is set in it from the first line; Korean has the system's faces, and a page of it fetches none.
  const faces = entryMeta.lang === 'en' ? [textFace, ...(emphasis.test(withoutCode(entry.body ?? '')) ? [italicFace] : [])] : [];
  for (const href of faces)
    head.push({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href, crossorigin: 'anonymous' } });
  if (!site) return;
  const links = new Map(alternatesOf(url.pathname, site).map(({ hreflang, href }) => [hreflang, href]));
  for (const { attrs } of head) {
    if (attrs?.['hreflang'] === 'x-default') attrs['href'] = links.get('x-default');
  }
});
