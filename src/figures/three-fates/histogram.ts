import { axisX, axisY, gridY, rectY, ruleY, text, type Markish } from '@observablehq/plot';
import { binEdges, bins, valueCount, type Histogram, type Interval } from '../../statistics/histogram.ts';
import { markFrame } from '../../drawing/grid.ts';
import { drawSvg } from '../../drawing/svg.ts';

/** The words of the picture in the reader's language. */
export interface ShareWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** A number on the axis of activations. */
  readonly value: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Said in the frame where no value is inside it. */
  readonly nothingInside: string;
}

export interface ShareOptions {
  readonly document: Document;
  readonly words: ShareWords;
  /** Top of the share axis, the same for all that are compared. */
  readonly top: number;
  readonly width: number;
  readonly marginLeft: number;
  readonly marginRight: number;
}

/** Top of the axis on which histograms of different numbers of values can be compared; a tenth at the least. */
export const shareTop = (histograms: readonly Histogram[]): number =>
  Math.max(0.1, ...histograms.flatMap((histogram) => histogram.counts.map((count) => count / Math.max(1, valueCount(histogram)))));

/** One layer's activations in 30 bars whose heights are shares of all its values, those outside the bins included. */
export function shareHistogram(
  histogram: Histogram,
  { document, words, top, width, marginLeft, marginRight }: ShareOptions,
): SVGSVGElement {
  const { interval, counts } = histogram;
  const frame = { width, height: 150, marginLeft, marginRight, marginTop: 26, marginBottom: 20 };
  const total = Math.max(1, valueCount(histogram));
  const fontSize = 11;
  const marks: Markish[] = [
    gridY({ ticks: 4, stroke: 'var(--hairline)', strokeOpacity: 1 }),
    rectY(counts, {
      x1: (_: number, bin: number) => binEdges(interval, bin)[0],
      x2: (_: number, bin: number) => binEdges(interval, bin)[1],
      y1: 0,
      y2: (count: number) => count / total,
      fill: 'var(--c-activation)',
      insetLeft: 0.4,
      insetRight: 0.4,
    }),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    ...edges(interval, words.value).map(([at, textAnchor]) =>
      axisX([at], { tickFormat: words.value, textAnchor, tickSize: 3, tickPadding: 2, fontSize, label: null }),
    ),
    axisY({ ticks: 4, tickSize: 0, tickPadding: 4, tickFormat: words.percent, fontSize, label: null }),
    text([words.title], { frameAnchor: 'top', dy: -16, fontSize: 13, fontWeight: 600 }),
    ...(counts.some((count) => count > 0) ? [] : [text([words.nothingInside], { frameAnchor: 'middle', fontSize, lineWidth: 14 })]),
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

/** Ticks at both ends of the axis, and in the middle where its label is short. */
function edges([low, high]: Interval, value: (value: number) => string) {
  const middle = (low + high) / 2;
  return [[low, 'start'], ...(value(middle).length < 6 ? [[middle, 'middle'] as const] : []), [high, 'end']] as const;
}
