import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { alternatesOf } from './links.ts';

/**
 * Completes what Starlight says in the head of a page. The search is told by what other words a page may be sought: its short name, its
 * question and its keywords, none of which the page itself need say. And Starlight leads readers of any other language to the English
 * page; from the start page they are led to the front door, which asks.
 */
export const onRequest = defineRouteMiddleware(({ url, site, locals }) => {
  const { entry, head } = locals.starlightRoute;
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
  if (!site) return;
  const links = new Map(alternatesOf(url.pathname, site).map(({ hreflang, href }) => [hreflang, href]));
  for (const { attrs } of head) {
    if (attrs?.['hreflang'] === 'x-default') attrs['href'] = links.get('x-default');
  }
});
