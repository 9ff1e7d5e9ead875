import { getKernelsForBackend, memory, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBackend, type Backend } from '../../src/engine/backend.ts';
import { run, type Run, type RunOptions } from '../../src/engine/run.ts';
import { activations, initializers } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { everyStepTakesLong } from '../support/engine/clock.ts';
import { withKernels, type Kernel } from '../support/engine/kernels.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The n-th small scenario of a long row in which every choice meets many others. */
function mixed(n: number): Scenario {
  return {
    ...textbook,
    activation: activations[n % activations.length]!,
    init: initializers[(n * 7) % initializers.length]!,
    std: [1, 0.01, 100, 0.0001][n % 4]!,
    layers: 1 + (n % 5),
    width: 1 + ((n * 5) % 13),
    samples: 10 + (n % 9),
    seed: n % 17,
    correlation: [0, 0, 0.5, 1][n % 4]!,
  };
}

const measured = (scenario: Scenario, options?: RunOptions) => run(scenario, { ...options, measures: true });
const figures = ({ layers, measures }: Run) => ({ layers, measures });

/** Lets the kernels of a backend work `calls` more times, then makes them throw, until the work is done. */
function failingAfter(backend: Backend, calls: number, work: () => Promise<unknown>): Promise<void> {
  let left = calls;
  const failing =
    (kernel: Kernel): Kernel =>
    (call) => {
      if (left-- <= 0) throw new Error('out of memory');
      return kernel(call);
    };
  return withKernels(backend, failing, work);
}

/** Stops a run in its n-th pause, counted from 0. */
async function stoppedAt(n: number, scenario: Scenario): Promise<'stopped' | 'done'> {
  const abort = new AbortController();
  let pauses = 0;
  const result = measured(scenario, { signal: abort.signal, onProgress: () => (pauses++ === n ? abort.abort() : undefined) });
  return result.then(
    () => 'done' as const,
    (reason: unknown) => {
      expect(reason).toBe(abort.signal.reason);
      return 'stopped' as const;
    },
  );
}

describe.each(['wasm', 'cpu'] as const)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend)).toBe(backend);
  });

  test('tensors and bytes are back to where they were after a thousand runs, among them some that fail half-way and some that are stopped', async () => {
    const before = memory();
    const ends = { done: 0, failed: 0, stopped: 0 };
    for (let n = 0; n < 1000; n++) {
      const scenario = mixed(n);
      if (n % 10 === 3) {
        await failingAfter(backend, n % 41, () =>
          measured(scenario).then(
            () => ends.done++,
            () => ends.failed++,
          ),
        );
      } else if (n % 10 === 7) {
        everyStepTakesLong();
        ends[await stoppedAt(n % 23, scenario)]++;
        vi.restoreAllMocks();
      } else {
        await measured(scenario);
        ends.done++;
      }
      expect(memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes, numDataBuffers: before.numDataBuffers });
    }
    expect(ends.failed).toBeGreaterThan(50);
    expect(ends.stopped).toBeGreaterThan(30);
    expect(ends.done).toBeGreaterThan(800);
  });

  test.each([
    ['random weights', { activation: 'tanh', init: 'xavier' }],
    ['no signal', { activation: 'sigmoid', init: 'zeros' }],
    ['GELU', { activation: 'gelu', init: 'orthogonal' }],
    ['a vanishing gradient, which is scaled on its way', { activation: 'sigmoid', std: 0.0001, layers: 5 }],
  ] as const)('wherever a run of %s fails, nothing stays behind, and the next run has the same figures', async (_, asked) => {
    const scenario: Scenario = { ...textbook, samples: 20, width: 6, layers: 2, ...asked };
    const expected = figures(await measured(scenario));
    const before = memory();
    let calls = 0;
    for (let done = false; !done; calls++) {
      await measured({ ...scenario, seed: 99 }); // so that no product is kept
      await failingAfter(backend, calls, () =>
        measured(scenario).then(
          () => (done = true),
          (error: Error) => expect(error.message).toBe('out of memory'),
        ),
      );
      expect(memory()).toEqual(before);
      expect(figures(await measured(scenario))).toEqual(expected);
    }
    expect(calls).toBeGreaterThan(20);
  });

  test('in whatever pause a run is stopped, nothing stays behind, and the next run has the same figures', async () => {
    const scenario: Scenario = { ...textbook, activation: 'relu', init: 'he', samples: 20, width: 6, layers: 3 };
    const expected = figures(await measured(scenario));
    const before = memory();
    everyStepTakesLong();
    let n = 0;
    while ((await stoppedAt(n, scenario)) === 'stopped') {
      n++;
      expect(memory()).toEqual(before);
    }
    expect(n).toBeGreaterThan(9); // the layers’ products, their measures with the covariance, their gradients
    vi.restoreAllMocks();
    expect(figures(await measured(scenario))).toEqual(expected);
  });

  test('the share that is done never goes back, and is told before each product, within each covariance, and on the way back', async () => {
    everyStepTakesLong();
    const shares: number[] = [];
    await measured({ ...textbook, samples: 20, width: 6, layers: 3 }, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    // Two thirds are the way forth: a layer’s activations, then its measures; the last third is the way back.
    for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) expect(shares).toContain(step / 9);
  });

  test('a run without measures holds one layer at a time, however deep it is', async () => {
    everyStepTakesLong();
    const { numTensors } = memory();
    const held: number[] = [];
    await run({ ...textbook, samples: 20, width: 6, layers: 30 }, { onProgress: () => held.push(memory().numTensors - numTensors) });
    expect(held.length).toBeGreaterThan(20);
    expect(Math.max(...held)).toBeLessThanOrEqual(2); // what the layer before gave, and the weights
  });

  test('every tensor is gone after a hundred runs without measures', async () => {
    const before = memory();
    for (let n = 0; n < 100; n++) await run(mixed(n));
    expect(memory()).toEqual(before);
  });

  test('a run has the same activations whether it is measured or not', async () => {
    for (let n = 0; n < 40; n++) expect((await run(mixed(n))).layers).toEqual((await measured(mixed(n))).layers);
  });
});

test('a kernel that is missing for a while is an error, and no more when it is back', async () => {
  await startBackend('wasm');
  const scenario: Scenario = { ...textbook, activation: 'tanh', samples: 20, width: 6 };
  const expected = figures(await measured(scenario));
  const before = memory();
  const config = getKernelsForBackend('wasm').find(({ kernelName }) => kernelName === 'Tanh')!;
  unregisterKernel('Tanh', 'wasm');
  await expect(measured(scenario)).rejects.toThrow('Tanh');
  registerKernel(config);
  expect(memory()).toEqual(before);
  expect(figures(await measured(scenario))).toEqual(expected);
});

test('runs that are under way at the same time do not disturb each other', async () => {
  await startBackend('wasm');
  const scenarios = [mixed(2), mixed(8), { ...mixed(2), std: 0.3 }, mixed(2), mixed(31)];
  const expected = [];
  for (const scenario of scenarios) expected.push(figures(await measured(scenario)));
  everyStepTakesLong();
  const before = memory();
  expect((await Promise.all(scenarios.map((scenario) => measured(scenario)))).map(figures)).toEqual(expected);
  expect(memory()).toEqual(before);
});
