import { strokeOf, type Make } from './elastic.ts';
import { hundredths } from './svg.ts';

/** How dark a cell is: a share in [−1, 1], whose size is the darkness; a negative one is drawn small. `undefined` where there is no number. */
export type Shade = number | undefined;

/** A block of cells within a drawing, in units of `side`. */
export interface Block {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

/** Darknesses that are told apart; one path holds all cells of one. */
const shades = 12;
/** How much of a cell's width and height is left free around it, and around a small one. */
const margin = { full: 0.06, small: 0.27 } as const;

/**
 * Cells, row by row, as few paths that are stretched with the drawing: as dark as their shades, small where these are negative, and crossed out where
 * there is no number. A block is framed, so that cells that are all pale can be seen to be there.
 * @param values at most columns × rows of them; what is missing at the end stays free.
 */
export function cells(make: Make, values: readonly Shade[], block: Block, fill: string): SVGElement[] {
  const { left, top, width, height, columns, rows } = block;
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const number = (x: number) => String(hundredths(x));
  const box = (i: number, free: number) => {
    const x = left + (i % columns) * cellWidth + free * cellWidth;
    const y = top + Math.floor(i / columns) * cellHeight + free * cellHeight;
    const [w, h] = [(1 - 2 * free) * cellWidth, (1 - 2 * free) * cellHeight];
    return { x, y, w, h };
  };
  const rectangle = (i: number, free: number) => {
    const { x, y, w, h } = box(i, free);
    return `M${number(x)},${number(y)}h${number(w)}v${number(h)}h${number(-w)}z`;
  };
  const paths = new Map<number, string>();
  let crossed = '';
  for (const [i, value] of values.entries()) {
    if (value === undefined) {
      const { x, y, w, h } = box(i, margin.full);
      crossed += `M${number(x)},${number(y)}l${number(w)},${number(h)}m0,${number(-h)}l${number(-w)},${number(h)}`;
      continue;
    }
    const shade = Math.min(shades, Math.round(Math.abs(value) * shades));
    if (shade > 0) paths.set(shade, (paths.get(shade) ?? '') + rectangle(i, value < 0 ? margin.small : margin.full));
  }
  const frame = `M${number(left)},${number(top)}h${number(width)}v${number(height)}h${number(-width)}z`;
  return [
    make('path', { d: frame, ...strokeOf('var(--hairline)') }),
    ...[...paths]
      .sort(([a], [b]) => a - b)
      .map(([shade, d]) => make('path', { d, fill, ...(shade < shades && { 'fill-opacity': hundredths(shade / shades) }) })),
    ...(crossed === '' ? [] : [make('path', { d: crossed, ...strokeOf('currentColor') })]),
  ];
}
