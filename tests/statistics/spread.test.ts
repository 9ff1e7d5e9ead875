import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moments } from '../../src/statistics/moments.ts';
import { sumOfSquares } from '../../src/statistics/rms.ts';
import { spread } from '../../src/statistics/spread.ts';
import { agrees } from '../support/golden.ts';

interface Table {
  readonly samples: number;
  readonly neurons: number;
  readonly values: Float32Array;
}

const value = fc.oneof({ weight: 4, arbitrary: fc.float({ min: -8, max: 8, noNaN: true }) }, fc.constantFrom(0, 1, -1));
const tables: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([samples, neurons]) =>
    fc
      .array(value, { minLength: samples * neurons, maxLength: samples * neurons })
      .map((list) => ({ samples, neurons, values: Float32Array.from(list) })),
  );

const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
const variance = (list: readonly number[]) => mean(list.map((x) => (x - mean(list)) ** 2));
const rows = ({ samples, neurons, values }: Table) =>
  Array.from({ length: samples }, (_, i) => [...values.subarray(i * neurons, (i + 1) * neurons)]);
const columns = (table: Table) => Array.from({ length: table.neurons }, (_, j) => rows(table).map((row) => row[j]!));
const measure = ({ samples, neurons, values }: Table) => {
  const centred = new Float32Array(values.length);
  return { ...spread(values, samples, neurons, centred), centred };
};

/** Mean cosine over all pairs of two different vectors, pair by pair. */
function meanCosine(vectors: readonly (readonly number[])[]): number | null {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const sizes = vectors.map((v) => Math.sqrt(dot(v, v)));
  if (vectors.length < 2 || sizes.includes(0)) return null;
  return mean(vectors.flatMap((a, i) => vectors.flatMap((b, k) => (i === k ? [] : [dot(a, b) / (sizes[i]! * sizes[k]!)]))));
}

test('signal, offset and similarities are those of the definitions', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const measured = measure(table);
      expect(measured.signalStd).toBeCloseTo(Math.sqrt(mean(columns(table).map(variance))), 10);
      expect(measured.offsetStd).toBeCloseTo(Math.sqrt(variance(columns(table).map(mean))), 10);
      for (const [similarity, vectors] of [
        [measured.neuronSimilarity, columns(table)],
        [measured.sampleSimilarity, rows(table)],
      ] as const) {
        const expected = meanCosine(vectors);
        if (expected === null) expect(similarity).toBeNull();
        else expect(similarity).toBeCloseTo(expected, 10);
      }
      const deviations = rows(table).flatMap((row) => row.map((x, j) => x - mean(columns(table)[j]!)));
      for (const [i, deviation] of deviations.entries()) expect(measured.centred[i]).toBeCloseTo(deviation, 5);
      expect(measured.centredSquares).toBeCloseTo(sumOfSquares(measured.centred), 10);
    }),
  );
});

test('signal² and offset² add up to the variance of all values', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { signalStd, offsetStd } = measure(table);
      expect(Math.hypot(signalStd, offsetStd)).toBeCloseTo(moments(table.values).std, 12);
    }),
  );
});

test('no similarity leaves [−1, 1]', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { neuronSimilarity, sampleSimilarity } = measure(table);
      for (const similarity of [neuronSimilarity, sampleSimilarity]) expect(similarity === null || Math.abs(similarity) <= 1).toBe(true);
    }),
  );
});

test('neither the order of the samples nor that of the neurons has a say', () => {
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.nat()), ({ samples, neurons, values }, keys) => {
      const shuffled = (n: number) =>
        Array.from({ length: n }, (_, i) => [keys.next().value as number, i] as const)
          .sort(([a], [b]) => a - b)
          .map(([, i]) => i);
      const [down, across] = [shuffled(samples), shuffled(neurons)];
      const permuted = Float32Array.from(down.flatMap((i) => across.map((j) => values[i * neurons + j]!)));
      const [a, b] = [spread(values, samples, neurons), spread(permuted, samples, neurons)];
      for (const name of ['signalStd', 'offsetStd', 'neuronSimilarity', 'sampleSimilarity'] as const) {
        if (a[name] === null) expect(b[name]).toBeNull();
        else expect(b[name]).toBeCloseTo(a[name], 10);
      }
    }),
  );
});

test('turned on its side, a table has the similarities of its samples for those of its neurons', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const across = { samples: table.neurons, neurons: table.samples, values: Float32Array.from(columns(table).flat()) };
      const [a, b] = [measure(table), measure(across)];
      if (a.neuronSimilarity === null) expect(b.sampleSimilarity).toBeNull();
      else expect(b.sampleSimilarity).toBeCloseTo(a.neuronSimilarity, 10);
    }),
  );
});

test('equal neurons have no offset and equal samples no signal, to the last digit', () => {
  const random = [0.1, -0.7, 0.3, 2.9, 1e-3, 0.7, 1e7];
  const equalNeurons = measure({ samples: 7, neurons: 3, values: Float32Array.from(random.flatMap((x) => [x, x, x])) });
  expect([equalNeurons.offsetStd, equalNeurons.neuronSimilarity]).toEqual([0, 1]);
  const equalSamples = measure({ samples: 1000, neurons: 7, values: Float32Array.from(Array.from({ length: 1000 }, () => random).flat()) });
  expect([equalSamples.signalStd, equalSamples.sampleSimilarity]).toEqual([0, 1]);
});

test('a small signal beside a large offset is not lost', () => {
  // Two neurons near ±1000 that swing by 1/1024: float32 has it exactly.
  const values = Float32Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 1000 : -1000) + ((i >> 1) % 2 === 0 ? 1 : -1) / 1024);
  const { signalStd, offsetStd } = spread(values, 200, 2);
  expect(signalStd).toBe(1 / 1024);
  expect(offsetStd).toBe(1000);
});

test('one vector has no pair, and a vector of zeros no direction', () => {
  expect(spread(Float32Array.of(1, 2, 3), 3, 1).neuronSimilarity).toBeNull();
  expect(spread(Float32Array.of(1, 2, 3), 1, 3).sampleSimilarity).toBeNull();
  expect(spread(Float32Array.of(1, 0, 2, 0), 2, 2)).toMatchObject({ neuronSimilarity: null, sampleSimilarity: 1 });
  expect(spread(Float32Array.of(0, 0, 1, 2), 2, 2)).toMatchObject({ neuronSimilarity: 1, sampleSimilarity: null });
});

test('sizes at both ends of float32 keep their cosines', () => {
  for (const scale of [1e38, 1e-38]) {
    const { neuronSimilarity, sampleSimilarity } = spread(Float32Array.of(scale, scale, scale, -scale), 2, 2);
    expect(neuronSimilarity).toBeCloseTo(0, 12);
    expect(sampleSimilarity).toBeCloseTo(0, 12);
  }
  const { signalStd } = spread(Float32Array.of(3e38, -3e38), 2, 1);
  expect(agrees(signalStd, 3e38, 1e-6)).toBe(true);
});
