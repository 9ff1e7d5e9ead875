import { createReadStream, existsSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { withBase, withoutBase } from '../src/site/base.ts';

/** Types that sirv does not know. */
const types: Readonly<Record<string, string>> = {
  '.py': 'text/x-python;charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/** The name of a file in `_astro` changes with what is in it. */
const forEver = 'public,max-age=31536000,immutable';

/**
 * Answers as a good static host does: with the compressed twin of a file where the browser takes it, a page that is asked for
 * without its last slash by way of its own address (from any other its relative links would lead elsewhere), and the page for
 * addresses that lead nowhere, as such.
 *
 * @param folder - of a build; it may be built anew while it is served
 * @param base - the path the build was made for
 */
export function siteListener(folder: string, base: string): RequestListener {
  // dev: look at the files at each request, not once.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, extensions: ['html'], setHeaders });
  return (request, response) => {
    // Resolves `..` as browsers do, and takes what begins with two slashes for a path, not for another host.
    const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
    const path = withoutBase(pathname, base);
    if (path === undefined) return notFound(folder, response);
    if (!pathname.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(302, { location: withBase(path ? `${path}/` : '', base) + search }).end();
      return;
    }
    request.url = `/${path}${search}`;
    files(request, response, () => notFound(folder, response));
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = types[extname(path)];
  if (type) response.setHeader('content-type', type);
  if (path.startsWith('/_astro/')) response.setHeader('cache-control', forEver);
}

function notFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
  createReadStream(join(folder, '404.html'))
    .on('error', () => response.end())
    .pipe(response);
}
