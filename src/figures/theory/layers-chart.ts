import { dot, line, ruleY, text, type Markish } from '@observablehq/plot';
import type { Gone } from '../../readings/gradient.ts';
import { markFrame } from '../../drawing/grid.ts';
import {
  baseline,
  columnWidth,
  exponentAxis,
  factorTicks,
  goneMarks,
  layerAxis,
  layerScales,
  type Decades,
  type Sheet,
} from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import { isFactor, type Factor } from '../../readings/theory.ts';

/** The words of the chart in the reader's language. */
export interface FactorWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly layer: string;
  readonly up: string;
  /** Name the line and the diamonds. */
  readonly predicted: string;
  readonly measured: string;
  /** Said in the frame where there is no line, or where there can be no diamonds. */
  readonly missing: readonly string[];
  readonly explodes: string;
  readonly vanishes: string;
  readonly value: (value: number) => string;
  readonly gone: (gone: Gone) => string;
}

export interface FactorOptions {
  readonly document: Document;
  readonly words: FactorWords;
  readonly sheet: Sheet;
  /** Layers on the axis: as many as a network may have. */
  readonly depth: number;
}

/** The marks of `goneMarks` as letters, for the words that explain them. */
const signs: Readonly<Record<Gone, string>> = { zero: '×', none: '○', 'below-resolution': '▽', overflow: '△' };
/** Words at the frame's upper and lower edge keep this distance from it, and more where marks stand there. */
const edge = (marks: boolean): number => (marks ? 24 : 11);
/** Place that the name of the diamonds takes up beside that of the line. */
const legendWidth = (sheet: Sheet): number => 7 * sheet.fontSize;

/**
 * The factor by which each layer changes the gradient: predicted for every depth, and measured as far as the network goes.
 * @param predicted from the first layer on, `depth` of them, all > 0; none where the weights are not random.
 * @param measured from the first layer on, none for the last layer.
 */
export function factorChart(
  predicted: readonly number[],
  measured: readonly Factor[],
  { document, words, sheet, depth }: FactorOptions,
): SVGSVGElement {
  const { fontSize, marginLeft } = sheet;
  const points = measured.flatMap((factor, i) => (isFactor(factor) ? [{ layer: i + 1, exponent: Math.log10(factor) }] : []));
  const gone = measured.flatMap((factor, i) => (isFactor(factor) ? [] : [{ x: i + 1, gone: factor, stroke: 'var(--c-gradient)' }]));
  const exponents = predicted.map(Math.log10);
  const marksAbove = gone.some((mark) => mark.gone === 'overflow');
  const marksBelow = gone.some((mark) => mark.gone !== 'overflow');
  const ends = factorEnds([...exponents, ...points.map(({ exponent }) => exponent)], marksBelow, marksAbove);
  const why = [...new Set(gone.map((mark) => mark.gone))].map((kind) => `${signs[kind]} ${words.gone(kind)}`).join(' · ');
  const inFrame = (
    said: string,
    frameAnchor: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right',
    dy: number,
    fill = 'currentColor',
  ) =>
    text([said], {
      frameAnchor,
      dx: frameAnchor.endsWith('left') ? 4 : -4,
      dy,
      lineAnchor: 'middle',
      fontSize,
      fill,
      stroke: 'var(--paper)',
      strokeWidth: 4,
    });
  const inLegend = (said: string, dx: number, fill: string) =>
    text([said], { frameAnchor: 'top-right', dx, dy: -20, textAnchor: 'end', fontSize, fill });
  const marks: Markish[] = [
    ...exponentAxis(ticks(ends, sheet.ticks[1]), words.value, fontSize),
    baseline(ends),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    line(exponents, {
      x: (_: number, i: number) => i + 1,
      y: (exponent: number) => exponent,
      stroke: 'currentColor',
      strokeWidth: 1.8,
      strokeDasharray: '6 4',
    }),
    dot(points, {
      x: 'layer',
      y: 'exponent',
      symbol: 'diamond',
      r: Math.min(5, columnWidth(sheet, depth) / 1.8),
      fill: 'var(--c-gradient)',
      stroke: 'var(--paper)',
      strokeWidth: 0.8,
    }),
    ...goneMarks(gone, ends),
    inFrame(words.explodes, 'top-right', edge(marksAbove)),
    inFrame(words.vanishes, 'bottom-right', -edge(marksBelow)),
    inFrame(why, marksAbove ? 'top-left' : 'bottom-left', marksAbove ? edge(true) : -edge(true), 'var(--c-gradient-text)'),
    ...words.missing.map((said, i) =>
      inFrame(said, marksAbove ? 'bottom-left' : 'top-left', (marksAbove ? -1 : 1) * (edge(false) + 1.25 * fontSize * i)),
    ),
    ...(points.length > 0 ? [inLegend(`◆ ${words.measured}`, 0, 'var(--c-gradient-text)')] : []),
    ...(predicted.length > 0 ? [inLegend(`– – ${words.predicted}`, points.length > 0 ? -legendWidth(sheet) : 0, 'currentColor')] : []),
    ...layerAxis(depth, words.layer, sheet),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -20, textAnchor: 'start', fontSize }),
  ];
  const svg = drawSvg(document, words.label, { ...layerScales(sheet, depth, ends), marks });
  markFrame(svg, sheet, depth);
  return svg;
}

/** Ends of the axis, as exponents: everything and 1, a change by half at the least, with room for words, and for marks where there are any. */
function factorEnds(exponents: readonly number[], marksBelow: boolean, marksAbove: boolean): Decades {
  const [low, high] = [Math.min(0, ...exponents), Math.max(0, ...exponents)];
  const spare = Math.max(0, (0.2 - (high - low)) / 2);
  const room = (marks: boolean) => (marks ? 0.26 : 0.14) * (high - low + 2 * spare);
  return [low - spare - room(marksBelow), high + spare + room(marksAbove)];
}

/** Exponents of the factors that get a tick; even steps where the axis is too short for 1, 2, 5 and 10. */
function ticks(ends: Decades, most: number): number[] {
  const [low, high] = [10 ** ends[0], 10 ** ends[1]];
  if (high / low > 6) return factorTicks(ends, most);
  const step = [0.1, 0.2, 0.5].find((size) => (high - low) / size <= most) ?? 1;
  return Array.from({ length: Math.floor(high / step) }, (_, i) => (i + 1) * step)
    .filter((factor) => factor >= low)
    .map(Math.log10);
}
