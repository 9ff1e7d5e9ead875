import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineCode } from './inline-code.ts';

/**
 * The content security policy of one page: nothing but the site's own files, and the inline code that is in it now.
 * Hashes rather than Astro's `security.csp`, which does not see Starlight's inline scripts and every `style` attribute.
 * @throws {Error} if the page has an inline event handler, which no hash of ours lets through
 */
export function contentSecurityPolicy(html: string): string {
  const { scripts, styles, styleAttributes, eventHandlers } = inlineCode(html);
  if (eventHandlers.length > 0) throw new Error(`inline event handler; use a script: ${eventHandlers.join(', ')}`);
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(scripts)],
    'style-src': ["'self'", "'unsafe-hashes'", ...hashes([...styles, ...styleAttributes])],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/**
 * The page with its policy as early as can be: a policy binds only what comes after it.
 * Every other byte stays as it is, or the hashes would be wrong.
 * @throws {Error} if there is no head to put it in
 */
export function withPolicy(html: string): string {
  const start = /<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?/i.exec(html);
  if (!start) throw new Error('page without a <head>');
  const end = start.index + start[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

/** Gives every built page its policy. Must stand after all integrations that change HTML. */
export function csp(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.html'));
        for (const page of pages) {
          const file = join(root, page);
          await writeFile(file, withPolicy(await readFile(file, 'utf8')));
        }
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/** The source expressions for pieces of inline code, each once, sorted so that a build can be repeated. */
function hashes(pieces: readonly string[]): string[] {
  const sources = pieces.map((piece) => `'sha256-${createHash('sha256').update(piece, 'utf8').digest('base64')}'`);
  return [...new Set(sources)].sort();
}
