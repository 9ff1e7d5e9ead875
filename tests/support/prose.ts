import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../../src/i18n/index.ts';

/** A page of prose as its author wrote it. */
export interface Prose {
  readonly slug: string;
  readonly text: string;
}

/** A component that a page uses: its name and its properties, as they are written. */
export interface Element {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

const folder = (locale: Locale): string => resolve(import.meta.dirname, `../../content/${locale}`);

/** Every page of a language. */
export const pagesIn = (locale: Locale): Prose[] =>
  readdirSync(folder(locale))
    .filter((file) => /^[^_].*\.mdx$/.test(file))
    .sort()
    .map((file) => ({ slug: file.replace('.mdx', ''), text: readFileSync(resolve(folder(locale), file), 'utf8') }));

/** A page of a language by its name. */
export const page = (locale: Locale, slug: string): string => readFileSync(resolve(folder(locale), `${slug}.mdx`), 'utf8');

/** A page without its head, its imports and its blocks of code. */
export const body = (text: string): string =>
  text
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/^( *)```[^]*?^\1```$/gm, '');

/** The components of a page, in their order. */
export const elements = (text: string): Element[] =>
  Array.from(body(text).matchAll(/<([A-Z]\w*)\b([^>]*?)\/?>/g), ([, name, attributes]) => ({
    name: name!,
    props: Object.fromEntries(
      Array.from(attributes!.matchAll(/([a-z]\w*)(?:=("[^"]*"|\{[^}]*\}))?/gi), ([, key, value = 'true']) => [key!, value]),
    ),
  }));

/** The levels of a page's headings, in their order. */
export const headings = (text: string): number[] => Array.from(body(text).matchAll(/^(#{1,6}) /gm), ([, marks]) => marks!.length);

/** What a reader reads of a page as text: no code, no components, no formulas, no addresses. */
export const readable = (text: string): string =>
  body(text)
    .replace(/\$\$[^]*?\$\$|\$[^$\n]+\$/g, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{[^}]*\}/g, ' ');
