import type { Answer } from './prediction.ts';

/** A picture in a frame of 40 × 24: bars by their heights, or a line by its points. */
export type Picture = { readonly bars: readonly number[] } | { readonly line: string };

/** Answers that a picture says better than words, in a few strokes; layer 1 is at the left of the lines. */
export const pictures: Partial<Record<Answer, Picture>> = {
  ends: { bars: [20, 7, 3, 2, 2, 3, 7, 20] },
  narrow: { bars: [0, 0, 0, 14, 22, 0, 0, 0] },
  spread: { bars: [6, 9, 12, 14, 14, 12, 9, 6] },
  equal: { bars: [0, 0, 0, 0, 23, 0, 0, 0] },
  vanishes: { line: '3,21 12,18 21,13 29,8 37,3' },
  holds: { line: '3,12 12,11 21,12 29,11 37,12' },
  explodes: { line: '3,3 12,8 21,13 29,18 37,21' },
};
