import { link, type Markish } from '@observablehq/plot';
import type { Sheet } from '../../drawing/layer-chart.ts';
import type { Plateau } from '../../readings/plateau.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';
import type { Own, Placed, PlateauReading } from './reading.ts';

/** The words of the chart in the reader's language. */
export interface PlateauWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly across: string;
  readonly up: string;
  /** Name the shapes, and what a hollow one with an arrow is. */
  readonly shapes: Readonly<Partial<Record<Plateau['activation'], string>>>;
  readonly notWithin: string;
  /** Heads the list of what is no longer finite. */
  readonly diverged: string;
  readonly own: string;
  /** The same where no gradient of it has a place on the axis. */
  readonly ownAtEdge: (gradient: Measure) => string;
  readonly start: (plateau: Plateau) => string;
  readonly value: (value: number) => string;
}

/** A mark in the picture: its place as exponents, and whether all that is known is that it lies higher. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
  readonly name: string;
  /** The start that it stands for; the reader's own training has none. */
  readonly start?: Placed;
  /** Whether it gets a ring. */
  readonly asked: boolean;
}

/** Marks of all starts, and of the reader's own training where it is still finite. */
export function marksOf({ starts, asked, own, gradients: [low], steps: [first] }: PlateauReading, words: PlateauWords): Mark[] {
  const mine =
    own && own.diverged === null
      ? [{ ...placeOfOwn(own, low, first), name: hasPlace(own, low) ? words.own : words.ownAtEdge(own.gradient), asked: false }]
      : [];
  return [...starts.map((start) => ({ start, ...placeOf(start), name: words.start(start), asked: start === asked })), ...mine];
}

/** At its median, or at the steps within which most of its trainings had not begun to learn. */
const placeOf = ({ gradient, starts: { median }, within }: Placed) => ({
  x: Math.log10(gradient.median),
  y: Math.log10(median ?? within),
  open: median === null,
});

/** Whether the gradient of the reader's training lies on the axis. */
const hasPlace = ({ gradient }: Own, low: number): boolean => isNumber(gradient) && gradient > 0 && Math.log10(gradient) >= low;

/** At the left edge where its gradient does not lie on the axis. */
const placeOfOwn = (own: Own, low: number, first: number) => ({
  x: hasPlace(own, low) ? Math.log10(Number(own.gradient)) : low,
  y: Math.max(first, Math.log10(own.starts ?? own.steps)),
  open: own.starts === null,
});

/** From exponents to pixels, and back. */
export interface Pixels {
  readonly across: (exponent: number) => number;
  readonly up: (exponent: number) => number;
  readonly exponentAcross: (pixels: number) => number;
  readonly exponentUp: (pixels: number) => number;
}

/** The scales of the chart. */
export function pixelsOf({ gradients: [left, right], steps: [low, high] }: PlateauReading, sheet: Sheet): Pixels {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom } = sheet;
  const perGradient = (width - marginLeft - marginRight) / (right - left);
  const perStep = (height - marginTop - marginBottom) / (high - low);
  return {
    across: (exponent) => marginLeft + (exponent - left) * perGradient,
    up: (exponent) => height - marginBottom - (exponent - low) * perStep,
    exponentAcross: (pixels) => left + (pixels - marginLeft) / perGradient,
    exponentUp: (pixels) => low + (height - marginBottom - pixels) / perStep,
  };
}

type Point = readonly [x: number, y: number];

/** A line from point to point, both as exponents. */
export const stroke = ([x1, y1]: Point, [x2, y2]: Point, strokeWidth: number, strokeOpacity = 1): Markish =>
  link([0], { x1: [x1], y1: [y1], x2: [x2], y2: [y2], stroke: 'currentColor', strokeWidth, strokeOpacity });
