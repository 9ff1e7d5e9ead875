import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws } from '../../src/network/draws.ts';
import { NormalStream } from '../../src/network/random.ts';

test('seed 0 gives the numbers of np.random.RandomState(0).randn', () => {
  expect([...new NormalStream(0).fill(new Float64Array(3))]).toEqual([1.764052345967664, 0.4001572083672233, 0.9787379841057392]);
});

test('the largest seed gives the numbers of NumPy too', () => {
  // np.random.RandomState(2**32 - 1).randn(3)
  expect([...new NormalStream(2 ** 32 - 1).fill(new Float64Array(3))]).toEqual([0.6484086742306527, 0.6693235306338161, -1.0805437227474493]);
});

test('the ten-thousandth number of seed 42 is the one of NumPy', () => {
  // np.random.RandomState(42).randn(10000)[-2:]
  expect([...new NormalStream(42).fill(new Float64Array(10_000)).slice(-2)]).toEqual([0.49576557301551033, 0.6443884535381822]);
});

test('a stream goes on where it stopped, however its draws are portioned', () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 700 }), { maxLength: 12 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (portions, seed) => {
    const total = portions.reduce((sum, n) => sum + n, 0);
    const whole = new NormalStream(seed).fill(new Float64Array(total));
    const stream = new NormalStream(seed);
    expect(portions.flatMap((n) => [...stream.fill(new Float64Array(n))])).toEqual([...whole]);
  }), { numRuns: 50 });
});

test.each([-1, 0.5, NaN, Infinity, 2 ** 32])('seed %s is a RangeError, as in NumPy', (seed) => {
  expect(() => new NormalStream(seed)).toThrow(RangeError);
});

test('the input is drawn first, then the weights of each layer', () => {
  const draws = new Draws(7, 3, 2);
  const stream = new NormalStream(7);
  expect(draws.input).toEqual(stream.fill(new Float32Array(6)));
  expect([draws.weights(0), draws.weights(1), draws.weights(0)]).toEqual(((a, b) => [a, b, a])(stream.fill(new Float32Array(4)), stream.fill(new Float32Array(4))));
  expect(() => draws.weights(5)).toThrow('invalid layer');
});
