import { elastic, maker, share, type Make } from '../../drawing/elastic.ts';
import { frameSize } from '../../drawing/frame.ts';
import { markGrid } from '../../drawing/grid.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';

/** The words around the meters: at the end where each of them sets out, and at the one where it arrives. */
export interface MeterWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly signal: EndWords;
  readonly gradient: EndWords;
  /** Whether there is more than was sent. */
  readonly isMore: (measure: Measure) => boolean;
}

interface EndWords {
  /** Its name, with an arrow that shows where it goes. */
  readonly name: string;
  /** What it is, where there is room for that. */
  readonly what: string;
  /** Where it arrives, and how much of it. */
  readonly arrives: string;
  readonly amount: string;
}

/** Columns that there are at least: the frames above stand five to a row, however few they are. */
const fewest = 5;
/** Between the cells of five columns, as a share of the width; the style sheet leaves as much between the frames. */
const gap = 1 / 64;
/** Height of a cell, and from the top of one row to that of the next, in pixels. */
const [cell, pitch] = [10, 14];
/** Room for a line of words, in pixels. */
const line = 22;

/** Signs of what has no length: a circle for what is not defined, a triangle that points to where float32 lost it. */
const signs = { none: 'M-3,0A3,3 0 1 1 3,0A3,3 0 1 1 -3,0', 'below-resolution': 'M-4,-3H4L0,4Z', overflow: 'M-4,3H4L0,-4Z' } as const;

/**
 * Two rows of cells, one under each frame: how much of the signal there is in a layer, from left to right, and how much of the gradient, from right to
 * left. A cell is full with as much as was sent, and hatched where it is more.
 * @param signals as shares of what was sent, the first layer first, as are the gradients.
 */
export function meters(document: Document, signals: readonly Measure[], gradients: readonly Measure[], words: MeterWords): SVGSVGElement {
  const make = maker(document);
  const columns = Math.max(fewest, signals.length);
  const between = (gap * fewest) / columns;
  const step = (1 + between) / columns;
  const end = step * signals.length - between;
  const width = frameSize.width * fewest;
  const height = pitch + cell;
  const rows = [
    { measures: signals, fill: 'var(--c-activation)', back: false },
    { measures: gradients, fill: 'var(--c-gradient)', back: true },
  ];
  const { signal, gradient } = words;
  const svg = elastic(
    { make, label: words.label, width, height, room: { top: line, right: 4, bottom: line, left: 4 } },
    ...rows.flatMap(({ measures, fill, back }, row) =>
      measures.flatMap((measure, i) =>
        cellOf(make, measure, { left: i * step, width: step - between, y: row * pitch, fill, back, isMore: words.isMore(measure) }),
      ),
    ),
    make('text', { x: 0, y: -7, class: 'meter-words' }, ...said(make, 'var(--c-activation-text)', signal)),
    make(
      'text',
      { x: '100%', y: -7, 'text-anchor': 'end', class: 'meter-words' },
      `${signal.arrives} `,
      number(make, 'var(--c-activation-text)', signal),
    ),
    make(
      'text',
      { x: 0, y: height + line - 5, class: 'meter-words' },
      number(make, 'var(--c-gradient-text)', gradient),
      ` ${gradient.arrives}`,
    ),
    make(
      'text',
      { x: '100%', y: height + line - 5, 'text-anchor': 'end', class: 'meter-words' },
      ...said(make, 'var(--c-gradient-text)', gradient).reverse(),
    ),
  );
  markGrid(svg, { left: 0, right: width * (end + between), top: 0, bottom: height, columns: signals.length, rows: 2 });
  return svg;
}

/** Its name in its colour, and what it is. */
const said = (make: Make, fill: string, { name, what }: EndWords): Node[] => [
  make('tspan', { fill, 'font-weight': 600 }, name),
  make('tspan', { class: 'what' }, what),
];

const number = (make: Make, fill: string, { amount }: EndWords): Node =>
  make('tspan', { class: 'amount', fill, 'font-weight': 650 }, amount);

interface Cell {
  /** Shares of the whole width. */
  readonly left: number;
  readonly width: number;
  /** In pixels. */
  readonly y: number;
  readonly fill: string;
  /** Whether it fills from right to left. */
  readonly back: boolean;
  readonly isMore: boolean;
}

/** One cell, of as many parts whatever it holds, so that one picture can grow into another. */
function cellOf(make: Make, measure: Measure, { left, width, y, fill, back, isMore }: Cell): SVGElement[] {
  const full = isMore ? 1 : isNumber(measure) ? Math.min(1, measure) : 0;
  const sign = measure === null ? signs.none : isNumber(measure) ? '' : signs[measure];
  const box = { y, height: cell };
  return [
    make('rect', { x: share(left), width: share(width), ...box, fill: 'var(--surface)', stroke: 'var(--edge)', 'stroke-opacity': 0.7 }),
    make('rect', {
      class: 'bar',
      x: share(back ? left + width * (1 - full) : left),
      width: share(width * full),
      ...box,
      fill,
      'fill-opacity': isMore ? 0.22 : 1,
    }),
    // The least of it is seen, too.
    make('rect', {
      x: share(back ? left + width : left),
      width: full > 0 ? 1.5 : 0,
      ...box,
      transform: back ? 'translate(-1.5,0)' : undefined,
      fill,
    }),
    make(
      'svg',
      {
        x: share(left),
        width: share(width),
        ...box,
        viewBox: `0 0 ${String(hatchWidth)} ${String(cell)}`,
        preserveAspectRatio: 'xMinYMin slice',
        overflow: 'hidden',
      },
      make('path', { d: isMore ? hatch : '', fill: 'none', stroke: fill, 'stroke-width': 3 }),
    ),
    make(
      'svg',
      { x: share(left + width / 2), y: y + cell / 2, overflow: 'visible' },
      make('path', { d: sign, fill: 'var(--paper)', stroke: fill, 'stroke-width': 1.5 }),
    ),
  ];
}

/** Wider than any cell, in pixels. */
const hatchWidth = 400;
const hatch = Array.from(
  { length: Math.ceil(hatchWidth / 7) + 2 },
  (_, i) => `M${String(i * 7 - cell)},${String(cell)}l${String(cell)},${String(-cell)}`,
).join('');
