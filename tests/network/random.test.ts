import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NormalStream } from '../../src/network/random.ts';
import golden from '../golden/draws.json' with { type: 'json' };

const normals = (stream: NormalStream, n: number) => [...stream.fill(new Float64Array(n))];
const uniforms = (stream: NormalStream, n: number) => [...stream.fillUniform(new Float64Array(n))];

test('seed 0 gives the numbers of np.random.RandomState(0).randn', () => {
  expect(normals(new NormalStream(0), 3)).toEqual([1.764052345967664, 0.4001572083672233, 0.9787379841057392]);
});

test('the largest seed gives the numbers of NumPy too', () => {
  // np.random.RandomState(2**32 - 1).randn(3)
  expect(normals(new NormalStream(2 ** 32 - 1), 3)).toEqual([0.6484086742306527, 0.6693235306338161, -1.0805437227474493]);
});

test('the ten-thousandth number of seed 42 is the one of NumPy', () => {
  // np.random.RandomState(42).randn(10000)[-2:]
  expect(normals(new NormalStream(42), 10_000).slice(-2)).toEqual([0.49576557301551033, 0.6443884535381822]);
});

const digest = (values: Float32Array | Float64Array) => createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex'); // every machine that runs this is little-endian

test.each(golden)(
  '150,000 draws from seed $seed are those of NumPy, bit for bit: normal in float32, uniform in float64',
  ({ seed, normal, uniform }) => {
    expect(digest(new NormalStream(seed).fill(new Float32Array(150_000)))).toBe(normal);
    expect(digest(new NormalStream(seed).fillUniform(new Float64Array(150_000)))).toBe(uniform);
  },
);

test('uniform draws are those of NumPy, and normal ones go on behind them, at an odd place as well', () => {
  // r = np.random.RandomState(0); r.uniform(-1, 1, 3); r.randn(3)
  const stream = new NormalStream(0);
  expect(uniforms(stream, 3)).toEqual([0.0976270078546495, 0.43037873274483895, 0.20552675214328775]);
  expect(normals(stream, 3)).toEqual([-2.268328201180374, 1.3335453816218967, -0.8427240538292873]);
});

test('half a pair of normal draws is kept while uniform ones are drawn', () => {
  // r = np.random.RandomState(5); r.randn(1); r.uniform(-1, 1, 3); r.randn(2)
  const stream = new NormalStream(5);
  expect(normals(stream, 1)).toEqual([0.44122748688504143]);
  expect(uniforms(stream, 3)).toEqual([-0.5865616893211472, 0.8372218158758431, -0.023177622410341714]);
  const [first, second] = normals(stream, 2);
  expect(first).toBe(-0.33087015189408764);
  expect(second).toBeCloseTo(1.3675855241672734, 15); // JavaScript’s logarithm may round the last bit another way
});

test('a pair of normal draws may lie astride two blocks of the generator', () => {
  // A block has 312 numbers. r = np.random.RandomState(0); r.uniform(-1, 1, 311); r.randn(2); r.uniform(-1, 1, 1)
  const stream = new NormalStream(0);
  stream.fillUniform(new Float64Array(311));
  expect(normals(stream, 2)).toEqual([0.26396030895579214, -0.6296419090890126]);
  expect(uniforms(stream, 1)).toEqual([-0.5092655802943105]);
});

/** Portions of draws, normal and uniform in turn. */
const portions = fc.array(fc.record({ uniform: fc.boolean(), n: fc.nat({ max: 700 }) }), { maxLength: 12 });
const drawn = (stream: NormalStream, { uniform, n }: { uniform: boolean; n: number }) => (uniform ? uniforms : normals)(stream, n);

test('a stream goes on where it stopped, however its draws are portioned', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 700 }), { maxLength: 12 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (sizes, uniform, seed) => {
        const total = sizes.reduce((sum, n) => sum + n, 0);
        const stream = new NormalStream(seed);
        expect(sizes.flatMap((n) => drawn(stream, { uniform, n }))).toEqual(drawn(new NormalStream(seed), { uniform, n: total }));
      },
    ),
    { numRuns: 50 },
  );
});

test('a stream made from another goes on as that one would, and neither disturbs the other', () => {
  fc.assert(
    fc.property(portions, portions, fc.nat(), (before, after, seed) => {
      const [stream, witness] = [new NormalStream(seed), new NormalStream(seed)];
      for (const portion of before) expect(drawn(stream, portion)).toEqual(drawn(witness, portion));
      const copy = new NormalStream(stream);
      const expected = after.map((portion) => drawn(witness, portion));
      expect(after.map((portion) => drawn(copy, portion))).toEqual(expected);
      expect(after.map((portion) => drawn(stream, portion))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('uniform draws fill [−1, 1) evenly', () => {
  const values = uniforms(new NormalStream(9), 30_000);
  expect(values.every((x) => x >= -1 && x < 1)).toBe(true);
  // Four standard errors of the mean, √(1/3 / n), and of the mean square, √(4/45 / n).
  expect(Math.abs(values.reduce((sum, x) => sum + x, 0) / 30_000)).toBeLessThan(4 * Math.sqrt(1 / 3 / 30_000));
  expect(Math.abs(values.reduce((sum, x) => sum + x * x, 0) / 30_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / 30_000));
});

describe('a seed outside NumPy’s range', () => {
  test.each([-1, 0.5, NaN, Infinity, 2 ** 32])('%s is a RangeError, as in NumPy', (seed) => {
    expect(() => new NormalStream(seed)).toThrow(RangeError);
  });
});
