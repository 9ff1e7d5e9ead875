import { memory, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { startBackend, withElements, type Outlasting } from '../../src/engine/backend.ts';
import { withLayerValues } from '../../src/engine/job.ts';

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  test('elements are read in row-major order, block after block, and no tensor is left', async () => {
    expect(await startBackend(backend)).toBe(backend);
    const before = memory().numTensors;
    tidy(() => {
      const blocks = [tensor2d([1, 2, 3, 4], [2, 2]), tensor2d([5, 6], [1, 2])];
      expect(withElements(blocks[0]!, (elements) => ({ list: [...elements] }))).toEqual({ list: [1, 2, 3, 4] });
      expect(withLayerValues(blocks.slice(0, 1), (values) => values.join(' '))).toBe('1 2 3 4');
      expect(withLayerValues(blocks, (values) => values.join(' '))).toBe('1 2 3 4 5 6');
    });
    expect(memory().numTensors).toBe(before);
  });
});

test('on WebAssembly, elements are read where they lie', async () => {
  await startBackend('wasm');
  tidy(() => {
    const tensor = tensor2d([1, 2], [1, 2]);
    const memoryOf = () => withElements(tensor, ({ buffer, byteOffset }) => ({ buffer, byteOffset }));
    expect(memoryOf().buffer).toBe(memoryOf().buffer);
    expect(memoryOf().byteOffset).toBe(memoryOf().byteOffset);
    expect(tensor.dataSync().buffer).not.toBe(memoryOf().buffer);
  });
});

test('the types let neither the view out, nor a promise that would read it later', () => {
  expectTypeOf<Outlasting<Float32Array>>().toBeNever();
  expectTypeOf<Outlasting<Promise<number>>>().toBeNever();
  expectTypeOf<Outlasting<number>>().toBeUnknown();
});
