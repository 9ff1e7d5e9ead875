import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saturation, slope } from '../../src/statistics/slope.ts';

/** Derivatives of a few samples by a few neurons, many of them 0 or near the limit of saturation. */
const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([samples, neurons]) =>
  fc.record({
    samples: fc.constant(samples),
    neurons: fc.constant(neurons),
    values: fc
      .array(fc.oneof(fc.float({ min: -0.25, max: 1.75, noNaN: true }), fc.constantFrom(0, 0, 0.0125, 0.05)), {
        minLength: samples * neurons,
        maxLength: samples * neurons,
      })
      .map((list) => Float32Array.from(list)),
  }),
);

test('mean, rms, median, saturated share and dead neurons are those of the definitions', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(0.25, 1, 1.7580993), ({ samples, neurons, values }, largest) => {
      const list = [...values];
      const measured = slope(values, neurons, largest);
      const ordered = list.toSorted((a, b) => a - b);
      const n = list.length;
      expect(measured.derivativeMean).toBeCloseTo(list.reduce((sum, d) => sum + d, 0) / n, 12);
      expect(measured.derivativeRms).toBeCloseTo(Math.sqrt(list.reduce((sum, d) => sum + d * d, 0) / n), 12);
      expect(measured.derivativeMedian).toBeCloseTo((ordered[(n - 1) >> 1]! + ordered[n >> 1]!) / 2, 12);
      expect(measured.saturatedShare).toBe(list.filter((d) => d < 0.05 * largest).length / n);
      const column = (j: number) => Array.from({ length: samples }, (_, i) => list[i * neurons + j]!);
      expect(measured.deadNeurons).toBe(
        Array.from({ length: neurons }, (_, j) => column(j)).filter((ds) => ds.every((d) => d === 0)).length,
      );
    }),
  );
});

test('saturated is below 5 % of the largest derivative, and not at it', () => {
  const limit = saturation * 0.25; // a float64 that lies between two of float32
  expect(slope(Float32Array.of(limit * (1 - 1e-6), limit * (1 + 1e-6)), 1, 0.25).saturatedShare).toBe(0.5);
  expect(slope(Float32Array.of(1, 0.999, 1), 1, 20).saturatedShare).toBe(1 / 3); // 5 % of 20 is 1 exactly
});

test('a neuron that lives for one sample is not dead, and a negative derivative is a life', () => {
  expect(slope(Float32Array.of(0, 0, 0, 0, 0, 1), 2, 1).deadNeurons).toBe(1);
  expect(slope(Float32Array.of(0, -0.1, 0, 0), 2, 1).deadNeurons).toBe(1);
  expect(slope(new Float32Array(6), 3, 1).deadNeurons).toBe(3);
});

test('the order of the samples has no say', () => {
  fc.assert(
    fc.property(tables, ({ samples, neurons, values }) => {
      const turned = new Float32Array(values.length);
      for (let i = 0; i < samples; i++) turned.set(values.subarray(i * neurons, (i + 1) * neurons), (samples - 1 - i) * neurons);
      const [a, b] = [slope(values, neurons, 1), slope(turned, neurons, 1)];
      expect(b).toMatchObject({ derivativeMedian: a.derivativeMedian, saturatedShare: a.saturatedShare, deadNeurons: a.deadNeurons });
      expect(b.derivativeRms).toBeCloseTo(a.derivativeRms, 12);
      expect(b.derivativeMean).toBeCloseTo(a.derivativeMean, 12);
    }),
  );
});
