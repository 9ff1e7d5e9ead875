import { fontSize, strokeOf, type Make } from '../../drawing/elastic.ts';

/** The side of the square that a drawing of this figure is, below its title, in pixels of its own. */
export const board = 340;
/** Room for the title. */
export const above = 24;

/** What is written over a drawing, and what it shows, as a sentence. */
export interface BoardWords {
  readonly title: string;
  readonly label: string;
}

/** A square with a title above it, which grows and shrinks as one, words and all. What is in it counts from the square’s upper left. */
export const boardOf = (make: Make, { title, label }: BoardWords, ...content: readonly Node[]): SVGSVGElement =>
  make(
    'svg',
    {
      width: board,
      height: board + above,
      viewBox: `0 0 ${String(board)} ${String(board + above)}`,
      fill: 'currentColor',
      'font-size': fontSize,
      role: 'img',
      'aria-label': label,
    },
    make('text', { x: 0, y: 14, 'font-weight': 600 }, title),
    make('g', { transform: `translate(0,${String(above)})` }, ...content),
  ) as SVGSVGElement;

/** Cells that fill the square, each as wide and as tall as it makes them; what is drawn counts in cells. */
export const cellsIn = (make: Make, columns: number, rows: number, ...content: readonly Node[]): SVGElement =>
  make(
    'svg',
    {
      width: board,
      height: board,
      viewBox: `0 0 ${String(columns)} ${String(rows)}`,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    ...content,
  );

/** A frame around a rectangle of cells, which stands out on ink and on paper. */
export const framed = (make: Make, d: string): SVGElement =>
  make('g', { class: 'chosen' }, make('path', { d, ...strokeOf('var(--paper)', 5) }), make('path', { d, ...strokeOf('var(--ink)', 2) }));
