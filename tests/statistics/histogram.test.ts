import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binEdges, bins, histogram, valueCount, type Histogram, type Interval } from '../../src/statistics/histogram.ts';
import { extent } from '../../src/statistics/extent.ts';
import { measureLayer } from '../../src/statistics/layer.ts';

const unit: Interval = [0, 1];
const float = fc.float({ min: -3, max: 3, noNaN: true });
const anything = fc.oneof({ weight: 9, arbitrary: float }, fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1, 3e38, -1e-40));

/** The definition, value by value: the last bin that begins at or before the value. */
function slow(values: Float32Array, interval: Interval) {
  const counts = new Array<number>(bins).fill(0);
  const rest = { below: 0, above: 0, infinite: 0, nan: 0 };
  for (const value of values) {
    if (Number.isNaN(value)) rest.nan++;
    else if (Math.abs(value) === Infinity) rest.infinite++;
    else if (value < interval[0]) rest.below++;
    else if (value > interval[1]) rest.above++;
    else {
      let bin = bins - 1;
      while (bin > 0 && value < binEdges(interval, bin)[0]) bin--;
      counts[bin]!++;
    }
  }
  return { interval, counts, ...rest };
}

test('each value is in the last bin that begins at or before it, or counted as outside', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 60 }), fc.constantFrom<Interval>([0, 1], [-1, 1], [-2.5, 0.25]), (list, interval) => {
      const values = Float32Array.from(list);
      expect(histogram(values, interval)).toEqual(slow(values, interval));
      expect(valueCount(histogram(values, interval))).toBe(list.length);
    }),
  );
});

test('a count in one walk is the count value by value, also where that walk is no use', () => {
  fc.assert(
    fc.property(
      fc.array(float, { maxLength: 61 }),
      fc.constantFrom<Interval>([0, 1], [0, 2.7], [0, 1470], [-1, 1], [-3, 3], [-2.5, 0.25]),
      (list, interval) => {
        const values = Float32Array.from(list);
        expect(histogram(values, interval)).toEqual(slow(values, interval));
      },
    ),
    { numRuns: 300 },
  );
});

test('a rough count moves no value further than over the edge that it lies at, and loses none', () => {
  const value = fc.oneof(
    float,
    fc.nat({ max: bins }).map((k) => binEdges([-2.5, 2.5], k % bins)[0]),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 61 }), fc.constantFrom<Interval>([-2.5, 2.5], [-3, 3], [-0.1, 2.7]), (list, interval) => {
      const values = Float32Array.from(list);
      const [rough, exact] = [histogram(values, interval, true), histogram(values, interval)];
      expect(valueCount(rough)).toBe(list.length);
      const upTo = ({ below, counts }: Histogram, k: number) => counts.slice(0, k).reduce((sum, count) => sum + count, below);
      for (let k = 0; k <= bins; k++) {
        const edge = k < bins ? binEdges(interval, k)[0] : interval[1];
        const near = values.filter((x) => Math.abs(x - edge) < 1e-14).length;
        expect(Math.abs(upTo(rough, k) - upTo(exact, k))).toBeLessThanOrEqual(near);
      }
    }),
    { numRuns: 300 },
  );
});

test('both edges of the interval are inside, and what is a hair beyond is not', () => {
  for (const beside of [[], [NaN]]) {
    const { counts, below, above } = histogram(Float32Array.of(0, 1, 1, -1e-40, 1.0000001, ...beside), unit);
    expect([counts[0], counts[29], below, above]).toEqual([1, 2, 1, 1]);
  }
});

test('no value is lost, none is counted twice: the counts, below, above, infinite and NaN add up to the number of values', () => {
  fc.assert(
    fc.property(fc.array(anything), (list) => {
      const { counts, below, above, infinite, nan } = measureLayer(Float32Array.from(list), unit).histogram;
      expect(counts.reduce((sum, count) => sum + count, below + above + infinite + nan)).toBe(list.length);
    }),
  );
});

test('a fitted interval holds every finite value', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1 }), (list) => {
      const values = Float32Array.from(list);
      const { below, above } = histogram(values, extent(values));
      expect(below + above).toBe(0);
      expect(extent(values)[0]).toBeLessThan(extent(values)[1]);
    }),
  );
});

test('equal values are fitted half a unit to either side, as NumPy does, and huge ones by their own measure', () => {
  expect(extent(Float32Array.of(2, 2))).toEqual([1.5, 2.5]);
  const [low, high] = extent(Float32Array.of(1e30, 1e30));
  expect(high).toBeGreaterThan(low);
  expect(extent(Float32Array.of(NaN, Infinity))).toEqual([0, 1]);
});

test('values beyond the reach of whole numbers are still counted', () => {
  const { above, below } = measureLayer(Float32Array.of(3e38, -3e38, 0.5), unit).histogram;
  expect([above, below]).toEqual([1, 1]);
});
