/** A bar in a drawing's own pixels. */
export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The bars of a drawing, or of several, in the order in which they are drawn: each path of bars has one piece a bar.
 * @param fill only those of the layers with this colour.
 */
export const barsIn = (drawing: Element, fill?: string): DrawnBar[] =>
  [...drawing.querySelectorAll(`${fill === undefined ? '' : `g[fill="${fill}"] > `}path.bars`)].flatMap((path) =>
    Array.from(path.getAttribute('d')!.matchAll(/M([^,]+),([^hM]+)(?:h([^v]+)v([^h]+)h[^z]+z)?/g), ([, ...numbers]) => {
      const [x, y, width, height] = numbers.map((number) => Number(number ?? 0)) as [number, number, number, number];
      return { x, y, width, height };
    }),
  );
