import { axisX, axisY, dot, gridY, ruleY, text, type Markish } from '@observablehq/plot';
import type { Decades } from '../readings/decades.ts';
import type { Gone } from '../readings/gradient.ts';
import type { Margins } from './grid.ts';

export type { Decades };

/** The size of a drawing of a chart over layers, in pixels of its own, and how much writing it has room for. */
export interface Sheet extends Margins {
  readonly fontSize: number;
  /** Most ticks on the axis of layers, and on that of powers of ten. */
  readonly ticks: readonly [layers: number, decades: number];
}

/** The two drawings of a chart, of which the page shows the one that fits. */
export const sheets = {
  wide: { width: 720, height: 300, marginLeft: 56, marginRight: 40, marginTop: 34, marginBottom: 42, fontSize: 12, ticks: [20, 8] },
  narrow: { width: 340, height: 280, marginLeft: 50, marginRight: 34, marginTop: 34, marginBottom: 40, fontSize: 11, ticks: [11, 6] },
} as const satisfies Record<string, Sheet>;

/** Width of one layer's column, in pixels. */
export const columnWidth = ({ width, marginLeft, marginRight }: Sheet, depth: number): number => (width - marginLeft - marginRight) / depth;

/** What a chart over layers gives to Plot besides its marks: columns of equal width, and powers of ten as a linear scale of exponents. */
export const layerScales = (
  { width, height, marginLeft, marginRight, marginTop, marginBottom }: Sheet,
  depth: number,
  [low, high]: Decades,
) =>
  ({
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [0.5, depth + 0.5], type: 'linear', axis: null },
    y: { domain: [low, high], type: 'linear', axis: null },
  }) as const;

/** Layers that are numbered on the axis: all of them, or the first and every fifth, tenth, … so that there are about `most` at most. */
export function layerTicks(depth: number, most: number): number[] {
  const step = [1, 5, 10].find((size) => depth / size <= most) ?? 25;
  return Array.from({ length: depth }, (_, i) => i + 1).filter((layer) => layer === 1 || layer % step === 0);
}

/** The layers' numbers below the frame, and what they are. */
export const layerAxis = (depth: number, label: string, { fontSize, ticks: [most], marginBottom }: Sheet): Markish[] => [
  axisX(layerTicks(depth, most), { tickFormat: String, tickSize: 0, tickPadding: 6, fontSize, label: null }),
  text([label], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize }),
];

/**
 * Whole powers of ten around numbers that are given as exponents, and around 1, with some room at both ends. They are two at the
 * least, in which a change by a tenth looks as small as it is.
 */
export function decadesAround(exponents: readonly number[]): Decades {
  const [low, high] = [Math.min(0, ...exponents), Math.max(0, ...exponents)];
  const room = Math.max(0.2, 0.12 * (high - low));
  return [Math.floor(low - room), Math.ceil(high + room)];
}

/** The exponents that get a tick: every one, or every second, fifth, … so that there are `most` of them at most. */
export function decadeTicks([low, high]: Decades, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => (high - low) / size < most) ?? 100;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}

/**
 * Ends of an axis of factors that bars stand on from 1, as exponents: room for all of them, and for a doubling and a halving at the
 * least; more of it where marks at the frame's edge need a place.
 */
export function factorsAround(exponents: readonly number[], marks: boolean): Decades {
  const [low, high] = [Math.min(-0.3, ...exponents), Math.max(0.3, ...exponents)];
  const room = (marks ? 0.3 : 0.1) * (high - low);
  return [low - room, high + room];
}

/** The exponents of round factors that get a tick: 1, 2, 5 in every power of ten, or powers of ten only. */
export function factorTicks([low, high]: Decades, most: number): number[] {
  const inside = decadeTicks([Math.floor(low), Math.ceil(high)], Infinity)
    .flatMap((power) => [1, 2, 5].map((factor) => power + Math.log10(factor)))
    .filter((exponent) => exponent >= low && exponent <= high);
  return inside.length <= most ? inside : decadeTicks([low, high], most);
}

/** A thin grid with what its lines stand for. */
export const exponentAxis = (ticks: readonly number[], format: (factor: number) => string, fontSize: number): Markish[] => [
  gridY(ticks, { stroke: 'var(--hairline)', strokeOpacity: 1 }),
  axisY(ticks, { tickFormat: (exponent: number) => format(10 ** exponent), tickSize: 0, tickPadding: 6, fontSize, label: null }),
];

/** The frame's lower edge. */
export const baseline = ([low]: Decades): Markish => ruleY([low], { stroke: 'currentColor', strokeWidth: 1 });

/** Something that has no place on the axis of powers of ten, and is shown at its end. */
export interface GoneMark {
  /** Where it would stand, in layers. */
  readonly x: number;
  readonly gone: Gone;
  readonly stroke: string;
}

const atTop = (gone: Gone): boolean => gone === 'overflow';
const signs = { zero: 'times', none: 'circle', 'below-resolution': 'triangle', overflow: 'triangle' } as const;

/** Marks at the frame's edge: a cross for an exact 0, a circle for what is not defined, triangles that point to where it went. */
export const goneMarks = (marks: readonly GoneMark[], [low, high]: Decades): Markish[] =>
  marks.map(({ x, gone, stroke }) =>
    dot([x], {
      x: [x],
      y: [atTop(gone) ? high : low],
      dy: atTop(gone) ? 8 : -8,
      r: 3.2,
      symbol: signs[gone],
      rotate: gone === 'below-resolution' ? 180 : 0,
      fill: 'var(--paper)',
      stroke,
      strokeWidth: 1.5,
    }),
  );

/** Layers side by side of which the same has to be said. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gone: Gone;
  readonly words: string;
}

/** Joins layers side by side of which the same is said; `undefined` where there is nothing to say. The first layer comes first. */
export function stretches(layers: readonly (Pick<Stretch, 'gone' | 'words'> | undefined)[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [i, said] of layers.entries()) {
    const open = found.at(-1);
    if (said && open && open.to === i && open.words === said.words) found[found.length - 1] = { ...open, to: i + 1 };
    else if (said) found.push({ ...said, from: i + 1, to: i + 1 });
  }
  return found;
}

/** The words beside the marks at the frame's edge, kept inside the frame. */
export const goneTexts = (said: readonly Stretch[], [low, high]: Decades, depth: number, sheet: Sheet): Markish[] =>
  said.map(({ from, to, gone, words }) => {
    const middle = (from + to) / 2;
    const place = (middle - 0.5) / depth;
    const [x, textAnchor] =
      place < 0.34 ? ([from - 0.4, 'start'] as const) : place > 0.66 ? ([to + 0.4, 'end'] as const) : ([middle, 'middle'] as const);
    const top = atTop(gone);
    return text([words], {
      x: [x],
      y: [top ? high : low],
      dy: top ? 18 : -18,
      textAnchor,
      lineAnchor: top ? 'top' : 'bottom',
      fontSize: sheet.fontSize,
      lineWidth: Math.max(9, ((to - from + 1) * columnWidth(sheet, depth)) / sheet.fontSize),
      stroke: 'var(--paper)',
      fill: 'currentColor',
      strokeWidth: 4,
    });
  });
