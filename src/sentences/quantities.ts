import type { Words } from './words.ts';

/** What the site has a colour for, by the names of the colours: activations, gradients, offsets, weights and slopes. */
export const quantities = ['activation', 'gradient', 'offset', 'weight', 'function'] as const;
export type Quantity = (typeof quantities)[number];

/** A piece of a sentence: words, a word that names a quantity, or a measured number. */
export interface Piece {
  readonly text: string;
  readonly names?: Quantity;
  readonly isNumber?: true;
}

/** A number as `numbers.ts` writes them, its sign of times, power of ten and per cent included. */
const number = String.raw`(?<![\p{L}\d])(?:×\s)?−?\d+(?:[.,]\d+)*[⁰¹²³⁴-⁹⁻]*(?:\u00a0×\u00a010[⁰¹²³⁴-⁹⁻]*)?%?`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * What takes sentences of a language apart, for those who see them: the pieces make up the sentence again. Words of a quantity are those of the
 * texts `quantity.…`. In Korean a particle may follow one, which keeps the ink of the text. The number of a layer is a name, and measures nothing.
 */
export function quantitiesIn(words: Words): (sentence: string) => readonly Piece[] {
  const named = quantities.flatMap((quantity) =>
    words
      .say(`quantity.${quantity}`)
      .split(', ')
      .map((word) => [word, quantity] as const),
  );
  const names = new Map<string, Quantity>(named);
  const longestFirst = named.map(([word]) => word).sort((a, b) => b.length - a.length);
  const [before = '', after = ''] = words.say('quantity.numbered', { n: '\n' }).split('\n').map(escaped);
  const parts = new RegExp(
    [
      `(?<name>${before}\\d+${after})`,
      `(?<word>(?<!\\p{L})(?:${longestFirst.map(escaped).join('|')})(?!\\p{Script=Latin}))`,
      `(?<number>${number})`,
    ].join('|'),
    'giu',
  );
  return (sentence) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { 0: text, index, groups } of sentence.matchAll(parts)) {
      if (groups?.['name'] !== undefined) continue;
      if (index > end) pieces.push({ text: sentence.slice(end, index) });
      const quantity = names.get(text.toLowerCase());
      pieces.push(quantity ? { text, names: quantity } : { text, isNumber: true });
      end = index + text.length;
    }
    if (end < sentence.length) pieces.push({ text: sentence.slice(end) });
    return pieces;
  };
}
