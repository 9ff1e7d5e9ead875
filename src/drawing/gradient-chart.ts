import { dot, line, ruleY, text, type Markish } from '@observablehq/plot';
import type { Gone, Step } from '../readings/gradient.ts';
import { markFrame } from './grid.ts';
import {
  baseline,
  columnWidth,
  decadesAround,
  decadeTicks,
  exponentAxis,
  goneMarks,
  goneTexts,
  layerAxis,
  layerScales,
  stretches,
  type Decades,
  type Sheet,
} from './layer-chart.ts';
import { drawSvg } from './svg.ts';

/** The words of the chart in the reader's language. */
export interface FlowWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** What the upright axis measures. */
  readonly axis: string;
  /** What the layers' numbers are. */
  readonly layer: string;
  /** Said above the frame, at its right end: which way the gradient goes, or what becomes of it. */
  readonly note: string;
  /** Names the rule at 1. */
  readonly arriving: string;
  readonly value: (value: number) => string;
  readonly gone: (gone: Gone) => string;
}

export interface FlowOptions {
  readonly document: Document;
  readonly words: FlowWords;
  readonly sheet: Sheet;
  /** Ends of the axis; fitted to this gradient unless given. */
  readonly decades?: Decades;
}

const colour = 'var(--c-gradient)';

/** A gradient that has a place on the axis of powers of ten. */
interface Point {
  readonly layer: number;
  readonly exponent: number;
  readonly rms: number;
}

const pointOf = (step: Step): Point | undefined =>
  step.kind === 'gone' ? undefined : { layer: step.layer, exponent: Math.log10(step.rms), rms: step.rms };

/** The exponents of the gradients that have a place on an axis of powers of ten. */
export const exponentsOf = (steps: readonly Step[]): number[] => steps.flatMap((step) => pointOf(step)?.exponent ?? []);

/**
 * The gradient's root mean square over the layers, on an axis of powers of ten that always holds 1, the size of the gradient that
 * arrives. A gradient that is 0, too small or too large for float32 is marked at the frame's edge, and said.
 * @param steps of its way back, the first layer first.
 */
export function gradientFlowChart(
  steps: readonly Step[],
  { document, words, sheet, decades = decadesAround(exponentsOf(steps)) }: FlowOptions,
): SVGSVGElement {
  const depth = steps.length;
  const { fontSize } = sheet;
  const points = steps.flatMap((step) => pointOf(step) ?? []);
  const gone = steps.map((step) => (step.kind === 'gone' ? step.gone : undefined));
  const below = (points[0]?.exponent ?? 0) <= 0; // so the words at 1, which stand at the left, keep clear of the line
  const marks: Markish[] = [
    ...exponentAxis(decadeTicks(decades, sheet.ticks[1]), words.value, fontSize),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1, strokeOpacity: 0.5 }),
    text([words.arriving], { frameAnchor: 'left', y: [0], dx: 4, dy: below ? -9 : 9, textAnchor: 'start', fontSize }),
    baseline(decades),
    // Two points belong together only where no layer between them lost its gradient.
    line(steps, { x: 'layer', y: (step: Step) => pointOf(step)?.exponent ?? NaN, stroke: colour, strokeWidth: 2 }),
    dot(points, { x: 'layer', y: 'exponent', r: Math.min(4, columnWidth(sheet, depth) / 3), fill: colour }),
    ...goneMarks(
      gone.flatMap((why, i) => (why ? [{ x: i + 1, gone: why, stroke: colour }] : [])),
      decades,
    ),
    ...goneTexts(stretches(gone.map((why) => why && { gone: why, words: words.gone(why) })), decades, depth, sheet),
    ...ends(points, decades, below).map(({ point, ...place }) =>
      text([point], {
        x: 'layer',
        y: 'exponent',
        text: () => words.value(point.rms),
        fontSize,
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fill: 'currentColor',
        ...place,
      }),
    ),
    ...layerAxis(depth, words.layer, sheet),
    text([words.axis], { frameAnchor: 'top-left', dx: -sheet.marginLeft, dy: -20, textAnchor: 'start', fontSize }),
    text([words.note], {
      frameAnchor: 'top-right',
      dx: sheet.marginRight,
      dy: -20,
      textAnchor: 'end',
      fontSize,
      fontWeight: 600,
      fill: 'var(--c-gradient-text)',
    }),
  ];
  const svg = drawSvg(document, words.label, { ...layerScales(sheet, depth, decades), marks });
  markFrame(svg, sheet, depth);
  return svg;
}

/** The first and the last point with the places at which their numbers meet neither the line nor the words at 1. */
function ends(points: readonly Point[], [low, high]: Decades, below: boolean) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const rise = first.exponent - last.exponent;
  const flat = Math.abs(rise) < 0.12 * (high - low);
  const left = flat
    ? ({ textAnchor: 'middle', dx: 0, dy: below ? 14 : -14 } as const)
    : ({ textAnchor: 'start', dx: 8, dy: -Math.sign(rise) * 8 } as const);
  return [{ point: first, ...left }, ...(first === last ? [] : [{ point: last, textAnchor: 'start', dx: 8, dy: 0 } as const])];
}
