import { backend, memory } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import { train } from '../../../src/engine/training/train.ts';
import { Trainer } from '../../../src/engine/training/trainer.ts';
import { Batches } from '../../../src/network/batches.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import type { TrainedLayer } from '../../../src/statistics/training-measures.ts';

beforeAll(async () => {
  expect(await startBackend()).toBe('wasm');
});

const small: Scenario = { ...textbook, width: 20, layers: 2, batch: 50, init: 'xavier', steps: 60 };
const scenarios: readonly Partial<Scenario>[] = [
  { activation: 'sigmoid' },
  { activation: 'relu', optimizer: 'momentum', residual: 'true', rate: 0.02 },
  { activation: 'tanh', optimizer: 'adam', norm: 'batch', rate: 0.001, clip: 1 },
  { activation: 'tanh', init: 'orthogonal', lsuv: 'true', data: 'gaussians' },
];

describe.each(scenarios)('%o', (asked) => {
  const scenario = { ...small, ...asked };

  test('the same seed gives the same losses, bit for bit, in one go or from step to step through what it is kept as', async () => {
    const data = dataOnDisk(scenario);
    const whole = await train(scenario, data);
    expect((await train(scenario, data)).losses).toEqual(whole.losses);
    const parts: number[] = [];
    let from = undefined as Awaited<ReturnType<typeof train>>['state'] | undefined;
    for (const until of [1, 17, 60]) {
      const part = await train(scenario, data, { until, from });
      parts.push(...part.losses);
      from = structuredClone(part.state);
    }
    expect(parts).toEqual(whole.losses);
    expect(from).toEqual(whole.state);
  });

  test('what is measured on the way changes nothing', async () => {
    const data = dataOnDisk(scenario);
    const every = Array.from({ length: scenario.steps }, (_, i) => i + 1);
    const measured = await train(scenario, data, { moments: every, reads: ['layers', 'histograms'] });
    expect(measured.moments).toHaveLength(scenario.steps);
    expect(measured.losses).toEqual((await train(scenario, data, { moments: [] })).losses);
  });
});

test('networks that differ in their weights see the same batches, each row once an epoch', () => {
  const batches = new Batches(3, 100, 30);
  const epoch = [1, 2, 3].flatMap((step) => [...batches.at(step)]);
  expect(new Set(epoch).size).toBe(90);
  const all = Array.from({ length: 5 }, (_, i) => batches.at(4 + i)); // on into the third epoch
  expect(new Batches(3, 100, 30).at(8)).toEqual(all.at(-1));
});

test('a step leaves no tensor behind, nor do a thousand make WebAssembly’s memory grow', () => {
  const trainer = new Trainer({ ...small, steps: 1100, norm: 'batch', optimizer: 'adam', rate: 0.001 }, dataOnDisk(small));
  const steps = (count: number) => {
    for (let i = 0; i < count; i++) trainer.next({ reads: ['layers', 'histograms'], range: 'own' });
    trainer.evaluate();
  };
  steps(100);
  const heap = () => (backend() as unknown as { readonly wasm: { readonly HEAPU8: Uint8Array } } & BackendWasm).wasm.HEAPU8.length;
  const before = [memory().numTensors, heap()];
  steps(1000);
  expect([memory().numTensors, heap()]).toEqual(before);
});

/** A scenario's first step: what layer 1 and the last layer measure. */
async function before(asked: Partial<Scenario>): Promise<readonly [TrainedLayer, TrainedLayer]> {
  const scenario: Scenario = { ...textbook, ...asked };
  const { moments } = await train(scenario, dataOnDisk(scenario), { until: 1, reads: ['layers'] });
  const layers = moments[0]!.layers!;
  return [layers[0]!, layers.at(-1)!];
}

describe('each remedy changes what it is said to', () => {
  const vanished = { activation: 'sigmoid', init: 'xavier' } as const;

  test('batch norm gives the first layer its gradient back, and leaves the signal in each', async () => {
    const [plain, normed] = [await before(vanished), await before({ ...vanished, norm: 'batch' })];
    expect(Number(normed[0].gradientRms) / Number(plain[0].gradientRms)).toBeGreaterThan(100);
    expect(Number(normed[1].signalShare)).toBeGreaterThan(0.5);
    expect(Number(plain[1].signalShare)).toBeLessThan(1e-3);
  });

  test('residual connections hand the gradient past the layers', async () => {
    const [plain, residual] = [await before(vanished), await before({ ...vanished, residual: 'true' })];
    expect(Number(residual[0].gradientRms) / Number(plain[0].gradientRms)).toBeGreaterThan(100);
  });

  test('LSUV makes every standard deviation the same start, and lets the sigmoid’s signal be', async () => {
    const [tiny, large] = [
      await before({ activation: 'tanh', std: 0.01, lsuv: 'true' }),
      await before({ activation: 'tanh', std: 1, lsuv: 'true' }),
    ];
    for (const i of [0, 1] as const) expect(Number(tiny[i].gradientRms)).toBeCloseTo(Number(large[i].gradientRms), 4);
    expect(Number(tiny[0].gradientRms)).toBeGreaterThan(0.01);
  });

  test('Adam’s first step does not depend on the size of the gradient', async () => {
    const [adam] = await before({ ...vanished, optimizer: 'adam', rate: 0.001 });
    const [sgd] = await before({ ...vanished, rate: 0.001 });
    expect(Number(adam.updateRatio) * Number(adam.weightRms)).toBeCloseTo(0.001, 4);
    expect(Number(sgd.updateRatio) * Number(sgd.weightRms)).toBeLessThan(1e-7);
  });

  test('clipping bounds the step of what explodes', async () => {
    const exploding = { activation: 'relu', std: 1, rate: 0.1 } as const;
    const [[plain], [clipped]] = [await before(exploding), await before({ ...exploding, clip: 1 })];
    expect(Number(plain.weightGradientRms)).toBe(Number(clipped.weightGradientRms));
    expect(Number(clipped.updateRatio)).toBeLessThan(Number(plain.updateRatio) / 1000);
  });
});

test('where only the output layer learns, no other weight moves', async () => {
  const data = dataOnDisk(small);
  const start = new Trainer(small, data).state;
  const { state } = await train(small, data, { until: 20, frozen: 'hidden' });
  for (const [name, values] of Object.entries(state.parameters)) {
    if (name.endsWith('3')) expect(values).not.toEqual(start.parameters[name]);
    else expect(values, name).toEqual(start.parameters[name]);
  }
});
