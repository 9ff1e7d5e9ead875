import { describe, expect, test } from 'vitest';
import { drawMatrix, type Distribution } from '../../src/network/distributions.ts';
import { orthonormalize } from '../../src/network/orthonormalize.ts';
import { NormalStream } from '../../src/network/random.ts';
import { moments } from '../../src/statistics/moments.ts';

const distributions = ['normal', 'uniform', 'truncated_normal', 'orthogonal'] as const satisfies readonly Distribution[];

/** Matrices and the normal draw after them, by the functions of tests/golden/more_choices.py on `np.random.RandomState(seed)`. */
const fromNumpy = [
  {
    distribution: 'uniform',
    seed: 1,
    n: 2,
    next: undefined,
    values: [-0.28744420753070643, 0.7632264335873873, -1.7316546015793817, -0.6847400544061686],
  },
  // Three of these were drawn anew, one of them twice.
  {
    distribution: 'truncated_normal',
    seed: 48,
    n: 4,
    next: -1.1091050907182542,
    values: [
      -1.12960701801283, -1.2089242647039251, -0.725394840135432, 1.2068641650844756, -0.17894447417724849, 1.2434021961093733,
      2.0983512303399454, 0.7965126983517384, 1.9038082974984436, -0.4517081849234693, 0.6767525997882411, -1.1365068962404399,
      -0.6356644506424274, 1.7721094240633721, -0.41615329491192476, -1.428213819204242,
    ],
  },
  {
    distribution: 'orthogonal',
    seed: 1,
    n: 3,
    next: undefined,
    values: [
      0.6213507558894231, 0.40628547456699216, -0.6699666792546601, -0.4104360312383587, 0.8971318027968936, 0.16339153182371724,
      0.6674320208208081, 0.17345501309062772, 0.7241877215313599,
    ].map((q) => q * Math.sqrt(3)),
  },
] as const;

test.each(fromNumpy)('$distribution draws are NumPy’s', ({ distribution, seed, n, values, next }) => {
  const stream = new NormalStream(seed);
  const drawn = drawMatrix(stream, n, n, distribution);
  expect(drawn).toHaveLength(n * n);
  for (const [i, value] of values.entries()) expect(Math.abs(drawn[i]! / value - 1)).toBeLessThan(1e-7); // rounded to float32
  if (next !== undefined) expect(stream.fill(new Float64Array(1))[0]).toBe(next);
});

describe.each(distributions)('%s weights', (distribution) => {
  test('have mean 0 and variance 1', () => {
    const n = 200;
    const { mean, std } = moments(drawMatrix(new NormalStream(2), n, n, distribution));
    // Four standard errors: 1 / n of the mean, and at most √2 / n of the variance.
    expect(Math.abs(mean)).toBeLessThan(4 / n);
    expect(Math.abs(std ** 2 - 1)).toBeLessThan((4 * Math.SQRT2) / n);
  });

  test('are drawn anew from the same place, and differ in the next', () => {
    const stream = new NormalStream(3);
    const copy = new NormalStream(stream);
    const first = drawMatrix(stream, 5, 5, distribution);
    expect(drawMatrix(copy, 5, 5, distribution)).toEqual(first);
    expect(drawMatrix(stream, 5, 5, distribution)).not.toEqual(first);
  });
});

test('no truncated draw lies beyond two standard deviations of the normal distribution that was cut', () => {
  const draws = drawMatrix(new NormalStream(4), 150, 150, 'truncated_normal');
  const largest = draws.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  // The standard deviation that is left, from the variance 1 − 4 φ(2) / erf(√2) of N(0, 1) cut at ±2.
  const left = 0.8796256610342398;
  expect(largest).toBeLessThanOrEqual((2 / left) * (1 + 1e-7));
  expect(largest).toBeGreaterThan((2 / left) * 0.999);
});

test('no uniform draw lies beyond √3, and some come near', () => {
  const draws = drawMatrix(new NormalStream(4), 150, 150, 'uniform');
  const largest = draws.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  expect(largest).toBeLessThanOrEqual(Math.sqrt(3) * (1 + 1e-7));
  expect(largest).toBeGreaterThan(Math.sqrt(3) * 0.999);
});

/** Largest |QᵀQ − 1| over all pairs of columns. */
function deviation(q: Float32Array, n: number): number {
  let largest = 0;
  for (let j = 0; j < n; j++) {
    for (let k = j; k < n; k++) {
      let dot = 0;
      for (let i = 0; i < n; i++) dot += q[i * n + j]! * q[i * n + k]!;
      largest = Math.max(largest, Math.abs(dot - (j === k ? 1 : 0)));
    }
  }
  return largest;
}

test.each([1, 2, 3, 4, 5, 50, 250])('%i columns of an orthogonal matrix are orthonormal', (n) => {
  const q = orthonormalize(new NormalStream(n).fill(new Float64Array(n * n)), n, n);
  expect(deviation(q, n)).toBeLessThan(1e-6); // float32 holds its elements to 6e-8 of themselves
});

test('R = QᵀA is upper triangular with a positive diagonal, and A is left as it is', () => {
  const n = 12;
  const a = new NormalStream(6).fill(new Float64Array(n * n));
  const before = a.slice();
  const q = orthonormalize(a, n, n);
  expect(a).toEqual(before);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k <= j; k++) {
      const r = Array.from({ length: n }, (_, i) => q[i * n + j]! * a[i * n + k]!).reduce((sum, x) => sum + x, 0);
      if (k === j) expect(r).toBeGreaterThan(0);
      else expect(Math.abs(r)).toBeLessThan(1e-5);
    }
  }
});

test('a matrix of one element is its sign', () => {
  expect([...orthonormalize(Float64Array.of(-0.3), 1, 1)]).toEqual([-1]);
  expect([...orthonormalize(Float64Array.of(2), 1, 1)]).toEqual([1]);
});
