import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontPart } from '../../src/site/font-subset.ts';
import { italicSigns, textFaces, textSigns } from '../../src/site/text-font.ts';

it('ships a roman and an italic of at most 27 KiB together', async () => {
  const { roman, italic } = textFaces;
  const sizes = [await fontPart(roman, textSigns), await fontPart(italic, italicSigns)].map(({ length }) => length / 1024);
  expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(27.2);
  expect(sizes[1]).toBeLessThanOrEqual(7.5);
});

it('has every letter of the English prose, but for names in other scripts', () => {
  const folder = new URL('../../content/en/', import.meta.url);
  const prose = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const letters = new Set(prose.match(/\p{Script=Latin}|\p{Pd}|\p{Pi}|\p{Pf}/gu));
  expect([...letters].filter((letter) => !textSigns.includes(letter))).toEqual([]);
});
