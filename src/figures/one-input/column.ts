import { elastic, fontSize, maker, side, strokeOf, type Make } from '../../drawing/elastic.ts';
import { barsOf, brokenUp, skyline } from '../../drawing/frame.ts';
import { markGrid } from '../../drawing/grid.ts';
import { hundredths } from '../../drawing/svg.ts';
import { valueCount, type Interval } from '../../statistics/histogram.ts';
import { block, type Column, type Layer } from './reading.ts';

/** Size of a column in a file, in pixels, and the shares of its height that cells and histogram take. */
export const columnSize = { width: 96, height: 320 } as const;
const parts = { cells: 0.66, bars: 0.25 } as const;
const percent = (share: number): string => `${String(hundredths(100 * share))}%`;

/** Between two columns on a wide page, as a share of the width of one: the wires stretch over it. The style sheet keeps as much. */
const between = 0.8;
/** Room on either side of a column in a file, in pixels. */
const beside = Math.round((columnSize.width * between) / 2);
/** Shades of a cell. */
export const shades = 20;
/** Sizes of a dot, and the radius of the largest, in pixels. */
const dots = { sizes: 10, radius: 4.5 } as const;
/** Widths of a wire, and the widest in pixels. */
const wires = { sizes: 5, width: 1.5 } as const;
const lineBelow = fontSize + 2;

/** The words of a column in the reader's language. */
export interface ColumnWords {
  readonly title: string;
  /** What it shows, as a sentence. */
  readonly label: string;
  /** Said under the cells. */
  readonly under?: string | undefined;
  /** At both ends of the histogram's axis. */
  readonly ends?: readonly [low: string, high: string] | undefined;
  /** Said under the histogram, of the gradient. */
  readonly rms?: string | undefined;
  /** Said of the wires. */
  readonly weights?: string | undefined;
}

/** What is opened in a column: a cell, counted from 0, and the weights of what goes into it. */
export interface Wired {
  readonly cell: number;
  readonly weights: readonly number[];
}

/** A column of cells: the numbers that go in. */
export function inputColumn(document: Document, input: Column, words: ColumnWords): SVGSVGElement {
  const make = maker(document);
  return whole(make, input, words, [cellsOf(make, input, true, 'var(--ink-soft)')], 1);
}

/**
 * A layer: its cells, its dots on the way back, its wires, and its histogram.
 * @param top of the axis of shares.
 * @param everyone whether the outputs of all samples stand there.
 */
export function layerColumn(
  document: Document,
  layer: Layer,
  words: ColumnWords,
  { top, everyone, wired }: { readonly top: number; readonly everyone: boolean; readonly wired: Wired | undefined },
): SVGSVGElement {
  const make = maker(document);
  const { own, others, isReached, isBack, gradients } = layer;
  const bars = (of: typeof own, isThere: boolean, fill: Readonly<Record<string, string>>) => {
    const shares = barsOf(of, isThere ? valueCount(of) : Infinity);
    return make('path', { class: 'bars', d: skyline(shares, of.interval, top), ...fill });
  };
  return whole(
    make,
    layer,
    words,
    [
      cellsOf(make, layer, isReached, 'var(--c-activation)', [
        ...(isBack && typeof gradients !== 'string' ? dotsOf(make, gradients) : []),
        ...(wired ? [chosen(make, wired.cell)] : []),
      ]),
      ...(wired ? [wiresTo(make, wired)] : []),
      make(
        'svg',
        {
          y: percent(1 - parts.bars),
          width: '100%',
          height: percent(parts.bars),
          viewBox: `0 0 ${String(side)} ${String(side)}`,
          preserveAspectRatio: 'none',
          overflow: 'visible',
        },
        bars(others, everyone, { fill: 'var(--c-offset)', 'fill-opacity': '0.55' }),
        bars(own, isReached, { fill: 'var(--c-activation)' }),
        make('path', { d: `M0,${String(side)}H${String(side)}`, ...strokeOf('currentColor') }),
      ),
    ],
    2,
  );
}

/** A column with its words; its cells can be read out. */
function whole(make: Make, column: Column, words: ColumnWords, content: readonly SVGElement[], lines: number): SVGSVGElement {
  const text = (y: string, dy: number, said: string, more: Readonly<Record<string, string | number>> = {}) =>
    make('text', { x: '50%', y, dy, 'text-anchor': 'middle', ...more }, said);
  const svg = elastic(
    { make, label: words.label, ...columnSize, room: { top: 18, right: beside, bottom: 6 + lines * lineBelow, left: beside } },
    ...content,
    text('0', -7, words.title, { 'font-weight': 600 }),
    ...brokenUp(words.under ?? '').map((line, i) => text(percent(parts.cells), lineBelow * (i + 1) + 2, line, { fill: 'var(--ink-soft)' })),
    ...(words.ends
      ? [
          make('text', { x: 0, y: '100%', dy: lineBelow }, words.ends[0]),
          make('text', { x: '100%', y: '100%', dy: lineBelow, 'text-anchor': 'end' }, words.ends[1]),
        ]
      : []),
    ...(words.rms ? [text('100%', 2 * lineBelow + 3, words.rms, { fill: 'var(--c-gradient-text)', 'font-weight': 600 })] : []),
    ...(words.weights
      ? [
          make(
            'text',
            { class: 'wires', x: 0, y: percent(parts.cells), dx: -6, dy: lineBelow, 'text-anchor': 'end', fill: 'var(--c-weight-text)' },
            words.weights,
          ),
        ]
      : []),
  );
  const { columns, rows } = sidesOf(column);
  markGrid(svg, {
    left: 0,
    top: 0,
    right: (columnSize.width * columns) / block.columns,
    bottom: (columnSize.height * parts.cells * rows) / block.rows,
    columns,
    rows,
  });
  return svg;
}

const sidesOf = ({ values }: Column) => ({
  columns: Math.max(1, Math.min(block.columns, values.length)),
  rows: Math.max(1, Math.ceil(values.length / block.columns)),
});
const placeOf = (cell: number): Interval => [cell % block.columns, Math.floor(cell / block.columns)];

/** How strongly a cell is filled, in `shades`; `undefined` for what is no number. */
export function shadeOf(value: number, full: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  return full > 0 ? Math.min(shades, Math.round((shades * Math.abs(value)) / full)) : 0;
}

/** All cells in units of one: those of one shade are one path; a number below 0 is a ring, what is no number is hatched. */
function cellsOf(make: Make, column: Column, isReached: boolean, fill: string, over: readonly SVGElement[] = []): SVGElement {
  const paths = new Map<string, string>();
  const hatched: string[] = [];
  const frames: string[] = [];
  for (const [cell, value] of column.values.entries()) {
    const [x, y] = placeOf(cell);
    const at = `M${String(x)},${String(y)}`;
    frames.push(`${at}h1v1h-1z`);
    const shade = shadeOf(value, column.full);
    if (shade === undefined) hatched.push(`${at}m0,1l1,-1m-.5,1l.5,-.5m-1,0l.5,-.5`);
    else if (shade > 0) {
      const key = String(shade / shades);
      const hole = value < 0 ? `M${String(hundredths(x + 0.25))},${String(hundredths(y + 0.3))}v.4h.5v-.4z` : '';
      paths.set(key, `${paths.get(key) ?? ''}${at}h1v1h-1z${hole}`);
    }
  }
  const fills = isReached
    ? [
        make(
          'g',
          { class: 'fills', fill, 'fill-rule': 'evenodd' },
          ...[...paths].map(([opacity, d]) => make('path', { 'fill-opacity': opacity, d })),
          ...(hatched.length > 0 ? [make('path', { d: hatched.join(''), ...strokeOf('var(--ink)') })] : []),
        ),
      ]
    : [];
  const box = {
    width: '100%',
    height: percent(parts.cells),
    viewBox: `0 0 ${String(block.columns)} ${String(block.rows)}`,
    preserveAspectRatio: 'none',
    overflow: 'visible',
  };
  return make('svg', box, ...fills, make('path', { d: edges(column), ...strokeOf('var(--c-offset)'), 'stroke-opacity': 0.45 }), ...over);
}

/** The lines between cells and around them. */
function edges(column: Column): string {
  const { columns, rows } = sidesOf(column);
  const down = Array.from({ length: columns + 1 }, (_, x) => `M${String(x)},0V${String(rows)}`);
  const across = Array.from({ length: rows + 1 }, (_, y) => `M0,${String(y)}H${String(columns)}`);
  return [...down, ...across].join('');
}

/** A dot in each cell, its area the size of the gradient there, the layer's largest in full; those of one size are one path of round points. */
function dotsOf(make: Make, gradients: readonly number[]): SVGElement[] {
  const largest = gradients.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const paths = new Map<number, string>();
  for (const [cell, value] of gradients.entries()) {
    const size = largest > 0 ? Math.round(dots.sizes * Math.sqrt(Math.abs(value) / largest)) : 0;
    if (!(size > 0)) continue;
    const [x, y] = placeOf(cell);
    paths.set(size, `${paths.get(size) ?? ''}M${String(x)}.5,${String(y)}.5h.001`);
  }
  const round = { fill: 'none', 'stroke-linecap': 'round', 'vector-effect': 'non-scaling-stroke' };
  return [...paths].flatMap(([size, d]) => {
    const width = (2 * dots.radius * size) / dots.sizes;
    return [
      make('path', { ...round, d, stroke: 'var(--paper)', 'stroke-width': hundredths(width + 2) }),
      make('path', { ...round, class: 'dots', d, stroke: 'var(--c-gradient)', 'stroke-width': hundredths(width) }),
    ];
  });
}

/** The cell that is opened. */
function chosen(make: Make, cell: number): SVGElement {
  const [x, y] = placeOf(cell);
  const d = `M${String(x)},${String(y)}h1v1h-1z`;
  return make(
    'g',
    { class: 'opened' },
    make('path', { d, ...strokeOf('var(--paper)', 5) }),
    make('path', { d, ...strokeOf('var(--ink)', 2.5) }),
  );
}

/** A line from each cell of the column before to the one that is opened, as wide as its weight is large, dashed where that is below 0. */
function wiresTo(make: Make, { cell, weights }: Wired): SVGElement {
  const [column, row] = placeOf(cell);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const paths = new Map<string, string>();
  const [x, y] = [(side * column) / block.columns, (side * (row + 0.5)) / block.rows];
  for (const [i, weight] of weights.entries()) {
    const size = largest > 0 ? Math.ceil((wires.sizes * Math.abs(weight)) / largest) : 0;
    if (size === 0) continue;
    const [from, line] = placeOf(i);
    const height = (side * (line + 0.2 + 0.15 * from)) / block.rows;
    const key = `${String(size)} ${weight < 0 ? 'below' : 'above'}`;
    paths.set(key, `${paths.get(key) ?? ''}M${String(-side * between)},${String(hundredths(height))}L${String(x)},${String(y)}`);
  }
  const lines = [...paths].map(([key, d]) => {
    const [size, sign] = key.split(' ');
    return make('path', {
      d,
      ...strokeOf('var(--c-weight)', (wires.width * Number(size)) / wires.sizes, sign === 'below' ? '4 3' : undefined),
    });
  });
  const box = {
    class: 'wires',
    width: '100%',
    height: percent(parts.cells),
    viewBox: `0 0 ${String(side)} ${String(side)}`,
    preserveAspectRatio: 'none',
    overflow: 'visible',
    opacity: 0.75,
  };
  return make('svg', box, ...lines);
}
