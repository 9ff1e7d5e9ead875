import { axisX, axisY, dot, gridY, ruleX, ruleY, text } from '@observablehq/plot';
import { binEdges, type Histogram, type Interval } from '../statistics/histogram.ts';
import { barDrawing } from './bars.ts';
import { markGrid, type Margins } from './grid.ts';
import { axisWidth, layerFrame } from './layer-frame.ts';

/** One bar over its bin. */
export interface Bar {
  readonly x1: number;
  readonly x2: number;
  /** On the upright axis: a count, or a share. */
  readonly height: number;
}

/** A number below the frame: where, how its text stands to it, and what the text is. */
export interface Tick {
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** The words of the picture in the reader's language. */
export interface HistogramWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** Said in the frame where no value is inside it. */
  readonly nothingInside: string;
  /** What the upright axis counts, where that is written above it. */
  readonly axis?: string;
  /** A number on the upright axis. */
  readonly height: (height: number) => string;
}

/** What a histogram is drawn of, and how. */
export interface HistogramOptions {
  readonly document: Document;
  readonly words: HistogramWords;
  /** At least one unless a crop cuts all of them off; from left to right, each as wide as the others. */
  readonly bars: readonly Bar[];
  /** Ends of the axis below. */
  readonly domain: Interval;
  readonly ticks: readonly Tick[];
  /** Top of the upright axis, the same for all that are compared. */
  readonly top: number;
  readonly fill: 'var(--c-activation)' | 'var(--c-gradient)';
  readonly look: HistogramLook;
  /** Whether a line marks 0 on the axis below. */
  readonly zero?: boolean;
}

/** Sizes of a histogram's drawing, in pixels of its own. */
export interface HistogramLook {
  readonly frame: Margins;
  /** Lines across the frame; none unless given. */
  readonly grid?: number;
  /** Numbers on the upright axis; none where the drawing has no such axis. */
  readonly heights?: number;
  readonly title: { readonly fontSize: number; readonly dy: number };
  /** Of the words inside an empty frame; the width in ems. */
  readonly inside: { readonly fontSize: number; readonly lineWidth: number };
  /** Of the numbers on both axes; Plot's own unless given. */
  readonly fontSize?: number;
}

/** The sizes of one layer's histogram among others: small ones in deep networks; only the first has an upright axis, hung out to the left. */
export const layerLook = (dense: boolean, first: boolean): HistogramLook => ({
  frame: layerFrame(dense, first),
  ...(!dense && { grid: 4 }),
  ...(first && { heights: dense ? 2 : 4 }),
  title: dense ? { fontSize: 10, dy: -13 } : { fontSize: 12, dy: -17 },
  inside: dense ? { fontSize: 10, lineWidth: 7 } : { fontSize: 11, lineWidth: 10 },
});

/** The bars of a whole histogram. */
export const barsOf = ({ interval, counts }: Histogram, height = (count: number) => count): Bar[] =>
  counts.map((count, bin) => {
    const [x1, x2] = binEdges(interval, bin);
    return { x1, x2, height: height(count) };
  });

/** Draws values in bins as bars; one that the top cuts off gets a mark, or it would pass for one of just that height. */
export function histogramChart({ document, words, bars, domain, ticks, top, fill, look, zero = false }: HistogramOptions): SVGSVGElement {
  const { frame, grid, heights, title, inside, fontSize } = look;
  const size = fontSize === undefined ? {} : { fontSize };
  const cut = bars.filter((bar) => bar.height > top).map(({ x1, x2 }) => (x1 + x2) / 2);
  const said = bars.some((bar) => bar.height > 0) ? undefined : words.nothingInside;
  const svg = barDrawing({
    document,
    label: words.label,
    title: words.title,
    bars: bars.map(({ x1, x2, height }) => ({ x1, x2, y1: 0, y2: Math.min(height, top) })),
    fill,
    frame: [look, domain, ticks, top, fill, zero, words.axis, words.height(top), cut, said],
    plot: (layer) => ({
      ...frame,
      x: { domain: [...domain], type: 'linear', axis: null },
      y: { domain: [0, top], type: 'linear', axis: null },
      marks: [
        ...(grid === undefined ? [] : [gridY({ ticks: grid, stroke: 'var(--hairline)', strokeOpacity: 1 })]),
        ...(zero ? [ruleX([0], { stroke: 'var(--hairline)' })] : []),
        layer,
        dot(cut, { x: cut, y: top, dy: -3, symbol: 'triangle', r: 1.8, fill: 'currentColor' }),
        ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
        ...ticks.map(({ at, anchor, text }) =>
          axisX([at], { tickFormat: () => text, tickSize: 3, tickPadding: 2, textAnchor: anchor, label: null, ...size }),
        ),
        text([words.title], { frameAnchor: 'top', ...title, fontWeight: 600 }),
        ...(said === undefined ? [] : [text([said], { frameAnchor: 'middle', ...inside })]),
        ...(heights === undefined
          ? []
          : [axisY({ ticks: heights, tickSize: 0, tickPadding: 4, tickFormat: words.height, label: null, ...size })]),
        ...(heights === undefined || words.axis === undefined
          ? []
          : [text([words.axis], { frameAnchor: 'top-left', dx: 3 - axisWidth, dy: title.dy, textAnchor: 'start' })]),
      ],
    }),
  });
  markBars(svg, bars, domain, frame);
  return svg;
}

/** Makes each bar a column that can be read out; a crop can leave a gap at either end of the frame. */
function markBars(svg: SVGSVGElement, bars: readonly Bar[], [low, high]: Interval, frame: Margins): void {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return;
  const across = frame.width - frame.marginLeft - frame.marginRight;
  const at = (x: number) => frame.marginLeft + ((x - low) / (high - low)) * across;
  const [top, bottom] = [frame.marginTop, frame.height - frame.marginBottom];
  markGrid(svg, { left: at(first.x1), right: at(last.x2), top, bottom, columns: bars.length, rows: 1 });
}
