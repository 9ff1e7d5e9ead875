/** Values of one stretch. */
const stretch = 4096;

/**
 * Walks over n values stretch by stretch, in order. A loop over all values is compiled while it runs for the first time, when what
 * comes after it is not known yet, and V8 then leaves the compiled code at each of its ends; a function that is called for each stretch
 * is compiled whole, and within the first walk.
 * @param work is given the half-open range of a stretch; it begins at a multiple of 4096.
 */
export function inStretches(n: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < n; from += stretch) work(from, Math.min(from + stretch, n));
}
