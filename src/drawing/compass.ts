import { axisX, ruleY, text } from '@observablehq/plot';
import { curveMarks, edgeAxes, edgeScales, measuredMarks, predictedMark, sigmaTicks, type EdgeData } from './edge-marks.ts';
import { baseline, decadeTicks, exponentAxis } from './layer-chart.ts';
import { drawSvg } from './svg.ts';

/** The words of the compass in the reader's language. */
export interface CompassWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** Names the scenario's dot. */
  readonly here: string;
  /** Name what lies on either side of the rule at 1. */
  readonly explodes: string;
  readonly vanishes: string;
  readonly value: (value: number) => string;
}

/** Its size in pixels of its own: as small as words in it can be read. */
const sheet = { width: 240, height: 110, marginLeft: 34, marginRight: 12, marginTop: 8, marginBottom: 18, fontSize: 11 } as const;

/** The curve of predicted factors with the rule at 1, and where a scenario stands on it: the small form of the theory's figure. */
export function compassChart(
  document: Document,
  data: EdgeData & { readonly scenario: NonNullable<EdgeData['scenario']> },
  words: CompassWords,
): SVGSVGElement {
  const { fontSize, ...size } = sheet;
  const axes = edgeAxes(data, [0.05, 0.15]);
  const [x, y] = axes;
  const { scenario, measured } = data;
  const across = (Math.log10(scenario.sigma) - x[0]) / (x[1] - x[0]);
  const named = { fontSize, stroke: 'var(--paper)', strokeWidth: 3, fill: 'currentColor' } as const;
  const onRule = (said: string, dy: number) => text([said], { x: [x[0]], y: [0], dx: 4, dy, textAnchor: 'start', ...named });
  return drawSvg(document, words.label, {
    ...size,
    ...edgeScales(axes),
    marks: [
      ...exponentAxis(decadeTicks(y, 4), words.value, fontSize),
      axisX(sigmaTicks(x, false), {
        tickFormat: (exponent: number) => words.value(10 ** exponent),
        tickSize: 3,
        tickPadding: 2,
        fontSize,
        label: null,
      }),
      baseline(y),
      ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
      ...curveMarks(data),
      onRule(words.explodes, -8),
      onRule(words.vanishes, 9),
      ...(measured === undefined ? [] : measuredMarks(scenario.sigma, measured, axes)),
      predictedMark(scenario),
      // The curve rises: there is room on its right below it, and, where that ends, below the dot.
      text([words.here], {
        x: [Math.log10(scenario.sigma)],
        y: [Math.log10(scenario.factor)],
        ...(across < 0.6
          ? ({ textAnchor: 'start', dx: 10, dy: 8 } as const)
          : ({ textAnchor: across < 0.82 ? 'middle' : 'end', dx: across < 0.82 ? 0 : 8, dy: 18 } as const)),
        ...named,
      }),
    ],
  });
}
