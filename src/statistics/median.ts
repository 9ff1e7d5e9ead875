/**
 * Median as `numpy.median`: the middle value, or the mean of the two middle ones.
 *
 * By counting, in time proportional to n: the bits of a float32, with those of negative numbers turned over, sort as the
 * numbers do. The upper 16 bits are counted first, then the lower 16 of those that share the middle's upper ones.
 * @param values at least one, none of them NaN; left as they are.
 */
export function median(values: Float32Array): number {
  const n = values.length;
  const bits = new Uint32Array(values.buffer, values.byteOffset, n);
  const upper = new Uint32Array(1 << 16);
  for (let i = 0; i < n; i++) upper[ordered(bits[i]!) >>> 16]!++;
  const [top, within] = locate(upper, n >> 1);
  const lower = lowerBits(bits, top);
  const high = number(top, locate(lower, within)[0]);
  if (n % 2 === 1) return high;
  const [topBefore, withinBefore] = locate(upper, (n >> 1) - 1);
  return (number(topBefore, locate(topBefore === top ? lower : lowerBits(bits, topBefore), withinBefore)[0]) + high) / 2;
}

/** Turns float32 bits into an unsigned integer that sorts as the number does. */
const ordered = (pattern: number): number => (pattern ^ ((pattern >> 31) | 0x80000000)) >>> 0;

/** The number whose ordered bits are given in two halves. */
function number(upper: number, lower: number): number {
  const key = (upper << 16) | lower;
  return new Float32Array(Uint32Array.of(key < 0 ? key & 0x7fffffff : ~key).buffer)[0]!;
}

/** Counts the lower 16 bits of the numbers whose upper ones are `top`. */
function lowerBits(bits: Uint32Array, top: number): Uint32Array {
  const lower = new Uint32Array(1 << 16);
  for (let i = 0; i < bits.length; i++) {
    const key = ordered(bits[i]!);
    if (key >>> 16 === top) lower[key & 0xffff]!++;
  }
  return lower;
}

/** The slot in which a rank falls, and its rank within that slot. */
function locate(counts: Uint32Array, rank: number): [slot: number, within: number] {
  let slot = 0;
  while (rank >= counts[slot]!) rank -= counts[slot++]!;
  return [slot, rank];
}
