import { axisX, line, ruleY, text, type Markish } from '@observablehq/plot';
import type { EdgePoint } from '../../theory/edge.ts';
import { markFrame } from '../../drawing/grid.ts';
import { baseline, exponentAxis, factorTicks, type Decades, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import type { EdgeData, EdgeWords } from './edge-data.ts';
import { scenarioMarks } from './marks.ts';
import { edgeColumns, isFactor } from '../../readings/theory.ts';

export interface EdgeOptions {
  readonly document: Document;
  readonly words: EdgeWords;
  readonly sheet: Sheet;
}

/** Sheets up to this width get one tick a power of ten instead of two, and no name on the rule at 1. */
const narrow = 500;
/** Where the curve is above this at σ = 10, the rule at 1 has room for its name above its right end, and below it otherwise. */
const clear = 2;

/** The predicted factor per layer over √n·σ_w, both logarithmic: a dot for the scenario, a diamond for what was measured of it. */
export function edgeChart(data: EdgeData, { document, words, sheet }: EdgeOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = sheet;
  const x: Decades = [Math.log10(data.range[0]), Math.log10(data.range[1])];
  const y = factorRange(data);
  const points = data.curve.flat();
  const above = points.findLast(({ sigma }) => sigma <= 10)!.factor > clear;
  const onRule = (words: string, textAnchor: 'start' | 'end', dy: number) =>
    text([words], { x: [textAnchor === 'start' ? x[0] : x[1]], y: [0], dx: textAnchor === 'start' ? 5 : -3, dy, textAnchor, fontSize });
  const marks: Markish[] = [
    ...exponentAxis(factorTicks(y, sheet.ticks[1]), words.value, fontSize),
    axisX(sigmaTicks(x, width > narrow), {
      tickFormat: (exponent: number) => words.value(10 ** exponent),
      tickSize: 3,
      tickPadding: 3,
      fontSize,
      label: null,
    }),
    baseline(y),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    onRule(words.explodes, 'start', -9),
    onRule(words.vanishes, 'start', 10),
    ...(width > narrow ? [onRule(words.holds, 'end', above ? -9 : 10)] : []),
    ...data.curve.map((piece) =>
      line(piece, {
        x: ({ sigma }: EdgePoint) => Math.log10(sigma),
        y: ({ factor }: EdgePoint) => Math.log10(factor),
        stroke: 'currentColor',
        strokeWidth: 1.8,
        strokeDasharray: '6 4',
      }),
    ),
    text([`– – ${words.predicted}`], { frameAnchor: 'top-right', dy: -20, textAnchor: 'end', fontSize }),
    ...scenarioMarks(data, [x, y], words, sheet),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -20, textAnchor: 'start', fontSize }),
    text([words.across], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize }),
  ];
  const svg = drawSvg(document, words.label, {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [...x], type: 'linear', axis: null },
    y: { domain: [...y], type: 'linear', axis: null },
    marks,
  });
  markFrame(svg, sheet, edgeColumns);
  return svg;
}

/** Ends of the axis of factors, as exponents of ten: the whole curve and what was measured, with room for words. */
function factorRange({ curve, measured }: EdgeData): Decades {
  const exponents = [...curve.flat().map(({ factor }) => factor), ...(isFactor(measured) ? [measured] : [])].map(Math.log10);
  const [low, high] = [Math.min(...exponents), Math.max(...exponents)];
  return [low - 0.17 * (high - low), high + 0.14 * (high - low)];
}

/** Exponents of 1, 10, 100 …, and of 3, 30 … where there is room. */
function sigmaTicks([left, right]: Decades, threes: boolean): number[] {
  const decades = Array.from({ length: Math.floor(right) - Math.floor(left) + 1 }, (_, i) => Math.floor(left) + i);
  return decades
    .flatMap((decade) => (threes && right - left < 5 ? [decade, decade + Math.log10(3)] : [decade]))
    .filter((exponent) => exponent >= left - 1e-9 && exponent <= right + 1e-9);
}
