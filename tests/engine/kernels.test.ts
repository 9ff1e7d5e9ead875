import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { kernels, onlyKernelsInUse } from '../../src/engine/kernels.ts';
import { run } from '../../src/engine/run.ts';
import { activations, initializers, type Range } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { withKernels } from '../support/engine/kernels.ts';

const small: Scenario = { ...textbook, samples: 20, width: 6, layers: 2 };
const ranges: readonly Range[] = ['unit', 'symmetric', 'fitted'];

/** Every choice there is, and what only some sizes need: products in blocks, activations that leave float32, gradients that are scaled. */
const scenarios: readonly Scenario[] = [
  ...activations.flatMap((activation) => initializers.map((init) => ({ ...small, activation, init }))),
  ...activations.flatMap((activation) => [1e-4, 100].map((std) => ({ ...small, activation, std, layers: 12, correlation: 0.5 }))),
  { ...small, activation: 'relu', init: 'he', samples: 500, width: 1000, layers: 1 },
];

/** The worker registers these; Node's build of TensorFlow.js registers all, so that the others are taken out here. */
describe.each(['wasm', 'cpu'] as const)('with the kernels that the worker is bundled with, on the %s backend,', (backend) => {
  let others: ReturnType<typeof getKernelsForBackend> = [];

  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
    others = getKernelsForBackend(backend).filter(({ kernelName }) => !kernels.includes(kernelName));
    for (const { kernelName } of others) unregisterKernel(kernelName, backend);
  });

  afterAll(() => {
    for (const config of others) registerKernel(config);
  });

  test(
    'every activation from every initializer runs, forward and back, in every range, and calls each of them',
    { timeout: 120_000 },
    async () => {
      expect(others.length).toBeGreaterThan(100);
      expect(getKernelsForBackend(backend)).toHaveLength(kernels.length);
      const called = new Set<string>();
      await withKernels(
        backend,
        (kernel, name) => (call) => {
          called.add(name);
          return kernel(call);
        },
        async () => {
          for (const [n, scenario] of scenarios.entries()) {
            const { layers, measures } = await run(scenario, { range: ranges[n % ranges.length]!, measures: true });
            expect([layers.length, measures!.length]).toEqual([scenario.layers, scenario.layers]);
          }
        },
      );
      expect([...called].sort()).toEqual(kernels);
    },
  );

  test('a run that needs another says which', async () => {
    const [config] = getKernelsForBackend(backend).filter(({ kernelName }) => kernelName === 'Sigmoid');
    unregisterKernel('Sigmoid', backend);
    await expect(run(small)).rejects.toThrow(`'Sigmoid'`);
    registerKernel(config!);
    await run(small);
  });
});

describe('the bundle', () => {
  const { resolve } = createRequire(import.meta.url);
  const moduleOf = (name: string, file: string) => join(dirname(resolve(`@tensorflow/${name}/package.json`)), 'dist', file);
  const bundled = (path: string, code = readFileSync(path, 'utf8')) => onlyKernelsInUse().transform(code, path)!;

  test.each(['tfjs-backend-wasm', 'tfjs-backend-cpu'])('registers these kernels of %s and no others', (name) => {
    const path = moduleOf(name, 'register_all_kernels.js');
    const code = bundled(path);
    const imported = [...code.matchAll(/import \{ (\w+) \} from '\.\/kernels\/(\w+)'/g)];
    expect(imported.map(([, , kernel]) => kernel)).toEqual(kernels);
    expect(/\[(.*)\]\) registerKernel\(config\)/.exec(code)![1]!.split(', ')).toEqual(imported.map(([, config]) => config));
    for (const [, config, kernel] of imported) {
      expect(readFileSync(moduleOf(name, `kernels/${kernel!}.js`), 'utf8')).toMatch(new RegExp(`export const ${config!} = `));
    }
  });

  test('cannot be made with a kernel that TensorFlow.js does not have', () => {
    expect(() => bundled(moduleOf('tfjs-backend-wasm', 'register_all_kernels.js'), '')).toThrow('no such kernel');
  });

  test('leaves modules of ours, and all others of TensorFlow.js, as they are', () => {
    for (const path of ['/src/engine/run.ts', '/node_modules/@tensorflow/tfjs-core/dist/tensor.js']) {
      expect(onlyKernelsInUse().transform('code', path)).toBeUndefined();
    }
  });
});
