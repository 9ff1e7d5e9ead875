import { cells, type Shade } from '../../drawing/cells.ts';
import { elastic, maker, side, stretched } from '../../drawing/elastic.ts';
import { axisRoom } from '../../drawing/frame.ts';
import { markGrid } from '../../drawing/grid.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { distanceChart } from './chart.ts';
import { allRows, blockRows, rowsOf } from './grid.ts';
import { mostAbove, type PairLayer, type TwoInputs } from './reading.ts';
import { distanceSentence } from './sentences.ts';

/** Size of the cells of one layer in a file, in pixels. */
const size = { width: 130, height: 260 } as const;

/** Draws both inputs and their difference, a column a layer, and below them how far apart they are. */
export const picture: Draw<TwoInputs> = (document, reading, words) => {
  const { layers } = reading;
  const inColumns = layers.length <= 5;
  return layerPictures(document, layers.length <= mostAbove ? layers : [], (pair, i) => ({ svg: pairCells(document, pair, i, words) }), {
    kinds: ['flow', 'pair', ...(inColumns ? ['in-columns'] : [])].join(' '),
    below: () => distanceChart(document, reading, words, !inColumns),
  });
};

/** The cells of one layer: both inputs on one scale, and below them what is left of each where the other is taken away, on the same. */
function pairCells(document: Document, pair: PairLayer, i: number, words: Words): SVGSVGElement {
  const make = maker(document);
  const { a, b, extent } = pair;
  const rows = rowsOf(a.length);
  const unit = side / allRows(a.length);
  const block = (n: number) => ({
    left: 0,
    width: side,
    top: n * (rows + 1) * unit,
    height: rows * unit,
    columns: blockRows.columns,
    rows,
  });
  const [low, high] = extent ?? [0, 0];
  const span = high - low;
  const place = (value: number): Shade => (!Number.isFinite(value) ? undefined : span > 0 ? (value - low) / span : 0.5);
  const difference = a.map((value, j): Shade => {
    const left = value - b[j]!;
    return !Number.isFinite(left) ? undefined : span > 0 ? left / span : 0;
  });
  const fill = 'var(--c-activation)';
  const names = ['two-inputs.a', 'two-inputs.b', 'two-inputs.difference'] as const;
  const svg = elastic(
    {
      make,
      label: distanceSentence(pair, i + 1, words),
      ...size,
      room: { top: 18, right: 4, bottom: 4, left: 4 + (i === 0 ? axisRoom : 0) },
    },
    make('text', { x: '50%', dy: -7, 'text-anchor': 'middle', 'font-weight': 600 }, words.say('title', { n: i + 1 })),
    ...(i === 0
      ? names.map((name, n) =>
          make(
            'text',
            { x: -6, y: `${String((n * (rows + 1) + rows / 2) * unit)}%`, dy: 4, 'text-anchor': 'end', 'font-weight': 600 },
            words.say(name),
          ),
        )
      : []),
    stretched(
      make,
      ...cells(make, a.map(place), block(0), fill),
      ...cells(make, b.map(place), block(1), fill),
      ...cells(make, difference, block(2), fill),
    ),
  );
  markGrid(svg, { left: 0, top: 0, right: size.width, bottom: size.height, columns: blockRows.columns, rows: allRows(a.length) });
  return svg;
}
