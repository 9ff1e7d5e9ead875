import type { Answer } from './prediction.ts';

/** Across and down. */
type Point = readonly [x: number, y: number];

/** A picture in a frame of 40 × 24: bars by their heights, or a line by its points, which ends in an arrow at the first of them. */
export type Picture = { readonly bars: readonly number[] } | { readonly line: readonly [Point, Point, ...Point[]] };

/** Answers that a picture says better than words, in a few strokes. A gradient travels from the last layer, at the right, to the first. */
export const pictures: Partial<Record<Answer, Picture>> = {
  ends: { bars: [20, 7, 3, 2, 2, 3, 7, 20] },
  narrow: { bars: [0, 0, 0, 14, 22, 0, 0, 0] },
  spread: { bars: [6, 9, 12, 14, 14, 12, 9, 6] },
  equal: { bars: [0, 0, 0, 0, 23, 0, 0, 0] },
  vanishes: {
    line: [
      [4, 20],
      [12, 18],
      [21, 13],
      [29, 8],
      [37, 3],
    ],
  },
  holds: {
    line: [
      [4, 12],
      [12, 11],
      [21, 12],
      [29, 11],
      [37, 12],
    ],
  },
  explodes: {
    line: [
      [4, 4],
      [12, 8],
      [21, 13],
      [29, 18],
      [37, 21],
    ],
  },
};

/** The head of an arrow from the second point of a line to its first, as points of a line of its own. */
export function arrowHead([[x1, y1], [x2, y2]]: readonly [Point, Point, ...Point[]]): readonly Point[] {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number): Point => [x1 + 5 * Math.cos(angle + turn), y1 + 5 * Math.sin(angle + turn)];
  return [wing(0.6), [x1, y1], wing(-0.6)];
}
