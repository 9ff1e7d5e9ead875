import { moments, momentsFrom, type Moments } from './moments.ts';
import { inStretches } from './stretches.ts';

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

/**
 * Counts values in equal bins, as `numpy.histogram(values, bins, range)` does, and also those that it drops in silence.
 * @param values float32 values, ∞ and NaN allowed.
 * @param interval low < high, both finite.
 * @param rough whether a value within a rounding of an edge may be counted on its other side: for intervals that were fitted to the values.
 */
export const histogram = (values: Float32Array, interval: Interval, rough = false): Histogram =>
  histogramAndMoments(values, interval, rough).histogram;

/** Slots of a table of counts: one for each bin, and one for all that is below the interval, or at its high edge, or above it. */
const slots = bins + 1;

/**
 * The histogram of values, and their mean and deviation, in one walk over them. A slot is written at the very place where a
 * processor would wait for memory, so that either costs little beside the other.
 *
 * The walk knows nothing of the values. Where it ends up with a mean and deviation that allow for ∞, NaN or numbers beyond the
 * reach of integers among them, its counts are thrown away, and so they are where its multiplication could put a value beside an edge.
 * Means and deviations are from the first value, which is as stable as two walks (Chan, Golub & LeVeque 1983,
 * doi:10.1080/00031305.1983.10483115) unless that value is an outlier; where it is, these walks are made.
 * @param values, interval, rough as `histogram` takes them.
 */
export function histogramAndMoments(values: Float32Array, interval: Interval, rough = false): Moments & { readonly histogram: Histogram } {
  const [low, high] = interval;
  const scale = bins / (high - low);
  const rest = low * scale - Math.floor(low * scale);
  const first = Math.floor(low * scale) | 0;
  const origin = Number.isFinite(values[0]) ? values[0]! : 0;
  const tables = new Int32Array(4 * slots);
  const sums = new Float64Array(2);
  const n = values.length;
  const whole = n - (n % 4);
  inStretches(whole, (from, to) => {
    tally(values, from, to, scale, rest, first, origin, tables, sums);
  });
  for (let i = whole; i < n; i++) {
    tables[Math.min(bins, (Math.floor(values[i]! * scale - rest) - first) >>> 0)]!++;
    sums[0]! += values[i]! - origin;
    sums[1]! += (values[i]! - origin) ** 2;
  }
  const measured = momentsFrom(origin, sums[0]!, sums[1]!, n) ?? moments(values);
  // One value cannot lie further from the mean than all deviations together: max|x| ≤ |mean| + std·√n. A finite std also
  // says that no value is ∞ or NaN.
  const bound = Math.abs(measured.mean) + measured.std * Math.sqrt(n);
  const isWithinReach = (bound + Math.abs(low)) * scale < 2 ** 30;
  // A product of a float32 and a small integer is exact, and then so is its floor.
  const isExact = Number.isInteger(scale) && scale < 2 ** 29 && rest === 0;
  return { ...measured, histogram: isWithinReach && (isExact || rough) ? closed(values, interval, tables) : anywhere(values, interval) };
}

/**
 * Counts some of the values, a multiple of four, in four tables, since a count that was just written cannot be read again at once, and
 * neighbours often share a bin; and adds up their differences from `origin` and the squares of these, in sums for each pair, since one
 * would make each addition wait for the one before.
 */
function tally(
  values: Float32Array,
  from: number,
  to: number,
  scale: number,
  rest: number,
  first: number,
  origin: number,
  tables: Int32Array,
  sums: Float64Array,
): void {
  // To V8 a constant of a module is a variable once modules are bundled; these are small integers whatever that holds.
  const outside = bins & 63,
    second = slots & 63,
    third = 2 * second,
    fourth = 3 * second;
  let sum = 0,
    otherSum = 0,
    squares = 0,
    otherSquares = 0;
  for (let i = from; i < to; i += 4) {
    const a = values[i]!,
      b = values[i + 1]!,
      c = values[i + 2]!,
      d = values[i + 3]!;
    tables[Math.min(outside, ((Math.floor(a * scale - rest) | 0) - first) >>> 0)]!++;
    tables[second + Math.min(outside, ((Math.floor(b * scale - rest) | 0) - first) >>> 0)]!++;
    tables[third + Math.min(outside, ((Math.floor(c * scale - rest) | 0) - first) >>> 0)]!++;
    tables[fourth + Math.min(outside, ((Math.floor(d * scale - rest) | 0) - first) >>> 0)]!++;
    const p = a - origin,
      q = b - origin,
      r = c - origin,
      s = d - origin;
    sum += p + r;
    otherSum += q + s;
    squares += p * p + r * r;
    otherSquares += q * q + s * s;
  }
  sums[0]! += sum + otherSum;
  sums[1]! += squares + otherSquares;
}

/** Adds up the tables, and tells apart what is outside; what equals the high edge goes into the last bin, which is closed, as NumPy's is. */
function closed(values: Float32Array, interval: Interval, tables: Int32Array): Histogram {
  const total = (slot: number) => tables[slot]! + tables[slots + slot]! + tables[2 * slots + slot]! + tables[3 * slots + slot]!;
  const counts = Array.from({ length: bins }, (_, bin) => total(bin));
  const others = total(bins);
  const sides = new Int32Array(2);
  if (others > 0) {
    inStretches(values.length, (from, to) => {
      countOutside(values, from, to, interval, sides);
    });
  }
  const [below = 0, above = 0] = sides;
  counts[bins - 1]! += others - below - above;
  return { interval, counts, below, above, infinite: 0, nan: 0 };
}

/** Counts some of the values below the interval and above it. */
function countOutside(values: Float32Array, from: number, to: number, [low, high]: Interval, sides: Int32Array): void {
  let below = 0,
    above = 0;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    below += Number(value < low);
    above += Number(value > high);
  }
  sides[0]! += below;
  sides[1]! += above;
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
