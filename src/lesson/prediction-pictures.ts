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

/**
 * A histogram as the outline of its bars, in a frame of so many units across and down.
 * @param top the count that fills the frame; the tallest one's unless given.
 */
export function skyline(counts: readonly number[], width: number, height: number, top = Math.max(1, ...counts)): string {
  const across = width / counts.length;
  const round = (x: number) => Number(x.toFixed(2));
  const bars = counts.map((count, i) => `V${round(height - (count / top) * height)}H${round((i + 1) * across)}`);
  return `M0,${height}${bars.join('')}V${height}Z`;
}
