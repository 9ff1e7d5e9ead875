import type { DataSet } from '../../scenario/options.ts';

/** Cells side by side and one below the other. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Data whose samples are drawn as cells. */
export type Tiled = Exclude<DataSet, 'spirals'>;

interface Tiling {
  /** How a sample stands on the sheet, and how many of them in a row. */
  readonly small: Size;
  readonly across: number;
  /** Cells between two samples, each way. */
  readonly gap: Size;
  /** How a sample stands by itself. */
  readonly large: Size;
}

/** A digit is a square of pixels; other numbers have no places, and stand in a row. */
export const tilings: Readonly<Record<Tiled, Tiling>> = {
  digits: { small: { columns: 14, rows: 14 }, across: 10, gap: { columns: 1, rows: 1 }, large: { columns: 14, rows: 14 } },
  gaussians: { small: { columns: 64, rows: 1 }, across: 1, gap: { columns: 0, rows: 0 }, large: { columns: 8, rows: 8 } },
};

/** How many rows of samples a sheet has. */
export const down = (samples: number, { across }: Tiling): number => Math.ceil(samples / across);

/** What one sample takes up, with the gap behind it. */
export const pitch = ({ small, gap }: Tiling): Size => ({ columns: small.columns + gap.columns, rows: small.rows + gap.rows });

/** The upper left cell of a sample on the sheet. */
export function cornerOf(i: number, tiling: Tiling): Readonly<{ column: number; row: number }> {
  const { columns, rows } = pitch(tiling);
  return { column: (i % tiling.across) * columns, row: Math.floor(i / tiling.across) * rows };
}

/** Darknesses that are told apart. */
export const shades = 15;

/** How dark a number is: 0 for what is palest, `shades` for what is darkest. */
export const shadeOf = (value: number, [low, high]: readonly [number, number]): number =>
  high > low ? Math.round((shades * (value - low)) / (high - low)) : 0;

/**
 * Cells of a sheet as lines that lie on the middles of its rows, one path a shade: cells of one shade side by side are one stretch, and each
 * begins where the one before it has ended, which makes a sheet of digits as short as an image of it.
 * @returns paths by shade, without what is palest
 */
export function inkOf(tiles: readonly (readonly number[])[], ends: readonly [number, number], tiling: Tiling): Map<number, string> {
  const { columns } = tiling.small;
  const pens = new Map<number, { column: number; row: number; d: string }>();
  for (const [i, values] of tiles.entries()) {
    const corner = cornerOf(i, tiling);
    const levels = values.map((value) => shadeOf(value, ends));
    for (let from = 0, to = 1; from < levels.length; from = to, to++) {
      const shade = levels[from]!;
      while (to < levels.length && to % columns > 0 && levels[to] === shade) to++;
      if (shade === 0) continue;
      const [column, row] = [corner.column + (from % columns), corner.row + Math.floor(from / columns)];
      const pen = pens.get(shade) ?? { column: 0, row: 0, d: 'M0,.5' };
      const length = to - from;
      pens.set(shade, {
        column: column + length,
        row,
        d: `${pen.d}m${String(column - pen.column)},${String(row - pen.row)}h${String(length)}`,
      });
    }
  }
  return new Map([...pens].sort(([a], [b]) => a - b).map(([shade, { d }]) => [shade, d]));
}
