import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { valueCount } from '../../src/statistics/histogram.ts';
import { isNumber } from '../../src/statistics/measures.ts';

beforeAll(() => startBackend('wasm'));

// Each at the limit of 50 million activations: as wide, as deep, as many samples as there may be.
test.each([
  { width: 1000, layers: 50, samples: 1000 },
  { width: 1000, layers: 5, samples: 10_000 },
  { width: 100, layers: 50, samples: 10_000 },
])(
  'the largest run of $width neurons, $layers layers and $samples samples is measured whole and leaves nothing behind',
  async (size) => {
    const before = memory().numTensors;
    const shares: number[] = [];
    const scenario = { ...textbook, ...size, activation: 'relu', init: 'he' } as const;
    const { layers, measures } = await run(scenario, { measures: true, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    expect(layers.map(({ histogram }) => valueCount(histogram))).toEqual(new Array(size.layers).fill(size.width * size.samples));
    // He keeps the gradient of ReLU within a small factor however deep the network is, and width only makes that surer.
    const sizes = measures!.map(({ gradientRms }) => (isNumber(gradientRms) ? gradientRms : NaN));
    for (const rms of sizes) expect(rms / sizes.at(-1)!).toSatisfy((change: number) => change > 0.1 && change < 10);
    expect(memory().numTensors).toBe(before);
  },
  600_000,
);
