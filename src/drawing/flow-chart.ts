import type { Gone, Step } from '../readings/gradient.ts';
import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf, type Make } from './elastic.ts';
import { axisRoom, frameSize } from './frame.ts';
import { markGrid } from './grid.ts';
import { exponentOf, type Decades } from '../readings/decades.ts';
import { decadeTicks, layerTicks, stretches } from './layer-chart.ts';
import { hundredths } from './svg.ts';

/** The words of the chart in the reader's language. */
export interface FlowWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** Said in a lower corner, where the line is not: which way the gradient goes. */
  readonly note?: string;
  /** Said above the frame. */
  readonly title?: string;
  /** Names the gradient that arrives. */
  readonly arriving: string;
  readonly value: (value: number) => string;
  /** A power of ten, by its exponent. */
  readonly power: (exponent: number) => string;
  readonly gone: (gone: Gone) => string;
}

export interface FlowOptions {
  readonly document: Document;
  readonly words: FlowWords;
  /** Ends of the axis, as exponents. */
  readonly decades: Decades;
  /** Whether the layers are numbered below; where they have drawings above them, they are named there. */
  readonly numbered: boolean;
  /** What stood there before, of as many layers; nothing unless given. */
  readonly before?: readonly Step[] | undefined;
  /** Its width in a file, in pixels; that of the frames above it unless given. */
  readonly width?: number;
}

const colour = 'var(--c-gradient)';
const named = { fill: 'var(--c-gradient-text)', 'font-weight': 600 } as const;
/** Columns that there are at least: the frames above stand five to a row, however few they are. */
const fewest = 5;
/** The gradient that arrives has a column of its own, half as wide as a layer's. */
const arrivingColumn = 0.5;
/** Height of the chart in a file, in pixels. */
const height = 150;

/**
 * The gradient's root mean square on its way back, from the gradient that arrives, a hollow ◇ of size 1 behind the last layer, to the
 * first layer, on an axis of powers of ten. A gradient that is 0, too small or too large for float32 is marked at the frame's edge, and said.
 * @param steps of its way, the first layer first.
 */
export function flowChart(
  steps: readonly Step[],
  { document, words, decades: [low, high], numbered, before, width = frameSize.width * (fewest + arrivingColumn) }: FlowOptions,
): SVGSVGElement {
  const make = maker(document);
  const depth = steps.length;
  const columns = Math.max(fewest, depth);
  const across = (column: number) => column / (columns + arrivingColumn);
  const middle = (layer: number) => across(layer - 0.5);
  const arrives = across(depth + arrivingColumn / 2);
  const up = (exponent: number) => (high - exponent) / (high - low);
  const points = steps.flatMap((step) => {
    const exponent = exponentOf(step);
    return exponent === undefined || step.kind === 'gone'
      ? []
      : [{ layer: step.layer, x: middle(step.layer), y: up(exponent), rms: step.rms }];
  });
  /** The way as a line, broken where a layer has no gradient. */
  const way = (all: readonly Step[]): string => {
    let pen = 'M';
    const to = (x: number, exponent: number) => `${pen}${String(hundredths(side * x))},${String(hundredths(side * up(exponent)))}`;
    let path = to(arrives, 0);
    pen = 'L';
    for (const step of all.toReversed()) {
      const exponent = exponentOf(step);
      if (exponent !== undefined) path += to(middle(step.layer), Math.min(high, Math.max(low, exponent)));
      pen = exponent === undefined ? 'M' : 'L';
    }
    return path;
  };
  const ticks = decadeTicks([low, high], Math.max(5, Math.min(8, (high - low) / 2 + 1)));
  const svg = elastic(
    {
      make,
      label: words.label,
      width,
      height,
      room: { top: words.title === undefined ? 12 : 18, right: 8, bottom: numbered ? 17 : 8, left: axisRoom },
    },
    ...ticks.map((exponent) =>
      make('line', {
        x1: 0,
        x2: '100%',
        y1: share(up(exponent)),
        y2: share(up(exponent)),
        stroke: exponent === 0 ? 'var(--edge)' : 'var(--hairline)',
      }),
    ),
    ...ticks.map((exponent) => make('text', { x: -6, y: share(up(exponent)), dy: 4, 'text-anchor': 'end' }, words.power(exponent))),
    ...(words.note === undefined
      ? []
      : [make('text', { x: '100%', y: '100%', dy: -5, 'text-anchor': 'end', ...named, ...onPaper }, words.note)]),
    ...(words.title === undefined ? [] : [make('text', { x: '50%', dy: -7, 'text-anchor': 'middle', ...named }, words.title)]),
    stretched(
      make,
      make('path', { class: 'before', d: before ? way(before) : '', ...strokeOf('var(--edge)', 1.5, '5 4') }),
      make('path', { d: way(steps), ...strokeOf(colour, 2) }),
    ),
    ...points.map(({ x, y }) => make('circle', { cx: share(x), cy: share(y), r: depth > 20 ? 2 : depth > 10 ? 3 : 4, fill: colour })),
    at(make, arrives, up(0), make('path', { d: 'M0,-6L6,0L0,6L-6,0Z', fill: 'var(--paper)', stroke: colour, 'stroke-width': 1.75 })),
    make(
      'text',
      {
        ...(arrives > 0.85 ? { x: '100%', 'text-anchor': 'end' } : { x: share(arrives), 'text-anchor': 'middle' }),
        y: share(up(0)),
        dy: -9,
        fill: named.fill,
        ...onPaper,
      },
      words.arriving,
    ),
    ...lost(make, steps, middle, words),
    ...ends(points).map(({ x, y, rms }) =>
      make('text', { x: share(x), y: share(y), ...besideDot(x, y), 'font-weight': 600, ...onPaper }, words.value(rms)),
    ),
    ...(numbered
      ? layerTicks(depth, 11).map((layer) =>
          make('text', { x: share(middle(layer)), y: '100%', dy: fontSize + 3, 'text-anchor': 'middle' }, String(layer)),
        )
      : []),
  );
  markGrid(svg, { left: 0, right: width * across(depth), top: 0, bottom: height, columns: depth, rows: 1 });
  return svg;
}

/** Nearer to an edge of the frame, in shares of its width, half a number is wider than the room beside its dot. */
const near = { axis: 0.14, end: 0.06 } as const;

/**
 * Where the number of a dot stands, in pixels from it: below, and within the frame; or where that would be below the frame, on its right, since a
 * line that has come down so far rises from there.
 */
function besideDot(x: number, y: number): { dx?: number; dy: number; 'text-anchor': 'start' | 'middle' | 'end' } {
  if (y > 0.8) return { dx: 9, dy: 8, 'text-anchor': 'start' };
  if (x < near.axis) return { dx: x < near.axis / 2 ? -3 : -22, dy: 17, 'text-anchor': 'start' };
  if (x > 1 - near.end) return { dx: 8, dy: 17, 'text-anchor': 'end' };
  return { dy: 17, 'text-anchor': 'middle' };
}

/** Something small at a place, in pixels around it. */
const at = (make: Make, x: number, y: number, ...shapes: readonly Node[]): SVGElement =>
  make('svg', { x: share(x), y: share(y), overflow: 'visible' }, ...shapes);

/** The numbers that are said: the last layer's and the first's. */
const ends = <Point>(points: readonly Point[]): Point[] => [...new Set([points[0], points.at(-1)])].filter((point) => point !== undefined);

const signs: Readonly<Record<Gone, string>> = {
  zero: 'M-3,-3L3,3M3,-3L-3,3',
  none: 'M-3,0A3,3 0 1 1 3,0A3,3 0 1 1 -3,0',
  'below-resolution': 'M-4,-3H4L0,4Z',
  overflow: 'M-4,3H4L0,-4Z',
};

/** Marks at the frame's edge, with words: a cross for an exact 0, a circle for what is not defined, triangles that point to where it went. */
function lost(make: Make, steps: readonly Step[], middle: (layer: number) => number, words: FlowWords): SVGElement[] {
  const gone = steps.map((step) => (step.kind === 'gone' ? step.gone : undefined));
  const edge = (why: Gone) => (why === 'overflow' ? { y: 0, sign: 1 } : { y: 1, sign: -1 });
  const marks = gone.flatMap((why, i) => {
    if (!why) return [];
    const { y, sign } = edge(why);
    const shape = make('path', {
      transform: `translate(0,${String(sign * 8)})`,
      d: signs[why],
      fill: 'var(--paper)',
      stroke: colour,
      'stroke-width': 1.5,
    });
    return [at(make, middle(i + 1), y, shape)];
  });
  const said = stretches(gone.map((why) => why && { gone: why, words: words.gone(why) })).map(({ from, to, gone: why, words: text }, i) => {
    const { y, sign } = edge(why);
    const [left, right] = [middle(from), middle(to)];
    const [x, anchor] =
      left + right < 0.7 ? [left - 0.03, 'start'] : left + right > 1.3 ? [right + 0.03, 'end'] : [(left + right) / 2, 'middle'];
    const dy = sign * (18 + i * (fontSize + 3)) + (sign > 0 ? 8 : 0);
    return make('text', { x: share(Math.max(0, x)), y: share(y), dy, 'text-anchor': anchor, ...onPaper }, text);
  });
  return [...marks, ...said];
}
