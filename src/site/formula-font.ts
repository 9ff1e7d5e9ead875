import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { mdxToJs } from 'satteri';
import { fontParts } from './font-subset.ts';
import { mathml } from './mathematics.ts';

/** What a browser draws that stands in no text: the sign of a root, and a minus for the hyphen of a formula. */
const drawn = ['√', '−'];

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

/** The letters that a browser sets for a plain letter which is alone in its `<mi>`. */
const slanted = ['ℎ', ...range(0x1d434, 0x1d467), ...range(0x1d6a4, 0x1d6a5), ...range(0x1d6e2, 0x1d71b)];

/**
 * All that a browser may need of a font for some formulas. Their taller and wider forms come along with the signs themselves.
 * @param formulas as MathML
 * @returns each sign once
 */
export function signsOf(formulas: readonly string[]): string {
  const { document } = parseHTML(`<html><body>${formulas.join('')}</body></html>`);
  for (const tex of document.querySelectorAll('annotation')) tex.remove();
  const signs = new Set([...document.body.textContent, ...drawn]);
  const alone = new Set(Array.from(document.querySelectorAll('mi'), ({ textContent }) => textContent.normalize('NFKC')));
  for (const letter of slanted) if (alone.has(letter.normalize('NFKC'))) signs.add(letter);
  return [...signs].join('');
}

/**
 * Every formula of the prose as MathML, those of drafts and of parts of pages among them.
 * @param folder with all folders in it
 * @throws {Error} as `mathml` does
 */
export async function formulasIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const mdastPlugins = [
    {
      name: 'formulas',
      math: ({ value }: { value: string }) => void found.push(mathml(value, true)),
      inlineMath: ({ value }: { value: string }) => void found.push(mathml(value, false)),
    },
  ];
  for (const path of await readdir(folder, { recursive: true }))
    if (path.endsWith('.mdx')) mdxToJs(await readFile(resolve(folder, path), 'utf8'), { features: { math: true }, mdastPlugins });
  return found;
}

/** Ships no more of the font for formulas than the prose needs, with the font's table for mathematics. */
export const formulaFont = (): AstroIntegration =>
  fontParts('formula-font', [
    {
      whole: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
      name: 'formulas',
      signs: async (root) => signsOf(await formulasIn(fileURLToPath(new URL('content/', root)))),
    },
  ]);
