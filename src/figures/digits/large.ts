import { strokeOf, type Make } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import { above, board, boardOf, cellsIn, type BoardWords } from './board.ts';
import { chosenOf, type DataSheet } from './reading.ts';
import { shadeOf, shades, tilings, type Tiled } from './tiles.ts';

/** From this shade on, numbers are written in paper on ink. */
const darkFrom = 9;
/** How a number is written on a shade: what is palest keeps back. */
const inkOn = (shade: number): string => (shade === 0 ? 'var(--ink-faint)' : shade < darkFrom ? 'var(--ink)' : 'var(--paper)');

interface LargeWords extends BoardWords {
  /** A number in its cell. */
  readonly value: (value: number) => string;
}

/** The chosen sample with its numbers, each in a cell that can be read out. */
export function largeSample(make: Make, sheet: DataSheet, data: Tiled, { value: written, ...words }: LargeWords): SVGSVGElement {
  const { columns, rows } = tilings[data].large;
  const [width, height] = [board / columns, board / rows];
  const cells = chosenOf(sheet).values.map((value, i) => ({
    value,
    column: i % columns,
    row: Math.floor(i / columns),
    shade: shadeOf(value, sheet.ends),
  }));
  const dark = Map.groupBy(cells, ({ shade }) => shade);
  const said = Map.groupBy(cells, ({ shade }) => inkOn(shade));
  const svg = boardOf(
    make,
    words,
    cellsIn(
      make,
      columns,
      rows,
      ...[...dark].map(([shade, of]) =>
        make('path', {
          d: of.map(({ column, row }) => `M${String(column)},${String(row)}h1v1h-1z`).join(''),
          'fill-opacity': hundredths(shade / shades),
        }),
      ),
      make('path', { d: lines(columns, rows), ...strokeOf('var(--hairline)') }),
    ),
    ...[...said].map(([fill, of]) =>
      make(
        'g',
        { fill, 'text-anchor': 'middle', 'font-size': 10 },
        ...of.map(({ value, column, row }) =>
          make('text', { x: hundredths((column + 0.5) * width), y: hundredths((row + 0.5) * height + 3.5) }, written(value)),
        ),
      ),
    ),
  );
  markGrid(svg, { left: 0, top: above, right: board, bottom: above + board, columns, rows });
  return svg;
}

/** The edges of all cells. */
const lines = (columns: number, rows: number): string =>
  [
    ...Array.from({ length: columns + 1 }, (_, x) => `M${String(x)},0V${String(rows)}`),
    ...Array.from({ length: rows + 1 }, (_, y) => `M0,${String(y)}H${String(columns)}`),
  ].join('');
