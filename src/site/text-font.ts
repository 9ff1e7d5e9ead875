import type { AstroIntegration } from 'astro';
import { fontParts, type FontPart } from './font-subset.ts';

const files = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i));

/**
 * What is set in the text face: the letters, figures and marks of English prose. What is not among them, such as the small figures of a
 * power, is set in another face whole, and so does not mix two in one number (`styles/type.css`).
 */
export const textSigns = [...ascii, ...' §«°±·»¼½¾×÷éèöüäßÉ–—‘’“”„…−', 'ﬁ', 'ﬂ'].join('');

/** What is stressed, and the titles of books: letters and the marks between them. */
export const italicSigns = [...ascii.filter((sign) => /[A-Za-z ,.-]/.test(sign)), '’', '–', 'ﬁ', 'ﬂ'].join('');

/** The two files of Source Serif 4 that are shipped: weights from 400 to 700 upright, one weight in italics. */
export const textFaces: Readonly<Record<'roman' | 'italic', FontPart>> = {
  roman: {
    whole: `${files}-normal.woff2`,
    name: 'text',
    signs: () => textSigns,
    axes: { wght: { min: 400, max: 700 } },
    isPlain: true,
  },
  italic: { whole: `${files}-italic.woff2`, name: 'text-italic', signs: () => italicSigns, axes: { wght: 400 }, isPlain: true },
};

/**
 * Ships of the text face what English needs: the roman at once, the italic to a page that has a word in it. Under the SIL Open Font License.
 */
export const textFont = (): AstroIntegration => fontParts('text-font', Object.values(textFaces));
