export type Interval = readonly [low: number, high: number];

/**
 * Bins of equal width, the last one closed on both sides, and every value that is in none of them. Each value is counted once: all counts
 * add up to the number of values.
 */
export interface Histogram {
  readonly interval: Interval;
  readonly counts: readonly number[];
  /** Finite values below the interval. */
  readonly below: number;
  /** Finite values above the interval. */
  readonly above: number;
  /** Values that are ∞ or −∞. */
  readonly infinite: number;
  /** Values that are not a number. */
  readonly nan: number;
}

/** Number of bins in every histogram, as in the book. */
export const bins = 30;

/** Number of values that a histogram was made of, those outside its bins included. */
export const valueCount = ({ counts, below, above, infinite, nan }: Histogram): number =>
  counts.reduce((sum, count) => sum + count, below + above + infinite + nan);

/** Left and right edge of bin `i`: as `numpy.linspace(low, high, bins + 1)`. */
export function binEdges([low, high]: Interval, i: number): Interval {
  const edge = (k: number) => (k === bins ? high : low + (k * (high - low)) / bins);
  return [edge(i), edge(i + 1)];
}

/** All `bins` + 1 edges, ascending. */
export const edgesOf = (interval: Interval): number[] =>
  Array.from({ length: bins + 1 }, (_, i) => (i < bins ? binEdges(interval, i)[0] : interval[1]));

/** What is known of values beforehand; it picks the loop that counts them, not what it counts. */
export interface Known {
  /** A number that no |value| exceeds, such as |mean| + std·√n; NaN where ∞ or NaN are among the values. */
  readonly bound: number;
  /** Whether no value is below 0. */
  readonly nonNegative?: boolean;
  /** Whether a value within a rounding of an edge may be counted on its other side: for intervals that were fitted to the values. */
  readonly rough?: boolean;
}

/**
 * Counts values in equal bins, as `numpy.histogram(values, bins, range)` does, and also those that it drops in silence.
 * @param values float32 values, ∞ and NaN allowed.
 * @param interval low < high, both finite.
 * @param known lets the loop do without branches, which cost most where values fall to either side of an edge at random.
 */
export function histogram(values: Float32Array, interval: Interval, known?: Known): Histogram {
  const [low, high] = interval;
  const exact = low === 0 || known?.rough === true;
  if (!known || !exact || !(((known.bound + Math.abs(low)) * bins) / (high - low) < 2 ** 30)) return anywhere(values, interval);
  return known.nonNegative && low === 0 ? upwards(values, interval) : shifted(values, interval);
}

// Both of these count in two tables, since a count that was just written cannot be read again at once, and neighbours often
// share a bin. In intervals from 0, x · bins / high needs no comparison with the edges: it has the sign of x, and few digits.

/** For intervals from 0 and no value below it. Slots: 0 … bins − 1 inside, bins at or above the high edge. */
function upwards(values: Float32Array, interval: Interval): Histogram {
  const scale = bins / interval[1];
  const even = new Uint32Array(bins + 1),
    odd = new Uint32Array(bins + 1);
  const n = values.length;
  for (let i = 0; i < n - 1; i += 2) {
    let over = ((values[i]! * scale) | 0) - bins;
    even[bins + (over & (over >> 31))]!++; // min(slot, bins)
    over = ((values[i + 1]! * scale) | 0) - bins;
    odd[bins + (over & (over >> 31))]!++;
  }
  if (n % 2 === 1) even[Math.min((values[n - 1]! * scale) | 0, bins)]!++;
  return closed(
    values,
    interval,
    0,
    Array.from(even, (count, i) => count + odd[i]!),
  );
}

/** Slots: 0 below, 1 … bins inside, bins + 1 at or above the high edge. */
function shifted(values: Float32Array, interval: Interval): Histogram {
  const [low, high] = interval;
  const scale = bins / (high - low);
  const last = bins + 1;
  const even = new Uint32Array(bins + 2),
    odd = new Uint32Array(bins + 2);
  const n = values.length;
  for (let i = 0; i < n - 1; i += 2) {
    let slot = (Math.floor((values[i]! - low) * scale) + 1) | 0;
    slot &= ~(slot >> 31); // max(slot, 0)
    let over = slot - last;
    even[last + (over & (over >> 31))]!++; // min(slot, last)
    slot = (Math.floor((values[i + 1]! - low) * scale) + 1) | 0;
    slot &= ~(slot >> 31);
    over = slot - last;
    odd[last + (over & (over >> 31))]!++;
  }
  if (n % 2 === 1) even[Math.min(Math.max(Math.floor((values[n - 1]! - low) * scale) + 1, 0), last)]!++;
  const [below = 0, ...rest] = Array.from(even, (count, i) => count + odd[i]!);
  return closed(values, interval, below, rest);
}

/** Moves what equals the high edge into the last bin, which is closed, as NumPy's is. `counts` has one more than the bins. */
function closed(values: Float32Array, interval: Interval, below: number, counts: number[]): Histogram {
  const beyond = counts.pop()!;
  let above = 0;
  if (beyond > 0) for (let i = 0; i < values.length; i++) if (values[i]! > interval[1]) above++;
  counts[bins - 1]! += beyond - above;
  return { interval, counts, below, above, infinite: 0, nan: 0 };
}

/** For every interval and value. Rounding can put a value one bin aside of its edges, so it is compared with them, as NumPy does. */
function anywhere(values: Float32Array, interval: Interval): Histogram {
  const [low, high] = interval;
  const scale = bins / (high - low);
  const edges = edgesOf(interval);
  const counts = new Array<number>(bins).fill(0);
  let below = 0,
    above = 0,
    infinite = 0,
    nan = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) {
      if (value === -Infinity) infinite++;
      else below++;
    } else if (value > high) {
      if (value === Infinity) infinite++;
      else above++;
    } else if (value !== value) nan++;
    else {
      let bin = Math.min(Math.floor((value - low) * scale), bins - 1);
      if (value < edges[bin]!) bin--;
      else if (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
      counts[bin]!++;
    }
  }
  return { interval, counts, below, above, infinite, nan };
}
