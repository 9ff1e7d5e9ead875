import type { Words } from './words.ts';

/** The quantities that wear a colour wherever they are named; the colours are `c-QUANTITY-text` of `styles/tokens.ts`. */
export const quantities = ['activation', 'gradient', 'offset', 'weight', 'function'] as const;
export type Quantity = (typeof quantities)[number];

/** A piece of a sentence: words, the name of a quantity, or a number. */
export interface Piece {
  readonly text: string;
  readonly is?: Quantity | 'number' | undefined;
}

/**
 * A number as figures write what was measured: with a decimal point, a power of ten or a per cent. A whole number counts layers or neurons, and
 * does not stand out.
 */
const number = String.raw`(?:−|×\s?)?\d[\d,]*(?:(?:\.\d+)?(?:\s?×\s?10[⁻⁰¹²³⁴-⁹]+|\s?%)|\.\d+)`;

/** What finds the names of a language, made once for each. */
const finders = new WeakMap<Words, RegExp>();

/**
 * Takes a sentence apart, so that the quantities that it names can wear their colours, and its numbers stand out.
 * @returns the pieces; their texts in a row are the sentence
 */
export function piecesOf(sentence: string, words: Words): Piece[] {
  let finder = finders.get(words);
  if (!finder) finders.set(words, (finder = finderOf(words)));
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: text, index, groups } of sentence.matchAll(finder)) {
    if (index > end) pieces.push({ text: sentence.slice(end, index) });
    const is = [...quantities, 'number' as const].find((name) => groups![name] !== undefined);
    pieces.push({ text, is });
    end = index + text.length;
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end) });
  return pieces;
}

/** Names are whole words of English, and beginnings of Korean ones, which carry particles; a longer word that ends in one is another word. */
function finderOf(words: Words): RegExp {
  const named = quantities.map((name) => `(?<${name}>${words.say(`quantity.${name}`)})`);
  return new RegExp(`(?<!\\p{L})(?:${named.join('|')})(?![a-z])|(?<number>${number})`, 'giu');
}
