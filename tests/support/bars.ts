/** A bar in a drawing's own pixels. */
export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The bars of a drawing, or of several, in the order in which they are drawn: each path of bars has one piece a bar, or is the outline of bars
 * side by side, on the square that it is drawn in. It is sent to browsers, and so stands alone.
 * @param fill only those of the layers with this colour.
 */
export const barsIn = (drawing: Element, fill?: string): DrawnBar[] =>
  [...drawing.querySelectorAll(`${fill === undefined ? '' : `g[fill="${fill}"] > `}path.bars:not(.before)`)].flatMap((path) => {
    const d = path.getAttribute('d')!;
    if (d.includes('V')) {
      let left = Number(/^M([^,]+),/.exec(d)?.[1] ?? 0);
      return Array.from(d.matchAll(/V([\d.-]+)H([\d.-]+)/g), ([, top, right]) => {
        const bar = { x: left, y: Number(top), width: Number(right) - left, height: 100 - Number(top) };
        left = Number(right);
        return bar;
      });
    }
    return Array.from(d.matchAll(/M([^,]+),([^hM]+)(?:h([^v]+)v([^h]+)h[^z]+z)?/g), ([, ...numbers]) => {
      const [x, y, width, height] = numbers.map((number) => Number(number ?? 0)) as [number, number, number, number];
      return { x, y, width, height };
    });
  });
