import type { ScaleFunctions } from '@observablehq/plot';
import type { Pixel } from './lines.ts';
import type { Point } from './reading.ts';

/** From a step and a value to pixels; a step before the axis begins has none. */
export interface Placing {
  readonly x: (step: number) => number | undefined;
  readonly y: (value: number) => number;
}

/** How steps and values are placed on the axes of a chart; on a logarithmic one, steps from 1 on. */
export const placing = ({ x, y }: ScaleFunctions, logarithmic: boolean): Placing => ({
  x: (step) => (logarithmic ? (step < 1 ? undefined : (x!(Math.log10(step)) as number)) : (x!(step) as number)),
  y: (value) => y!(value) as number,
});

/** Points that have a place on the axis of steps, in pixels. */
export const onAxis = (points: readonly Point[], place: Placing): readonly Pixel[] =>
  points.flatMap(({ step, value }) => {
    const x = place.x(step);
    return x === undefined ? [] : [[x, place.y(value)] as const];
  });
