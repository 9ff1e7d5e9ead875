import { axisX, axisY, dot, gridY, rectY, ruleY, text, type Markish } from '@observablehq/plot';
import { binEdges, type Histogram, type Interval } from '../../statistics/histogram.ts';
import { binsInFrame, frameOf, inSight, type Crop } from '../../readings/crop.ts';
import { markGrid } from '../../drawing/grid.ts';
import { axisWidth, layerFrame } from '../../drawing/layer-frame.ts';
import { drawSvg } from '../../drawing/svg.ts';

/** The words of the picture in the reader's language. */
export interface HistogramWords {
  readonly title: (layer: number) => string;
  readonly label: (layer: number) => string;
  readonly countAxis: string;
  /** A number on the activation axis. */
  readonly value: (value: number) => string;
  /** A number on the count axis. */
  readonly count: (value: number) => string;
  /** Said in the frame where no value is inside it. */
  readonly nothingInside: (histogram: Histogram) => string;
}

export interface HistogramOptions {
  readonly document: Document;
  readonly words: HistogramWords;
  readonly crop: Crop;
  /** Top of the count axis, the same for all layers. */
  readonly top: number;
  /** Small frames, for deep networks. */
  readonly dense: boolean;
}

/**
 * One layer's activations as the book draws them: 30 bars, titled `1-layer`, counts on the first layer's axis only.
 * @param layer counted from 1.
 */
export function activationHistogram(
  histogram: Histogram,
  layer: number,
  { document, words, crop, top, dense }: HistogramOptions,
): SVGSVGElement {
  const first = layer === 1;
  const frame = layerFrame(dense, first);
  const domain = frameOf(histogram, crop);
  const bars = binsInFrame(histogram, crop).map((bin) => {
    const [x1, x2] = binEdges(histogram.interval, bin);
    return { x1, x2, count: inSight(histogram, bin, crop) ? histogram.counts[bin]! : 0 };
  });
  const empty = bars.every((bar) => bar.count === 0);
  const marks: Markish[] = [
    ...(dense ? [] : [gridY({ ticks: 4, stroke: 'var(--hairline)', strokeOpacity: 1 })]),
    rectY(bars, {
      x1: 'x1',
      x2: 'x2',
      y1: 0,
      y2: (bar: { count: number }) => Math.min(bar.count, top),
      fill: 'var(--c-activation)',
      insetLeft: 0.4,
      insetRight: 0.4,
    }),
    // A bar that the book's limit cuts off gets a mark, or it would pass for one of just that height.
    dot(
      bars.filter((bar) => bar.count > top),
      { x: (bar: { x1: number; x2: number }) => (bar.x1 + bar.x2) / 2, y: top, dy: -3, symbol: 'triangle', r: 1.8, fill: 'currentColor' },
    ),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    ...edges(domain).map(({ value, anchor }) =>
      axisX([value], { tickFormat: words.value, tickSize: 3, tickPadding: 2, textAnchor: anchor, label: null }),
    ),
    text([words.title(layer)], { frameAnchor: 'top', dy: dense ? -13 : -17, fontSize: dense ? 10 : 12, fontWeight: 600 }),
    ...(empty
      ? [text([words.nothingInside(histogram)], { frameAnchor: 'middle', fontSize: dense ? 9 : 11, lineWidth: dense ? 7 : 10 })]
      : []),
    ...(first
      ? [
          axisY({ ticks: dense ? 2 : 4, tickSize: 0, tickPadding: 4, tickFormat: words.count, label: null }),
          text([words.countAxis], { frameAnchor: 'top-left', dx: 3 - axisWidth, dy: dense ? -13 : -17, textAnchor: 'start' }),
        ]
      : []),
  ];
  const svg = drawSvg(document, words.label(layer), {
    ...frame,
    x: { domain: [...domain], type: 'linear', axis: null },
    y: { domain: [0, top], type: 'linear', axis: null },
    marks,
  });
  if (bars.length > 0) {
    // Bins that the crop leaves out can leave a gap at either end of the frame.
    const across = frame.width - frame.marginLeft - frame.marginRight;
    const at = (x: number) => frame.marginLeft + ((x - domain[0]) / (domain[1] - domain[0])) * across;
    markGrid(svg, {
      left: at(bars[0]!.x1),
      right: at(bars.at(-1)!.x2),
      top: frame.marginTop,
      bottom: frame.height - frame.marginBottom,
      columns: bars.length,
      rows: 1,
    });
  }
  return svg;
}

/** Ticks at both ends, kept inside the picture however long their labels are, and in the middle where the label is short. */
function edges([low, high]: Interval) {
  const middle = (low + high) / 2;
  const short = Number.isInteger(middle * 2) && Math.abs(middle) < 10;
  return [
    { value: low, anchor: 'start' as const },
    ...(short ? [{ value: middle, anchor: 'middle' as const }] : []),
    { value: high, anchor: 'end' as const },
  ];
}
