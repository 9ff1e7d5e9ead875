import { dot, line, type Markish } from '@observablehq/plot';
import type { Factor } from '../readings/theory.ts';
import type { EdgePoint } from '../theory/edge.ts';
import type { Handle, Margins } from './grid.ts';
import { goneMarks, type Decades } from './layer-chart.ts';

/** What theory predicts for every √n·σ_w, and what it predicts and what was measured for one. */
export interface EdgeData {
  /** Pieces of the curve of factors predicted at great depth, together from one end of `range` to the other. */
  readonly curve: readonly (readonly EdgePoint[])[];
  /** Ends of the axis of √n·σ_w, both > 0. */
  readonly range: readonly [from: number, to: number];
  /** What is predicted for the scenario; `undefined` where its weights are not random. */
  readonly scenario: EdgePoint | undefined;
  /** `undefined` where nothing was measured. */
  readonly measured: Factor | undefined;
}

/** The axes of √n·σ_w and of the factor per layer, as exponents of ten. */
export type EdgeAxes = readonly [x: Decades, y: Decades];

/**
 * Ends of both axes: the whole curve, the scenario and what was measured.
 * @param room below and above them for words, as shares of the axis of factors.
 */
export function edgeAxes({ curve, range, scenario, measured }: EdgeData, room: Decades): EdgeAxes {
  const exponents = [
    ...curve.flat().map(({ factor }) => factor),
    ...(scenario ? [scenario.factor] : []),
    ...(typeof measured === 'number' ? [measured] : []),
  ].map(Math.log10);
  const [low, high] = [Math.min(...exponents), Math.max(...exponents)];
  return [
    [Math.log10(range[0]), Math.log10(range[1])],
    [low - room[0] * (high - low), high + room[1] * (high - low)],
  ];
}

/** The curve of what is predicted at great depth. */
export const curveMarks = ({ curve }: EdgeData): Markish[] =>
  curve.map((piece) =>
    line(piece, {
      x: ({ sigma }: EdgePoint) => Math.log10(sigma),
      y: ({ factor }: EdgePoint) => Math.log10(factor),
      stroke: 'currentColor',
      strokeWidth: 1.8,
      strokeDasharray: '6 4',
    }),
  );

/** The dot of what is predicted for the scenario. */
export const predictedMark = ({ sigma, factor }: EdgePoint): Markish =>
  dot([0], { x: [Math.log10(sigma)], y: [Math.log10(factor)], r: 4.5, fill: 'currentColor', stroke: 'var(--paper)', strokeWidth: 1.5 });

/** Colours of what was measured: of its mark, and of its words. */
export const measuredColours = { mark: 'var(--c-gradient)', text: 'var(--c-gradient-text)' } as const;

/** The diamond of what was measured, or a mark at the end of the axis where the gradient was lost. */
export const measuredMarks = (sigma: number, measured: Factor, [, y]: EdgeAxes): Markish[] =>
  typeof measured === 'number'
    ? [
        dot([0], {
          x: [Math.log10(sigma)],
          y: [Math.log10(measured)],
          symbol: 'diamond',
          r: 6.5,
          fill: 'none',
          stroke: measuredColours.mark,
          strokeWidth: 2.2,
        }),
      ]
    : goneMarks([{ x: Math.log10(sigma), gone: measured, stroke: measuredColours.mark }], y);

/** What an edge chart gives to Plot besides its size and its marks. */
export const edgeScales = ([x, y]: EdgeAxes) =>
  ({ x: { domain: [...x], type: 'linear', axis: null }, y: { domain: [...y], type: 'linear', axis: null } }) as const;

/** Where a point of the curve lies in a drawing, in its own pixels. */
export const placeOf = (
  { sigma, factor }: EdgePoint,
  [[left, right], [low, high]]: EdgeAxes,
  { width, height, marginLeft, marginRight, marginTop, marginBottom }: Margins,
): Handle => ({
  x: marginLeft + ((Math.log10(sigma) - left) / (right - left)) * (width - marginLeft - marginRight),
  y: height - marginBottom - ((Math.log10(factor) - low) / (high - low)) * (height - marginTop - marginBottom),
});

/** Exponents of 1, 10, 100 …, and of 3, 30 … where there is room. */
export function sigmaTicks([left, right]: Decades, threes: boolean): number[] {
  const decades = Array.from({ length: Math.floor(right) - Math.floor(left) + 1 }, (_, i) => Math.floor(left) + i);
  return decades
    .flatMap((decade) => (threes && right - left < 5 ? [decade, decade + Math.log10(3)] : [decade]))
    .filter((exponent) => exponent >= left - 1e-9 && exponent <= right + 1e-9);
}
