import { axisX, axisY, dot, gridY, rect, ruleX, ruleY, text, type Markish, type ScaleFunctions } from '@observablehq/plot';
import { inOnePath } from '../../drawing/bars.ts';
import { markFrame } from '../../drawing/grid.ts';
import type { Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg, hundredths } from '../../drawing/svg.ts';
import type { Step } from '../../readings/sums.ts';
import type { Bin, SumReading } from './reading.ts';

/** The words of the chart in the reader's language. */
export interface SumWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly across: string;
  readonly up: string;
  /** Name the products, the sum of them, the curve of the theory, and the bars. */
  readonly product: string;
  readonly walk: string;
  readonly curve: string;
  readonly many: string;
  /** The theory's spread and the measured one, with their numbers. */
  readonly expected: string;
  readonly measured: string;
  readonly value: (value: number) => string;
}

export interface SumOptions {
  readonly document: Document;
  readonly words: SumWords;
  readonly sheet: Sheet;
}

/** Sheets up to this width have the key in two lines. */
const narrow = 500;
/** What stands at the right of the walks, in shares of the room there: the bars begin, and the longest of them ends. */
const band = { narrow: [0.06, 0.52], wide: [0.05, 0.5] } as const;
/** The share of all sums that a bar of full length stands for, unless one is longer; a normal distribution's tallest bar has 0.106. */
const fullShare = 0.12;

/**
 * Partial sums over the number of products: pale those of others, in ink the one that is followed, in green its single products; dashed
 * ±√k·σ. At the right, on the same upright axis, many whole sums as bars that lie down, with √n·σ and their measured spread.
 */
export function sumChart({ sums, top, bins }: SumReading, { document, words, sheet }: SumOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = sheet;
  const { n, walk, others, expected, std } = sums;
  const isNarrow = width <= narrow;
  const frame = width - marginLeft - marginRight;
  /** Products that as many pixels are wide. */
  const wide = (pixels: number) => (pixels / frame) * n;
  const [from, to] = band[isNarrow ? 'narrow' : 'wide'].map((share) => n + wide(share * marginRight)) as [number, number];
  const longest = Math.max(fullShare, ...bins.map(({ share }) => share));
  const end = walk.at(-1)!;
  /** Width of a product's bar, in pixels. */
  const product = Math.max(1, Math.min(4, (0.5 * frame) / walk.length));
  const ticks = [-1, -0.5, 0, 0.5, 1].map((share) => share * top);
  const marks: Markish[] = [
    gridY(ticks, { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: words.value, tickSize: 0, tickPadding: 6, fontSize, label: null }),
    axisX(acrossTicks(n, isNarrow ? 3 : 6), { tickFormat: words.value, tickSize: 3, tickPadding: 4, fontSize, label: null }),
    (_, scales) => walks(document, others, placing(scales), 1, { stroke: 'var(--edge)', 'stroke-opacity': 0.45 }),
    (_, scales) => sticks(document, walk, placing(scales), product),
    ruleY([0], { x1: 0, x2: n, stroke: 'currentColor', strokeWidth: 1 }),
    ...(expected > 0 ? [((_, scales) => curve(document, n, expected, placing(scales))) satisfies Markish] : []),
    (_, scales) => walks(document, [walk], placing(scales), 10, { stroke: 'currentColor', 'stroke-width': 1.8 }),
    ruleX([n], { stroke: 'var(--edge)', strokeWidth: 1 }),
    dot([end], { x: 'k', y: 'sum', r: 4, fill: 'var(--c-activation)', stroke: 'var(--paper)', strokeWidth: 1.5 }),
    rect(
      bins,
      inOnePath({
        x1: from,
        x2: ({ share }: Bin) => from + (to - from) * (share / longest),
        y1: 'low',
        y2: 'high',
        insetTop: 0.5,
        insetBottom: 0.5,
        fill: 'var(--c-activation)',
      }),
    ),
    ruleX([from], { stroke: 'currentColor', strokeWidth: 1 }),
    ...(expected > 0 ? spreads() : []),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -22, textAnchor: 'start', fontSize }),
    text([words.across], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize }),
    text([words.many], {
      x: [from],
      y: [-top],
      dy: marginBottom - 6,
      lineAnchor: 'bottom',
      textAnchor: 'start',
      fontSize,
      fill: 'var(--c-activation-text)',
    }),
    () => key(document, words, sheet),
  ];
  const svg = drawSvg(document, words.label, {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [0, n], type: 'linear', axis: null },
    y: { domain: [-top, top], type: 'linear', axis: null },
    marks,
  });
  markFrame(svg, sheet, walk.length);
  return svg;

  /** √n·σ as dashes through the bars, and the measured spread as a bracket beside them; the words of the one stand above, those of the other below. */
  function spreads(): Markish[] {
    const [bracket, serif, edge] = [to + wide(8), wide(4), n + wide(marginRight - 2)];
    const said = (name: string, y: number, dy: number, fill: string) =>
      text([name], { x: [edge], y: [y], dy, textAnchor: 'end', fontSize, fill, stroke: 'var(--paper)', strokeWidth: 4 });
    return [
      ruleY([expected, -expected], { x1: from, x2: to, stroke: 'var(--paper)', strokeWidth: 3.5 }),
      ruleY([expected, -expected], { x1: from, x2: edge, stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '6 4' }),
      ruleX([bracket], { y1: -std, y2: std, stroke: 'var(--c-activation)', strokeWidth: 2.5 }),
      ruleY([std, -std], { x1: bracket - serif, x2: bracket + serif, stroke: 'var(--c-activation)', strokeWidth: 2.5 }),
      said(words.expected, Math.max(expected, std), -11, 'currentColor'),
      said(words.measured, -Math.max(expected, std), 12, 'var(--c-activation-text)'),
    ];
  }
}

/** From a number of products and a sum to pixels. */
type Placing = (k: number, sum: number) => readonly [x: number, y: number];

const placing =
  ({ x, y }: ScaleFunctions): Placing =>
  (k, sum) => [x!(k) as number, y!(sum) as number];

/** A path with its looks. */
function pathOf(document: Document, d: string, looks: Readonly<Record<string, string | number>>): SVGElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ d, fill: 'none', 'stroke-linejoin': 'round', ...looks }))
    path.setAttribute(name, String(value));
  return path;
}

/** The single products as sticks from 0, in tenths of a pixel, so many pixels wide. */
function sticks(document: Document, walk: SumReading['sums']['walk'], place: Placing, width: number): SVGElement {
  const tenths = (length: number) => Math.round(length * 10) / 10;
  const d = walk.map(({ k, product }) => {
    const [[x, from], [, to]] = [place(k, 0), place(k, product)];
    return `M${String(tenths(x))} ${String(tenths(from))}v${String(tenths(to - from))}`;
  });
  return pathOf(document, d.join(''), { stroke: 'var(--c-weight)', 'stroke-width': tenths(width) });
}

/** ±√k·σ from 0 to n, two halves of a parabola, which a quadratic curve follows exactly. */
function curve(document: Document, n: number, end: number, place: Placing): SVGElement {
  const halves = [end, -end].map((sum) => {
    const [from, bend, to] = [place(0, 0), place(0, sum / 2), place(n, sum)].map((point) => point.map(hundredths).join(','));
    return `M${from!}Q${bend!} ${to!}`;
  });
  return pathOf(document, halves.join(''), { stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-dasharray': '6 4' });
}

/** Round numbers of products, from 0, that get a tick: about `most` at most; n itself in any case where it is one product. */
function acrossTicks(n: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => n / size <= most) ?? 1000;
  return Array.from({ length: Math.floor(n / step) + 1 }, (_, i) => i * step);
}

/**
 * Walks from 0 as one path, which goes from place to place: a page has them twice, and so as short as they can be written.
 * @param perPixel steps in a pixel to which places are rounded.
 */
function walks(
  document: Document,
  all: readonly (readonly Step[])[],
  place: Placing,
  perPixel: number,
  looks: Readonly<Record<string, string | number>>,
): SVGElement {
  const rounded = (k: number, sum: number) => place(k, sum).map((length) => Math.round(length * perPixel)) as [number, number];
  const start = rounded(0, 0);
  const d = all.map((steps) => {
    let [x, y] = start;
    const moves = steps.map(({ k, sum }) => {
      const [nextX, nextY] = rounded(k, sum);
      const [right, down] = [(nextX - x) / perPixel, (nextY - y) / perPixel];
      [x, y] = [nextX, nextY];
      return `${String(right)}${down < 0 ? '' : ' '}${String(down)}`;
    });
    return `M${start.map((length) => length / perPixel).join(' ')}l${moves.join(' ')}`;
  });
  return pathOf(document, d.join(''), looks);
}

/** The signs with their names, as one text: only the browser knows how wide a name is. */
function key(document: Document, { product, walk, curve }: SumWords, { width, marginTop, fontSize }: Sheet): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const isNarrow = width <= narrow;
  const attributes = { x: width - 4, y: hundredths(marginTop - (isNarrow ? 38 : 22) + 4), 'text-anchor': 'end', 'font-size': fontSize };
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  for (const [sign, name, fill] of [
    ['┃', product, 'var(--c-weight-text)'],
    ['━', walk, 'currentColor'],
    ['- -', curve, 'currentColor'],
  ] as const) {
    const piece = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    piece.setAttribute('fill', fill);
    if (made.childNodes.length > 0) piece.setAttribute('dx', '12');
    piece.textContent = `${sign}\u00a0${name}`;
    made.append(piece);
  }
  return made;
}
