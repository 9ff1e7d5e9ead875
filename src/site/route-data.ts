import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { alternatesOf } from './links.ts';

/** Starlight leads readers of any other language to the English page; from the start page they are led to the front door, which asks. */
export const onRequest = defineRouteMiddleware(({ url, site, locals }) => {
  if (!site) return;
  const links = new Map(alternatesOf(url.pathname, site).map(({ hreflang, href }) => [hreflang, href]));
  for (const { attrs } of locals.starlightRoute.head) {
    if (attrs?.['hreflang'] === 'x-default') attrs['href'] = links.get('x-default');
  }
});
