import { axisX, axisY, dot, gridY, line, rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
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
/** Places at which the curve ±√k·σ is drawn, denser where it bends. */
const curvePoints = 40;
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
  const { n, walk, others, expected, std, sigma } = sums;
  const isNarrow = width <= narrow;
  const frame = width - marginLeft - marginRight;
  /** Products that as many pixels are wide. */
  const wide = (pixels: number) => (pixels / frame) * n;
  const [from, to] = band[isNarrow ? 'narrow' : 'wide'].map((share) => n + wide(share * marginRight)) as [number, number];
  const longest = Math.max(fullShare, ...bins.map(({ share }) => share));
  const end = walk.at(-1)!;
  const edge = n + wide(marginRight) - wide(4);
  const curve = Array.from({ length: curvePoints + 1 }, (_, i) => n * (i / curvePoints) ** 2);
  const ticks = [-1, -0.5, 0, 0.5, 1].map((share) => share * top);
  const marks: Markish[] = [
    gridY(ticks, { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: words.value, tickSize: 0, tickPadding: 6, fontSize, label: null }),
    axisX(acrossTicks(n, isNarrow ? 3 : 6), { tickFormat: words.value, tickSize: 3, tickPadding: 4, fontSize, label: null }),
    (_, { x, y }) =>
      walks(
        document,
        others,
        (k) => x!(k) as number,
        (sum) => y!(Math.max(-top, Math.min(top, sum))) as number,
      ),
    ruleX(
      walk.filter(({ product }) => product !== 0),
      { x: 'k', y1: 0, y2: 'product', stroke: 'var(--c-weight)', strokeWidth: Math.max(1, Math.min(4, (0.5 * frame) / walk.length)) },
    ),
    ruleY([0], { x1: 0, x2: n, stroke: 'currentColor', strokeWidth: 1 }),
    ...(expected > 0
      ? [1, -1].map((sign) =>
          line(curve, {
            x: (k: number) => k,
            y: (k: number) => sign * Math.sqrt(k) * sigma,
            stroke: 'currentColor',
            strokeWidth: 1.5,
            strokeDasharray: '6 4',
          }),
        )
      : []),
    line([{ k: 0, sum: 0 }, ...walk], { x: 'k', y: 'sum', stroke: 'var(--paper)', strokeWidth: 4, strokeLinejoin: 'round' }),
    line([{ k: 0, sum: 0 }, ...walk], { x: 'k', y: 'sum', stroke: 'currentColor', strokeWidth: 1.8, strokeLinejoin: 'round' }),
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
    ...spreads(sums, { from, to, edge, fontSize, words }),
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

  /** √n·σ as dashes through the bars, and the measured spread as a bracket beside them; the words of either keep apart. */
  function spreads(
    { expected: theory, std: measured }: Pick<typeof sums, 'expected' | 'std'>,
    place: { readonly from: number; readonly to: number; readonly edge: number; readonly fontSize: number; readonly words: SumWords },
  ): Markish[] {
    const bracket = place.to + wide(8);
    const words = (said: string, y: number, dy: number, fill: string) =>
      text([said], {
        x: [place.to + wide(16)],
        y: [y],
        dy,
        textAnchor: 'start',
        fontSize: place.fontSize,
        fill,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      });
    if (!(theory > 0)) return [];
    const [x1, x2] = [place.from, place.edge];
    return [
      ruleY([theory, -theory], { x1, x2: bracket - wide(4), stroke: 'var(--paper)', strokeWidth: 3.5 }),
      ruleY([theory, -theory], { x1, x2, stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '6 4' }),
      ruleX([bracket], { y1: -measured, y2: measured, stroke: 'var(--c-activation)', strokeWidth: 2.5 }),
      ruleY([measured, -measured], { x1: bracket - wide(4), x2: bracket + wide(4), stroke: 'var(--c-activation)', strokeWidth: 2.5 }),
      words(place.words.expected, theory, -11, 'currentColor'),
      words(place.words.measured, 0, 0, 'var(--c-activation-text)'),
    ];
  }
}

/** Round numbers of products, from 0, that get a tick: about `most` at most; n itself in any case where it is one product. */
function acrossTicks(n: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => n / size <= most) ?? 1000;
  return Array.from({ length: Math.floor(n / step) + 1 }, (_, i) => i * step);
}

/**
 * Many walks from 0 as one path, in whole pixels from place to place: a page has them twice, and nobody reads a number off one of them.
 * @param across, up from a number of products and from a sum to pixels.
 */
function walks(
  document: Document,
  all: readonly (readonly Step[])[],
  across: (k: number) => number,
  up: (sum: number) => number,
): SVGElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const origin = [Math.round(across(0)), Math.round(up(0))] as const;
  const d = all.map((steps) => {
    let [x, y] = origin;
    const moves = steps.map(({ k, sum }) => {
      const [right, down] = [Math.round(across(k)) - x, Math.round(up(sum)) - y];
      [x, y] = [x + right, y + down];
      return `${String(right)}${down < 0 ? '' : ' '}${String(down)}`;
    });
    return `M${String(origin[0])} ${String(origin[1])}l${moves.join(' ')}`;
  });
  const attributes = {
    d: d.join(''),
    fill: 'none',
    stroke: 'var(--edge)',
    'stroke-opacity': 0.45,
    'stroke-width': 1,
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, String(value));
  return path;
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
