/** Width of a text in pixels, roughly: a wide Latin face, Hangul as wide as high. */
export const textWidth = (words: string, fontSize: number): number =>
  Array.from(words).reduce((sum, letter) => sum + (letter >= '\u1100' ? 1 : 0.6), 0) * fontSize;
