/** The two looks of the site. */
export type Theme = 'light' | 'dark';

/** Colours by name; in each theme a value of CSS, or that of another colour. */
type Colours = Readonly<Record<string, Readonly<Record<Theme, string>>>>;

/**
 * A colour says what a thing is (the Okabe–Ito set, safe for colour-blind readers), the same in every figure and both themes, so
 * nothing else may be coloured: links and controls are ink. `c-x` is for marks and lines (3 : 1 on paper), `c-x-text` for words in that
 * colour (4.5 : 1).
 */
const marks = {
  'c-activation': { light: '#0072b2', dark: '#56b4e9' },
  'c-gradient': { light: '#d55e00', dark: '#f0803c' },
  'c-offset': { light: '#8a8f98', dark: '#9aa0aa' },
  'c-weight': { light: '#009e73', dark: '#2cc295' },
  'c-function': { light: '#a2588b', dark: '#cc79a7' },
  'c-second': { light: '#b87a00', dark: '#e69f00' },
} as const satisfies Colours;
const words = {
  'c-activation-text': { light: '#006aa6', dark: 'var(--c-activation)' },
  'c-gradient-text': { light: '#b34f00', dark: 'var(--c-gradient)' },
  'c-offset-text': { light: '#646a74', dark: 'var(--c-offset)' },
  'c-weight-text': { light: '#007a59', dark: 'var(--c-weight)' },
  'c-function-text': { light: '#9a5184', dark: 'var(--c-function)' },
  'c-second-text': { light: '#8a5c00', dark: 'var(--c-second)' },
} as const satisfies Colours;

/** What everything else is drawn in, and what it is drawn on. */
const inkAndPaper = {
  ink: { light: '#1e2125', dark: '#e8e9eb' },
  'ink-soft': { light: '#4b5058', dark: '#b9bdc4' },
  'ink-faint': { light: '#686d76', dark: '#9298a1' },
  hairline: { light: '#e2e2dd', dark: '#2c3036' },
  edge: { light: '#8a8f98', dark: '#767c86' },
  surface: { light: '#f5f5f1', dark: '#1d2024' },
  paper: { light: '#fcfcfa', dark: '#15171a' },
  veil: { light: 'rgb(252 252 250 / 80%)', dark: 'rgb(21 23 26 / 80%)' },
} as const satisfies Colours;

/**
 * Ink and paper of drawings where the system forces the colours of pages, to which drawings alone do not yield: CSS's names of its colours.
 * The marks keep theirs, which say what a thing is.
 */
export const forcedInkAndPaper = {
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  'ink-faint': 'CanvasText',
  hairline: 'color-mix(in srgb, CanvasText 30%, Canvas)',
  edge: 'CanvasText',
  surface: 'Canvas',
  paper: 'Canvas',
  veil: 'Canvas',
} as const satisfies Record<keyof typeof inkAndPaper, string>;

/** All colours, those of a kind together. */
export const palette: readonly Colours[] = [marks, words, inkAndPaper];
const colours = { ...marks, ...words, ...inkAndPaper };
export type ColourName = keyof typeof colours;

/** A measure, on a page of any width and, where that is another, on a wide one and on one wider still. */
export interface Size {
  readonly usual: string;
  readonly wide?: string;
  readonly widest?: string;
}

/** From these widths of the page on, it is wide, and wider still. */
export const widths = { wide: '50rem', widest: '84rem' } as const;

/** `text-width` is in units of the text itself: about 66 characters of Latin; Hangul has its own. */
export const sizes = {
  'text-size': { usual: '1.0625rem', wide: '1.125rem', widest: '1.1875rem' },
  'text-leading': { usual: '1.6', wide: '1.62' },
  'text-width': { usual: 'calc(31 * var(--text-size))' },
  'figure-width': { usual: '60rem' },
} as const satisfies Record<string, Size>;

/** The faces of both languages: what the reader’s system has, and for English prose a face of ours, or those made like it (`fonts.css`). */
export const fonts = {
  'font-en': "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif",
  'font-ko': "Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif",
  'font-serif': "'Source Serif 4', 'Like Georgia', 'Like Times', 'Like Noto Serif', 'Like DejaVu Serif', serif",
} as const satisfies Record<`font-${string}`, string>;

/** The faces for a text in a language, which `lang` names. */
export const fontFor = (lang: string): string => fonts[lang === 'ko' ? 'font-ko' : 'font-en'];

const isColour = (name: string): name is ColourName => Object.hasOwn(colours, name);

/**
 * The value of a colour in a theme, which needs no other.
 * @param name without the two hyphens of the custom property.
 * @throws {RangeError} if there is no such colour: what is drawn in it would be drawn in none
 */
export function colourIn(theme: Theme, name: string): string {
  if (!isColour(name)) throw new RangeError(`no colour is called ${name}`);
  return withoutTokens(theme, colours[name][theme]);
}

/**
 * A value of CSS with each `var(--…)` replaced by the colour that it names.
 * @throws {RangeError} if one names no colour
 */
export const withoutTokens = (theme: Theme, value: string): string =>
  value.replace(/var\(--([\w-]+)\)/g, (_, name: string) => colourIn(theme, name));
