import { axisX, axisY, gridY, rectY, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { binEdges, bins, type Histogram } from '../statistics/histogram.ts';
import { markFrame } from './grid.ts';
import { axisWidth, layerFrame } from './layer-frame.ts';
import { drawSvg } from './svg.ts';

/** The words of the picture in the reader's language. */
export interface GradientHistogramWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly countAxis: string;
  /** A number on the axis of gradients. */
  readonly value: (value: number) => string;
  /** A number on the count axis. */
  readonly count: (value: number) => string;
  /** Said in the frame where no value is inside it. */
  readonly nothingInside: string;
}

export interface GradientHistogramOptions {
  readonly document: Document;
  readonly words: GradientHistogramWords;
  /** Top of the count axis, the same for all layers. */
  readonly top: number;
  /** Small frames, for deep networks. */
  readonly dense: boolean;
  /** Whether the frame carries the count axis, as the first layer's does. */
  readonly first: boolean;
}

/** One layer's gradients in 30 bars around 0, in the frame in which the activations are drawn. */
export function gradientHistogram(histogram: Histogram, { document, words, top, dense, first }: GradientHistogramOptions): SVGSVGElement {
  const frame = layerFrame(dense, first);
  const { interval, counts } = histogram;
  const titleAt = dense ? -13 : -17;
  const marks: Markish[] = [
    ...(dense ? [] : [gridY({ ticks: 4, stroke: 'var(--hairline)', strokeOpacity: 1 })]),
    ruleX([0], { stroke: 'var(--hairline)' }),
    rectY(counts, {
      x1: (_: number, bin: number) => binEdges(interval, bin)[0],
      x2: (_: number, bin: number) => binEdges(interval, bin)[1],
      y1: 0,
      y2: (count: number) => count,
      fill: 'var(--c-gradient)',
      insetLeft: 0.4,
      insetRight: 0.4,
    }),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    ...edges(histogram, dense, words.value),
    text([words.title], { frameAnchor: 'top', dy: titleAt, fontSize: dense ? 10 : 12, fontWeight: 600 }),
    ...(counts.some((count) => count > 0)
      ? []
      : [text([words.nothingInside], { frameAnchor: 'middle', fontSize: dense ? 10 : 11, lineWidth: dense ? 7 : 10 })]),
    ...(first
      ? [
          axisY({ ticks: top === 1 ? 1 : dense ? 2 : 4, tickSize: 0, tickPadding: 4, tickFormat: words.count, label: null }),
          text([words.countAxis], { frameAnchor: 'top-left', dx: 3 - axisWidth, dy: titleAt, textAnchor: 'start' }),
        ]
      : []),
  ];
  const svg = drawSvg(document, words.label, {
    ...frame,
    x: { domain: [...interval], type: 'linear', axis: null },
    y: { domain: [0, top], type: 'linear', axis: null },
    marks,
  });
  markFrame(svg, frame, bins);
  return svg;
}

/** Both ends of the axis, and 0 where their labels leave room; small frames say `±m` once, since their ends would overlap. */
function edges({ interval: [low, high] }: Histogram, dense: boolean, value: (value: number) => string): Markish[] {
  const tick = (at: number, textAnchor: 'start' | 'middle' | 'end', tickFormat = value) =>
    axisX([at], { tickFormat, tickSize: 3, tickPadding: 2, textAnchor, label: null });
  if (dense) return [tick(low, 'start', () => ''), tick(0, 'middle', () => `±${value(high)}`), tick(high, 'end', () => '')];
  return [tick(low, 'start'), ...(value(high).length <= 6 ? [tick(0, 'middle')] : []), tick(high, 'end')];
}
