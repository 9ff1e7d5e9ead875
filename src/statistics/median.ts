import { inStretches } from './stretches.ts';

/**
 * Median as `numpy.median`: the middle value, or the mean of the two middle ones.
 *
 * By counting, in time proportional to n: the bits of a float32, with those of negative numbers turned over, sort as the
 * numbers do. Their upper eleven are counted first, then the next of those that share the middle's upper ones, then the rest:
 * tables so small that they stay in the processor's fastest memory.
 * @param values at least one, none of them NaN; left as they are.
 */
export function median(values: Float32Array): number {
  const n = values.length;
  const bits = new Uint32Array(values.buffer, values.byteOffset, n);
  const upper = count(bits, 0);
  const [high, within] = locate(upper, n >> 1);
  const sameHigh = those(bits, 0, high, upper[high]!);
  const middle = number(select(sameHigh, within, 1));
  if (n % 2 === 1) return middle;
  const [low, withinLow] = locate(upper, (n >> 1) - 1);
  const sameLow = low === high ? sameHigh : those(bits, 0, low, upper[low]!);
  return (number(select(sameLow, withinLow, 1)) + middle) / 2;
}

/** Where the parts of 32 bits begin that are counted one after the other, eleven bits each; the last one overlaps. */
const shifts = [21, 10, 0] as const;
const slots = 1 << 11;

/** The slot of a float32's bits by the part that begins at a bit; slots sort as the numbers do. */
const slotOf = (pattern: number, shift: number): number => ((pattern ^ ((pattern >> 31) | 0x80000000)) >>> shift) & (slots - 1);

const number = (pattern: number): number => new Float32Array(Uint32Array.of(pattern).buffer)[0]!;

/** The bits of the number with this rank. @param part the first part in which the numbers differ. */
function select(bits: Uint32Array, rank: number, part: number): number {
  if (part === shifts.length) return bits[0]!;
  const counts = count(bits, part);
  const [slot, within] = locate(counts, rank);
  return select(those(bits, part, slot, counts[slot]!), within, part + 1);
}

/** How many numbers fall in each slot. */
function count(bits: Uint32Array, part: number): Uint32Array {
  const counts = new Uint32Array(slots);
  inStretches(bits.length, (from, to) => {
    countIn(bits, from, to, shifts[part]!, counts);
  });
  return counts;
}

function countIn(bits: Uint32Array, from: number, to: number, shift: number, counts: Uint32Array): void {
  for (let i = from; i < to; i++) counts[slotOf(bits[i]!, shift)]!++;
}

/** The `size` numbers that fall in one slot. */
function those(bits: Uint32Array, part: number, slot: number, size: number): Uint32Array {
  const found = new Uint32Array(size + 1); // what comes after the last one is written, too
  let at = 0;
  inStretches(bits.length, (from, to) => {
    at = pick(bits, from, to, shifts[part]!, slot, found, at);
  });
  return found.subarray(0, size);
}

/** Writes those in a slot to `found`, from place `at` on. No branches: which way one goes is as good as random. @returns the place behind the last. */
function pick(bits: Uint32Array, from: number, to: number, shift: number, slot: number, found: Uint32Array, at: number): number {
  for (let i = from; i < to; i++) {
    const pattern = bits[i]!;
    found[at] = pattern;
    at += Number(slotOf(pattern, shift) === slot);
  }
  return at;
}

/** The slot in which a rank falls, and its rank within that slot. */
function locate(counts: Uint32Array, rank: number): [slot: number, within: number] {
  let slot = 0;
  while (rank >= counts[slot]!) rank -= counts[slot++]!;
  return [slot, rank];
}
