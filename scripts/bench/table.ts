/** A line of the bench: a name, the times that were taken, and the time that they are compared with, if any. */
export interface Row {
  readonly name: string;
  /** Milliseconds. */
  readonly times: readonly number[];
  /** Milliseconds. */
  readonly base?: number;
  /** In place of a base, where both were measured side by side: the ratio of each round. */
  readonly ratios?: readonly number[];
}

/** The upper median of times, in their unit; NaN of none. */
export const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** The median milliseconds of each row and, in the last column, in units of its base, or the median of its ratios. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, times, base = NaN, ratios = [median(times) / base] }) => {
    const ratio = Number.isNaN(median(ratios)) ? '' : median(ratios).toFixed(2).padStart(9);
    return `${name.padEnd(66)}${median(times).toFixed(1).padStart(8)} ms${ratio}`;
  });
  return lines.join('\n');
}

/** The names of the rows that lack a figure: a bench that no longer measures must not pass for a fast one. */
export const incomplete = (rows: readonly Row[]): string[] =>
  rows
    .filter(
      ({ times, base = 1, ratios = [] }) =>
        times.length === 0 || [...times, base, ...ratios].some((time) => !Number.isFinite(time) || time <= 0),
    )
    .map(({ name }) => name);
