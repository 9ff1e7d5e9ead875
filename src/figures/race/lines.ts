/** A place in the drawing, in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Places at which a line leaves the frame are at least so far apart, in pixels. */
const signsApart = 12;

/**
 * A line through places, as far as it lies below the upper edge: what crosses the edge ends there.
 * @returns its pieces, and where it leaves through the edge, or begins above it; each place a sign apart from the others
 */
export function piecesBelow(
  places: readonly Pixel[],
  edge: number,
): { readonly pieces: readonly (readonly Pixel[])[]; readonly leaves: readonly number[] } {
  const pieces: Pixel[][] = [];
  const leaves: number[] = [];
  const leave = (x: number) => {
    if (leaves.length === 0 || x - leaves.at(-1)! >= signsApart) leaves.push(x);
  };
  for (const [i, [x, y]] of places.entries()) {
    const before = places[i - 1];
    const [inside, wasInside] = [y >= edge, before !== undefined && before[1] >= edge];
    if (before && inside !== wasInside) {
      const crossing = before[0] + ((edge - before[1]) / (y - before[1])) * (x - before[0]);
      if (inside) pieces.push([[crossing, edge]]);
      else {
        pieces.at(-1)!.push([crossing, edge]);
        leave(crossing);
      }
    } else if (!before && inside) pieces.push([]);
    else if (!before) leave(x);
    if (inside) pieces.at(-1)!.push([x, y]);
  }
  return { pieces, leaves };
}

/**
 * Pieces of a line as one path, which goes from place to place in tenths of a pixel: a page has it twice, and so as short as it can be
 * written. Places closer than half a pixel are one to the eye; the last of a piece is drawn in any case.
 */
export function pathOf(pieces: readonly (readonly Pixel[])[]): string {
  return pieces
    .map((piece) => {
      const [first, ...rest] = piece.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
      let [x, y] = first!;
      const moves = rest.flatMap(([nextX, nextY], i) => {
        const [right, down] = [nextX - x, nextY - y];
        if (i < rest.length - 1 && Math.hypot(right, down) < 5) return [];
        [x, y] = [nextX, nextY];
        return [`${String(right / 10)}${down < 0 ? '' : ' '}${String(down / 10)}`];
      });
      return `M${String(first![0] / 10)} ${String(first![1] / 10)}${moves.length > 0 ? `l${moves.join(' ')}` : ''}`;
    })
    .join('');
}
