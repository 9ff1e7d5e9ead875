import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { alternatesOf } from './links.ts';

/** The file that search engines are told of, in `robots.txt` and in the head of every page; it names the other. */
export const sitemapIndex = 'sitemap-index.xml';
const sitemapFile = 'sitemap-0.xml';

const xml = (root: string, namespaces: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The map of a site for search engines: each page, with the same page in every language.
 * @param paths of its pages from the root of the host, such as `/course/en/experiment/`
 * @param site where the host is
 */
export function sitemapOf(paths: readonly string[], site: URL, base: string): string {
  const entries = [...paths].sort().map((path) => {
    const alternates = alternatesOf(path, site, base).map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
    );
    return `<url><loc>${new URL(path, site).href}</loc>${alternates.join('')}</url>`;
  });
  return xml('urlset', `${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml"`, entries);
}

/**
 * Writes the map of the site, where it is known where that stands, and warns where it is not. It has the name under which Starlight looks
 * for one before it makes its own, in which the front door would be the English twin of the start page.
 */
export function sitemap(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: '@astrojs/sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ site, base } = config);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        if (site === undefined) {
          logger.warn('SITE_URL is not set: pages name neither their own address nor that in the other language, and there is no sitemap.');
          return;
        }
        const paths = pages.map(({ pathname }) => base + pathname).filter((path) => !path.endsWith('/404/'));
        const place = new URL(base + sitemapFile, site).href;
        await writeFile(new URL(sitemapFile, dir), sitemapOf(paths, new URL(site), base));
        await writeFile(new URL(sitemapIndex, dir), xml('sitemapindex', namespace, [`<sitemap><loc>${place}</loc></sitemap>`]));
      },
    },
  };
}
