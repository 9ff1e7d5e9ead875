import type { Answer } from './prediction.ts';

/** The frame that shapes are drawn in. */
export const frame = { width: 40, height: 24 } as const;

/** Shapes of a histogram in a few strokes, by the heights of their bars: these say it better than words. */
export const shapes: Readonly<Record<Answer<'shape'>, readonly number[]>> = {
  ends: [20, 7, 3, 2, 2, 3, 7, 20],
  narrow: [0, 0, 0, 14, 22, 0, 0, 0],
  spread: [6, 9, 12, 14, 14, 12, 9, 6],
  equal: [0, 0, 0, 0, 23, 0, 0, 0],
};
