import { colourIn, fontFor, type Theme } from '../styles/tokens.ts';
import { drawingCopy } from './svg-copy.ts';
import { fontSize, layoutOf, type PlacedLine } from './svg-layout.ts';
import { element, escaped } from './xml.ts';

export interface SvgOptions {
  /** The drawings of a figure as its kind draws them: the element with the class `pictures`, in a page or in none. */
  readonly picture: Element;
  /** What they show, as a sentence. */
  readonly title: string;
  readonly theme: Theme;
  /** The language of their words, as in `lang`. */
  readonly lang: string;
}

/** Air around the drawings, in pixels: some of their words reach over their edges. */
const margin = 16;

/**
 * The drawings of a figure as one SVG that needs nothing from outside, neither style sheet nor custom property nor font, on paper of its own.
 * @returns the text of a file
 * @throws {RangeError} if a drawing asks for a colour that there is not
 */
export function toSvg({ picture, title, theme, lang }: SvgOptions): string {
  const layout = layoutOf(picture);
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'xml:lang': lang,
      'font-family': fontFor(lang),
      'font-variant': 'tabular-nums',
    },
    [
      element('title', {}, escaped(title)),
      element('rect', { width, height, fill: colourIn(theme, 'paper') }),
      ...layout.drawings.map(({ svg, x, y }, i) => drawingCopy(svg, theme, `drawing-${String(i + 1)}-`, [x + margin, y + margin])),
      ...layout.lines.map((line) => written(line, theme)),
    ].join('\n'),
  );
  return `${svg}\n`;
}

/** Heads stand out from remarks, as they do in the page. */
const looks = {
  head: { colour: 'ink-soft', weight: 600 },
  remark: { colour: 'ink-faint', weight: undefined },
} as const;

const written = ({ text, x, y, anchor, role }: PlacedLine, theme: Theme): string =>
  element(
    'text',
    {
      x: x + margin,
      y: y + margin,
      'font-size': fontSize,
      'font-weight': looks[role].weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: colourIn(theme, looks[role].colour),
    },
    escaped(text),
  );
