import type { AstroIntegration } from 'astro';
import { fontParts } from './font-subset.ts';

const files = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/**
 * What is set in the text face: the letters, figures and marks of English prose. What is not among them, such as the small figures of a
 * power, is set in another face whole, and so does not mix two in one number (`styles/fonts.css`).
 */
export const textSigns: string = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...' §«°±·»¼½¾×÷éèöüäßÉ–—‘’“”„…−',
].join('');

/**
 * Ships of the text face what English needs, its weights from 400 to 700; the roman at once, the italic to a page that has a word in it.
 * Source Serif 4, under the SIL Open Font License.
 */
export const textFont = (): AstroIntegration =>
  fontParts('text-font', [
    { whole: `${files}-normal.woff2`, name: 'text', signs: () => textSigns, axes: { wght: { min: 400, max: 700 } } },
    { whole: `${files}-italic.woff2`, name: 'text-italic', signs: () => textSigns, axes: { wght: 400 } },
  ]);
