import { backend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { Trainer } from '../../../src/engine/training/trainer.ts';
import { textbook } from '../../../src/scenario/scenario.ts';

beforeAll(async () => {
  expect(await startBackend()).toBe('wasm');
});

test('the memory of a training is flat over 20,000 steps', { timeout: 600_000 }, () => {
  const scenario = {
    ...textbook,
    width: 20,
    layers: 3,
    batch: 50,
    init: 'xavier',
    activation: 'tanh',
    optimizer: 'adam',
    norm: 'batch',
    rate: 0.001,
  } as const;
  const trainer = new Trainer({ ...scenario, steps: 20_000 }, dataOnDisk(scenario));
  const heap = () => (backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
  const used = () => ({ tensors: memory().numTensors, heap: heap() });
  const go = (until: number) => {
    while (trainer.step < until) trainer.next(trainer.step % 100 === 0 ? { reads: ['layers', 'histograms'], range: 'own' } : undefined);
    trainer.evaluate();
  };
  go(1000);
  const [before, buffers] = [used(), process.memoryUsage().arrayBuffers];
  go(20_000);
  expect(used()).toEqual(before);
  expect(process.memoryUsage().arrayBuffers - buffers).toBeLessThan(64 * 2 ** 20); // what is still to be collected
});
