import { axisX, ruleY, text, type Markish } from '@observablehq/plot';
import { curveMarks, edgeAxes, edgeScales, placeOf, sigmaTicks, type EdgeData } from '../../drawing/edge-marks.ts';
import { markFrame, markHandle } from '../../drawing/grid.ts';
import { baseline, exponentAxis, factorTicks, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import { edgeColumns } from '../../readings/theory.ts';
import { scenarioMarks, type MarkWords } from './marks.ts';

/** The words of the chart in the reader's language. */
export interface EdgeWords extends MarkWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** What the axes measure. */
  readonly across: string;
  readonly up: string;
  /** Names the curve. */
  readonly predicted: string;
  /** Name the rule at 1, where there is room, and what lies on either side of it. */
  readonly holds: string;
  readonly explodes: string;
  readonly vanishes: string;
  readonly value: (value: number) => string;
}

export interface EdgeOptions {
  readonly document: Document;
  readonly words: EdgeWords;
  readonly sheet: Sheet;
}

/** Sheets up to this width get one tick a power of ten instead of two, and no name on the rule at 1. */
const narrow = 500;
/** Where the curve is above this at σ = 10, the rule at 1 has room for its name above its right end, and below it otherwise. */
const clear = 2;
/** Room for words below and above the curve, as shares of the axis. */
const room = [0.17, 0.14] as const;

/** The predicted factor per layer over √n·σ_w, both logarithmic: a dot for the scenario, a diamond for what was measured of it. */
export function edgeChart(data: EdgeData, { document, words, sheet }: EdgeOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = sheet;
  const axes = edgeAxes(data, room);
  const [x, y] = axes;
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
    ...curveMarks(data),
    text([`– – ${words.predicted}`], { frameAnchor: 'top-right', dy: -20, textAnchor: 'end', fontSize }),
    ...scenarioMarks(data, axes, words, sheet),
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
    ...edgeScales(axes),
    marks,
  });
  markFrame(svg, sheet, edgeColumns);
  if (data.scenario) markHandle(svg, placeOf(data.scenario, axes, sheet));
  return svg;
}
