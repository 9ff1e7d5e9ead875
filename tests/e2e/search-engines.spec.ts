import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { documentOf } from '../support/e2e/html.ts';
import { folderOf, localeOf, pages, sites, type Site } from '../support/e2e/pages.ts';

/** A text of a build. */
const fileOf = (site: Site, name: string): string => readFileSync(join(folderOf(site), name), 'utf8');
/** The language links in a head or in an entry of the map. */
const alternatesIn = (root: ParentNode): string[] =>
  Array.from(root.querySelectorAll('[rel=alternate]'), (link) => `${link.getAttribute('hreflang')!} ${link.getAttribute('href')!}`);
/** What a page says of its own address. */
const ownAddresses = (head: Document): (string | null)[] => [
  ...Array.from(head.querySelectorAll('link[rel=canonical]'), (link) => link.getAttribute('href')),
  ...Array.from(head.querySelectorAll('meta[property="og:url"]'), (meta) => meta.getAttribute('content')),
];

for (const site of sites) {
  const host = site.variables['SITE_URL'];
  if (host === undefined) {
    test(`the build at ${site.base}, which is not told where it stands, says nothing of it`, () => {
      for (const page of pages) {
        const head = documentOf(page, site);
        expect([...ownAddresses(head), ...alternatesIn(head), ...head.querySelectorAll('link[rel=sitemap]')], page).toEqual([]);
        expect(head.head.innerHTML, page).not.toContain('localhost');
      }
      expect(existsSync(join(folderOf(site), 'sitemap-index.xml'))).toBe(false);
      expect(fileOf(site, 'robots.txt')).toBe('User-agent: *\nAllow: /\n');
    });
    continue;
  }

  test(`every page of the build at ${site.base} names its address and those in each language, as the map of the site does`, () => {
    const map = parseHTML(fileOf(site, 'sitemap-0.xml')).document;
    const entries = new Map(Array.from(map.querySelectorAll('url'), (entry) => [entry.querySelector('loc')!.textContent, entry]));
    expect(entries.size).toBe(map.querySelectorAll('url').length);
    const found = pages.filter((page) => page !== '404.html');
    expect([...entries.keys()].sort()).toEqual(found.map((page) => `${host}${site.base}${page}`).sort());
    for (const page of found) {
      const head = documentOf(page, site);
      const address = `${host}${site.base}${page}`;
      expect([...new Set(ownAddresses(head))], page).toEqual([address]);
      const links = alternatesIn(head);
      expect(alternatesIn(entries.get(address)!), page).toEqual(links);
      expect(links.map((link) => link.split(' ')[0])).toEqual(['en', 'ko', 'x-default']);
      if (localeOf(page)) expect(links).toContain(`${localeOf(page)!} ${address}`);
    }
    const titles = found.map((page) => documentOf(page, site).title);
    expect(new Set(titles).size, 'no two pages have the same title').toBe(found.length);
    expect(fileOf(site, 'robots.txt')).toContain(`Sitemap: ${host}${site.base}sitemap-index.xml\n`);
  });
}
