import { format } from '../i18n/format.ts';
import type { TextsUnder } from '../i18n/index.ts';
import type { Numbers } from '../i18n/numbers.ts';
import { flowOf, goneOf } from '../readings/gradient.ts';
import type { Measure } from '../statistics/measures.ts';

/** Ends of the sketch's axis of powers of ten, as exponents. */
export type Axis = readonly [low: number, high: number];
/** The sentences of a sketch in one language, under their full keys. */
export type SketchTexts = TextsUnder<'predict.sketch.'>;

/** What an arrow key changes, in powers of ten. */
export const step = 0.25;
/** Fewest and most layers that can be sketched: one has no change, and more than ten leave no room for a finger. */
export const sketchable = [2, 10] as const;

/** The same axis for nearly every network, so that it gives nothing away; wider ones, as wide as float32 goes, where it must be. */
const axes: readonly Axis[] = [
  [-10, 3],
  [-20, 10],
  [-40, 40],
];

/** Exponents of what was measured, `undefined` where it has no place on the axis. */
export const exponentsOf = (rms: readonly Measure[]): (number | undefined)[] =>
  rms.map((measure) => (goneOf(measure) ? undefined : Math.log10(measure as number)));

/** The axis for a gradient, which holds all of it that could be measured. */
export const axisFor = (rms: readonly Measure[]): Axis =>
  axes.find(([low, high]) => exponentsOf(rms).every((exponent = 0) => exponent >= low && exponent <= high)) ?? axes.at(-1)!;

/** The exponents that get a tick. */
export function ticksOf([low, high]: Axis): number[] {
  const every = [1, 2, 5].find((size) => (high - low) / size <= 8) ?? 10;
  return Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((exponent) => exponent % every === 0);
}

/** How far below the frame's top an exponent lies, as a share of its height. */
export const depthOf = ([low, high]: Axis, exponent: number): number => (high - exponent) / (high - low);

/** The exponent at a share of the frame's height, to the nearest step. */
export function exponentAt([low, high]: Axis, depth: number): number {
  const exponent = Math.round((high - depth * (high - low)) / step) * step;
  return Math.min(high, Math.max(low, exponent)) + 0; // + 0 makes −0 a plain 0
}

/** A place in the frame: a layer counted from 0, and an exponent. */
export interface Point {
  readonly layer: number;
  readonly exponent: number;
}

/** The sketch after a stroke of the pointer; layers that it leapt over lie on the line between its ends. */
export function stroke(sketch: readonly number[], from: Point, to: Point): number[] {
  const [left, right] = from.layer < to.layer ? [from, to] : [to, from];
  return sketch.map((exponent, layer) => {
    if (layer === to.layer) return to.exponent;
    if (layer <= left.layer || layer >= right.layer) return exponent;
    const between = left.exponent + ((right.exponent - left.exponent) * (layer - left.layer)) / (right.layer - left.layer);
    return Math.round(between / step) * step + 0;
  });
}

/** The factor from layer to layer on the way back, on geometric average. */
export const factorOf = (sketch: readonly number[]): number => 10 ** ((sketch[0]! - sketch.at(-1)!) / (sketch.length - 1));

/** Both factors in sentences, and by how much the sketch is off; where float32 lost the gradient, `measured` says so in their place. */
export function comparison(
  sketch: readonly number[],
  rms: readonly Measure[],
  measured: string,
  texts: SketchTexts,
  { value, exact }: Numbers,
): string {
  const flow = flowOf(rms);
  const yours = value(factorOf(sketch));
  if (!('perLayer' in flow)) return format(texts['predict.sketch.compared-lost'], { yours, measured });
  const { layer, factor } = widestGap(sketch, exponentsOf(rms));
  const off = Number(factor.toPrecision(2));
  const gap =
    off <= near
      ? format(texts['predict.sketch.near'], { factor: value(off) })
      : format(texts['predict.sketch.gap'], { n: exact(layer + 1), factor: value(off) });
  return `${gap} ${format(texts['predict.sketch.compared'], { yours, measured: value(flow.perLayer) })}`;
}

/** Up to this factor a sketch is right: a step of the pointer and what a finger cannot hit. */
export const near = 2;

/** How far a sketch is off, and where. */
export interface Gap {
  /** Counted from 0. */
  readonly layer: number;
  /** At least 1, whichever of the two is the larger. */
  readonly factor: number;
}

/** Where the two lines lie furthest apart; in the first layer if nothing was measured. */
export function widestGap(sketch: readonly number[], measured: readonly (number | undefined)[]): Gap {
  const gaps = sketch.map((exponent, layer) => Math.abs(exponent - (measured[layer] ?? exponent)));
  const widest = Math.max(...gaps);
  return { layer: gaps.indexOf(widest), factor: 10 ** widest };
}

/** So many strokes of a hatch go from one layer to the next. */
const strokes = 8;

/** A stroke of the hatch between two lines: where it stands, in layers from 0, and the exponents between which it does. */
export interface Hatch {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** The strokes that fill the gap between the sketch and what was measured, wherever both have two layers side by side. */
export function hatchBetween(sketch: readonly number[], measured: readonly (number | undefined)[]): Hatch[] {
  const between = (line: readonly (number | undefined)[], layer: number): number | undefined => {
    const [before, share] = [line[Math.floor(layer)], layer % 1];
    if (share === 0 || before === undefined) return before;
    const after = line[Math.ceil(layer)];
    return after === undefined ? undefined : before + share * (after - before);
  };
  return Array.from({ length: (sketch.length - 1) * strokes + 1 }, (_, i) => i / strokes).flatMap((layer) => {
    const [from, to] = [between(sketch, layer), between(measured, layer)];
    return from === undefined || to === undefined ? [] : [{ layer, from, to }];
  });
}
