import { strokeOf, type Make } from '../../drawing/elastic.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import { above, board, boardOf, cellsIn, framed, type BoardWords } from './board.ts';
import type { DataSheet } from './reading.ts';
import { cornerOf, down, inkOf, pitch, shades, tilings, type Tiled } from './tiles.ts';

/** All samples of the sheet in rows, in shades of ink, the chosen one framed or pointed at; each can be read out and pressed. */
export function sheetOfTiles(make: Make, { samples, chosen, ends }: DataSheet, data: Tiled, words: BoardWords): SVGSVGElement {
  const tiling = tilings[data];
  const { small, across, gap } = tiling;
  const each = pitch(tiling);
  const lines = down(samples.length, tiling);
  const [columns, rows] = [across * each.columns - gap.columns, lines * each.rows - gap.rows];
  const ink = inkOf(
    samples.map(({ values }) => values),
    ends,
    tiling,
  );
  const { column, row } = cornerOf(chosen, tiling);
  const frame = `M${String(column)},${String(row)}h${String(small.columns)}v${String(small.rows)}h${String(-small.columns)}z`;
  const isLow = small.rows === 1;
  const svg = boardOf(
    make,
    words,
    cellsIn(
      make,
      columns,
      rows,
      ...[...ink].map(([shade, d]) =>
        make('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-opacity': hundredths(shade / shades) }),
      ),
      make('path', { d: `M0,0H${String(columns)}V${String(rows)}H0Z`, ...strokeOf('var(--hairline)') }),
      ...(isLow ? [] : [framed(make, frame)]),
    ),
    ...(isLow ? [arrows(make, (board * (row + 0.5)) / rows)] : []),
  );
  markGrid(svg, {
    left: 0,
    top: above,
    right: (board * across * each.columns) / columns,
    bottom: above + (board * lines * each.rows) / rows,
    columns: across,
    rows: lines,
  });
  return svg;
}

/** Two arrows that point at a row from both sides: a frame around it would hide it. */
function arrows(make: Make, y: number): SVGElement {
  const at = String(hundredths(y));
  return make('path', { class: 'chosen', d: `M0,${at}l-8,-5v10zM${String(board)},${at}l8,-5v10z`, fill: 'var(--ink)' });
}
