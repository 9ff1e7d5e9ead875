import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from './html.ts';
import { filesOf, folderOf, pagesOf, type Site } from './pages.ts';

/** An address that a file of the site names, and the file that names it. */
export interface Reference {
  readonly from: string;
  readonly url: URL;
  /** Whether the browser fetches it by itself. */
  readonly fetched: boolean;
}

const read = (site: Site, file: string): string => readFileSync(join(folderOf(site), file), 'utf8');
const fileOf = (page: string): string => (page === '' || page.endsWith('/') ? `${page}index.html` : page);
const originOf = (site: Site): string => site.variables['SITE_URL'] ?? 'http://localhost:4321';

/** Every address in the pages, style sheets and site maps of a build. */
export function references(site: Site): Reference[] {
  const root = new URL(site.base, originOf(site));
  const pages = pagesOf(site).flatMap((page) => inPage(documentOf(page, site), page, new URL(page, root)));
  const files = filesOf(site)
    .filter((file) => /\.(css|xml)$/.test(file))
    .flatMap((file) => {
      const pattern = file.endsWith('.css') ? /url\((?!['"]?data:)(['"]?)(.+?)\1\)/g : /<(loc)>(.+?)<\/loc>/g;
      return Array.from(read(site, file).matchAll(pattern), ([, , address]) => ({
        from: file,
        url: new URL(address!, new URL(file, root)),
        fetched: file.endsWith('.css'),
      }));
    });
  return [...pages, ...files].filter(({ url }) => url.protocol !== 'data:');
}

function inPage(document: Document, from: string, base: URL): Reference[] {
  const found: Reference[] = [];
  for (const name of ['href', 'src', 'component-url', 'renderer-url']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const fetched = name !== 'href' || (element.localName === 'link' && !/canonical|alternate/.test(element.getAttribute('rel') ?? ''));
      found.push({ from, url: new URL(element.getAttribute(name)!, base), fetched });
    }
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    for (const candidate of element.getAttribute('srcset')!.split(/,\s+/)) {
      found.push({ from, url: new URL(candidate.trim().split(/\s+/)[0]!, base), fetched: true });
    }
  }
  return found;
}

/** Whether an address lies at the site's own origin. */
export const isOwn = (site: Site, { url }: Reference): boolean => url.origin === originOf(site);

/** Why an address of the site leads nowhere; undefined if it leads somewhere. */
export function deadEnd(site: Site, { url }: Reference): string | undefined {
  if (!url.pathname.startsWith(site.base)) return 'outside the base path';
  const page = decodeURIComponent(url.pathname.slice(site.base.length));
  if (!existsSync(join(folderOf(site), fileOf(page)))) return 'no such file';
  const id = decodeURIComponent(url.hash.slice(1));
  if (id && !documentOf(page, site).getElementById(id)) return 'no such anchor';
  return undefined;
}
