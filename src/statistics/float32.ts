/** The limits of float32, the numbers in which every network here is run. What passes them is said to be lost. */
export const float32 = {
  /** Largest number, (2 − 2⁻²³)·2¹²⁷; what would be above it is ∞. */
  largest: (2 - 2 ** -23) * 2 ** 127,
  /** Smallest number above 0 that is held with all its digits. Those below it have ever fewer, and from 2⁻¹⁵⁰ down there is only 0. */
  smallest: 2 ** -126,
  /** Half the distance between 1 and the next number above it: differences smaller than this share of a value are rounded away. */
  resolution: 2 ** -24,
  /** Share of their mean below which a deviation of many values is taken for rounding: some seven digits are held. */
  sameness: 1e-7,
  /** Largest n for which both 2ⁿ and 2⁻ⁿ are held with all their digits, so that multiplying by either costs none. */
  largestShift: 126,
} as const;

/** A number in nine significant digits, which tell any two numbers of float32 apart. */
export const inNineDigits = (value: number): number => Number(value.toPrecision(9));

/** The distance from a number to the next that float32 can hold: 2⁻²⁴ beside ½. The smallest of them near 0, NaN beside ∞ and NaN. */
export const float32Step = (size: number): number =>
  Number.isFinite(size) ? 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(size))) - 23) : NaN;
