import { bins, binEdges, type Histogram, type Interval } from '../statistics/histogram.ts';
import type { Shares } from '../readings/shares.ts';
import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf, type Make, type Room } from './elastic.ts';
import { markGrid } from './grid.ts';
import { hundredths } from './svg.ts';
import { textWidth } from './text-width.ts';

/** One bar over its bin. */
export interface Bar {
  readonly x1: number;
  readonly x2: number;
  /** On the upright axis: a share. */
  readonly height: number;
}

/** Size of a frame in a file, in pixels. */
export const frameSize = { width: 130, height: 96 } as const;
/** Room around it: its title above, the ends of its axis below. */
export const roomAround = (bottom: number, isFirst: boolean): Room => ({ top: 18, right: 4, bottom, left: 4 + (isFirst ? axisRoom : 0) });
const lineBelow = fontSize + 2;
/** Room for what stands left of the first frame, in pixels: the style sheet keeps as much. */
export const axisRoom = 34;

/** The words around a frame. */
export interface FrameWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** At both ends of the axis below, and in its middle where there is room. */
  readonly ends?: readonly [low: string, high: string];
  readonly middle?: string;
  /** Said in the frame where it is empty. */
  readonly said?: string;
  /** The top of the upright axis, in lines; only the first of several frames says it. */
  readonly top?: readonly string[];
  /** Whether it stands within the frame, at its upper left, and not on its left. */
  readonly topInside?: boolean;
  /** Whether that is another one than before. */
  readonly isNewTop?: boolean;
}

export interface FrameOptions {
  readonly document: Document;
  readonly words: FrameWords;
  /** From left to right, without gaps between them. */
  readonly bars: readonly Bar[];
  /** What stood there before, on the same axes; nothing unless given. */
  readonly before?: readonly Bar[] | undefined;
  /** Ends of the axis below. */
  readonly domain: Interval;
  /** Top of the upright axis, the same for all that are compared. */
  readonly top: number;
  readonly fill: 'var(--c-activation)' | 'var(--c-gradient)';
  /** Whether a line marks 0 in the middle of the axis. */
  readonly zero?: boolean;
  /** Whether the ends of the axis may be long, and have a line each. */
  readonly longEnds?: boolean;
  /** Its width in a file, in pixels. */
  readonly width?: number;
}

/** The bars of a whole histogram, as shares of `total` values. */
export const barsOf = ({ interval, counts }: Histogram, total: number): Bar[] =>
  counts.map((count, bin) => {
    const [x1, x2] = binEdges(interval, bin);
    return { x1, x2, height: count / Math.max(1, total) };
  });

/** A histogram in a frame that takes the size of its place; a bar that the top cuts off gets a mark, or it would pass for one of just that height. */
export function histogramFrame({
  document,
  words,
  bars,
  before,
  domain,
  top,
  fill,
  zero,
  longEnds = false,
  width = frameSize.width,
}: FrameOptions): SVGSVGElement {
  const make = maker(document);
  const cut = bars.filter(({ height }) => height > top);
  const svg = elastic(
    {
      make,
      label: words.label,
      width,
      height: frameSize.height,
      room: roomAround(4 + (longEnds ? 2 : 1) * lineBelow, words.top !== undefined && !words.topInside),
    },
    stretched(
      make,
      make('path', { d: `M0,0H${String(side)}${zero ? `M${String(side / 2)},0V${String(side)}` : ''}`, ...strokeOf('var(--hairline)') }),
      make('path', { class: 'bars before', d: skyline(before ?? [], domain, top), 'fill-opacity': 0.22 }),
      make('path', { class: 'bars', d: skyline(bars, domain, top), fill }),
      make('path', { d: `M0,${String(side)}H${String(side)}`, ...strokeOf('currentColor') }),
    ),
    ...cut.map(({ x1, x2 }) => {
      const place = { x: share(part((x1 + x2) / 2, domain)), y: 0, overflow: 'visible' };
      return make('svg', place, make('path', { d: 'M-3,-1.5H3L0,-6Z' }));
    }),
    ...around(make, words, longEnds),
  );
  markBars(svg, bars, domain, width);
  return svg;
}

/** One layer's activations among others. @param i the layer, from 0. */
export function shareFrame(document: Document, shares: Shares, i: number, words: FrameWords, before?: Shares): SVGSVGElement {
  const barsOn = ({ layers }: Shares): Bar[] => layers[i]!.bins.map(({ left, right, share: height }) => ({ x1: left, x2: right, height }));
  const { top, fitted, layers } = shares;
  const common = { document, words, top, fill: 'var(--c-activation)', domain: layers[i]!.domain, longEnds: fitted } as const;
  return histogramFrame({ ...common, bars: barsOn(shares), before: before && barsOn(before) });
}

/** The words around a frame: its title above, the ends of its axis below, the top of the upright axis on its left. */
export function around(
  make: Make,
  { title, ends, middle, said, top, topInside = false, isNewTop }: Omit<FrameWords, 'label'>,
  longEnds = false,
): SVGElement[] {
  const below = { y: '100%', dy: lineBelow + 1 };
  return [
    make('text', { x: '50%', dy: -7, 'text-anchor': 'middle', 'font-weight': 600 }, title),
    ...(ends
      ? [
          make('text', { x: 0, ...below }, ends[0]),
          make('text', { x: '100%', y: '100%', dy: (longEnds ? 2 : 1) * lineBelow + 1, 'text-anchor': 'end' }, ends[1]),
        ]
      : []),
    ...(middle === undefined ? [] : [make('text', { x: '50%', ...below, 'text-anchor': 'middle' }, middle)]),
    ...(said === undefined ? [] : inside(make, said)),
    ...(top ?? []).map((line, i) =>
      make(
        'text',
        {
          ...(topInside ? { x: 1, dy: fontSize + i * lineBelow, ...onPaper } : { x: -6, dy: 4 + i * lineBelow, 'text-anchor': 'end' }),
          y: 0,
          'font-weight': isNewTop ? 700 : undefined,
        },
        line,
      ),
    ),
  ];
}

/** Words in the middle of a frame. */
const inside = (make: Make, said: string): SVGElement[] =>
  brokenUp(said).map((line, i, { length }) =>
    make('text', { x: '50%', y: '50%', dy: (i - (length - 1) / 2) * (fontSize + 2) + 4, 'text-anchor': 'middle', ...onPaper }, line),
  );

/** Width of the narrowest frame, on a phone. */
const narrowest = 56;

/** Words in lines that the narrowest frame can hold, unless a single word is wider; no line where nothing is said. */
export const brokenUp = (said: string): string[] =>
  said
    .split(' ')
    .filter(Boolean)
    .reduce<string[]>((lines, word) => {
      const longer = `${lines.at(-1) ?? ''} ${word}`;
      return lines.length > 0 && textWidth(longer, fontSize) <= narrowest ? [...lines.slice(0, -1), longer] : [...lines, word];
    }, []);

const part = (x: number, [low, high]: Interval): number => (x - low) / (high - low);

/** The outline of bars that stand side by side. Bars of as many bins have as many corners, so that one outline can grow into another. */
export function skyline(bars: readonly Bar[], domain: Interval, top: number): string {
  const [first] = bars;
  if (!first) return '';
  const across = (x: number) => String(hundredths(side * part(x, domain)));
  const up = (height: number) => String(hundredths(side * (1 - Math.min(height, top) / top)));
  return `M${across(first.x1)},${String(side)}${bars.map(({ x2, height }) => `V${up(height)}H${across(x2)}`).join('')}V${String(side)}Z`;
}

/** Makes each bar a column that can be read out; a crop can leave a gap at either end of the frame. */
function markBars(svg: SVGSVGElement, bars: readonly Bar[], domain: Interval, width: number): void {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return;
  const [left, right] = [first.x1, last.x2].map((x) => width * part(x, domain)) as [number, number];
  markGrid(svg, { left, right, top: 0, bottom: frameSize.height, columns: bars.length, rows: 1 });
}

/** Makes the whole of an elastic frame cells that can be read out. */
export const markWhole = (svg: SVGSVGElement, columns: number = bins, rows = 1): void =>
  markGrid(svg, { left: 0, right: frameSize.width, top: 0, bottom: frameSize.height, columns, rows });
