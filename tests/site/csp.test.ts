import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, withPolicy } from '../../src/site/csp.ts';

const page = (head: string, body = '') => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** The sources of one directive of the policy of a page. */
function sources(html: string, directive: string): string[] {
  const all = contentSecurityPolicy(html)
    .split('; ')
    .map((part) => part.split(' '));
  return all.find(([name]) => name === directive)?.slice(1) ?? [];
}

describe('the policy of a page', () => {
  it('allows nothing that is not named, and no inline code at all on a page without any', () => {
    expect(sources(page(''), 'default-src')).toEqual(["'none'"]);
    expect(sources(page(''), 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(sources(page(''), 'style-src')).toEqual(["'self'", "'unsafe-hashes'"]);
    expect(contentSecurityPolicy(page(''))).not.toContain('unsafe-inline');
  });

  it('allows each inline script, byte for byte', () => {
    const code = '\n\tif (a < b && c) document.title = "&amp; 층";\n';
    expect(sources(page(`<script>${code}</script>`), 'script-src')).toContain(hash(code));
  });

  it('leaves out scripts that come from a file', () => {
    expect(sources(page('<script src="/a.js"></script>'), 'script-src')).toHaveLength(2);
  });

  it('allows each inline style, also inside a picture', () => {
    const html = page('<style>a > b { content: "&lt;" }</style>', '<svg><style>:where(.plot) { display: block }</style></svg>');
    expect(sources(html, 'style-src')).toContain(hash('a > b { content: "&lt;" }'));
    expect(sources(html, 'style-src')).toContain(hash(':where(.plot) { display: block }'));
  });

  it('allows each style attribute as the browser reads it, entities decoded and spaces kept', () => {
    const html = page('', '<p style=" font: 1rem &quot;A &amp; B&quot;; ">x</p>');
    expect(sources(html, 'style-src')).toContain(hash(' font: 1rem "A & B"; '));
  });

  it('looks into templates, for scripts clone what is there', () => {
    expect(sources(page('', '<template><b style="color: red"></b></template>'), 'style-src')).toContain(hash('color: red'));
  });

  it('reads line ends as a browser does', () => {
    expect(sources(page('<style>a {}\r\nb {}</style>'), 'style-src')).toContain(hash('a {}\nb {}'));
  });

  it('names each hash once and in the same order in every build', () => {
    const one = page('<style>a {}</style><style>b {}</style><style>a {}</style>');
    const other = page('<style>b {}</style><style>a {}</style>');
    expect(contentSecurityPolicy(one)).toBe(contentSecurityPolicy(other));
  });

  it('refuses a page whose inline event handlers could never run', () => {
    expect(() => contentSecurityPolicy(page('', '<button onclick="go()">x</button>'))).toThrow('button@onclick');
  });

  it('refuses an entity in a picture’s style, which browsers read otherwise than we do', () => {
    expect(() => contentSecurityPolicy(page('', '<svg><style>a &gt; b {}</style></svg>'))).toThrow('entity');
  });
});

describe('the page with its policy', () => {
  it('has it straight after the encoding, and is otherwise the same, byte for byte', () => {
    const html = page('<title>층</title>', '<p>&nbsp;<br/></p>');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`;
    expect(withPolicy(html)).toBe(html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${meta}`));
  });

  it('has it first in a head that does not begin with the encoding', () => {
    expect(withPolicy('<html><head><title>x</title></head></html>')).toMatch(/<head><meta http-equiv/);
  });

  it('must have a head', () => {
    expect(() => withPolicy('<p>x</p>')).toThrow('head');
  });
});
