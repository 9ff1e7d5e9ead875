import type { Interval } from '../statistics/histogram.ts';
import { isNumber, type ActivationMap, type Measure } from '../statistics/measures.ts';

/** How far the rows, or the columns, of a map are alike: all equal, nearly so, more alike than not, or unlike. */
export type Likeness = 'same' | 'almost' | 'alike' | 'unlike';

/** Mean cosine from which on vectors count as proportional. */
const nearlyOne = 0.99;

/**
 * How far rows, or columns, are alike where their mean cosine is told beside it: what differs in a map, whose colours are stretched over the
 * values that there are, may differ in size alone, or little beside its size, and then its cosine is nearly 1.
 */
export const besideCosine = (likeness: Likeness, cosine: Measure): Likeness | 'proportional' =>
  (likeness === 'alike' || likeness === 'unlike') && isNumber(cosine) && cosine >= nearlyOne ? 'proportional' : likeness;

/** The smallest and the largest finite value of some maps; `undefined` where there is none. */
export function finiteExtent(maps: readonly ActivationMap[]): Interval | undefined {
  let low = Infinity,
    high = -Infinity;
  for (const { values } of maps) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? undefined : [low, high];
}

/**
 * Compares the rows of a map, which are inputs, and its columns, which are neurons. Rows are `almost` the same where less
 * than 1 % of the map's variance lies within its columns, `alike` below one half; columns likewise.
 * @returns `undefined` where a value is ∞ or NaN.
 */
export function likeness(map: ActivationMap): { readonly rows: Likeness; readonly columns: Likeness } | undefined {
  const { rows, columns, values } = map;
  if (!values.every(Number.isFinite)) return undefined;
  const at = (row: number, column: number) => values[row * columns + column]!;
  const transposed = (row: number, column: number) => at(column, row);
  return { rows: kind(at, rows, columns), columns: kind(transposed, columns, rows) };
}

/** How far the rows of a matrix are alike. */
function kind(at: (row: number, column: number) => number, rows: number, columns: number): Likeness {
  let same = true,
    sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      same &&= at(row, column) === at(0, column);
      sum += at(row, column);
    }
  }
  if (same) return 'same';
  const mean = sum / (rows * columns);
  let total = 0,
    within = 0;
  for (let column = 0; column < columns; column++) {
    let columnSum = 0;
    for (let row = 0; row < rows; row++) columnSum += at(row, column);
    for (let row = 0; row < rows; row++) {
      total += (at(row, column) - mean) ** 2;
      within += (at(row, column) - columnSum / rows) ** 2;
    }
  }
  return within < 0.01 * total ? 'almost' : within < 0.5 * total ? 'alike' : 'unlike';
}
