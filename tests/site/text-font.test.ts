import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontPart } from '../../src/site/font-subset.ts';
import { textSigns } from '../../src/site/text-font.ts';

const files = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

it('ships a roman of at most 27 KiB, and an italic of at most 15', async () => {
  const roman = await fontPart({ whole: `${files}-normal.woff2`, axes: { wght: { min: 400, max: 700 } } }, textSigns);
  const italic = await fontPart({ whole: `${files}-italic.woff2`, axes: { wght: 400 } }, textSigns);
  expect(roman.length).toBeLessThanOrEqual(27 * 1024);
  expect(italic.length).toBeLessThanOrEqual(15 * 1024);
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
