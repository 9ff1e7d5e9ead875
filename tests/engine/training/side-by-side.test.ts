import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { dataOnDisk } from '../../../src/engine/training/digits-file.ts';
import type { TrainingPart, TrainWork } from '../../../src/engine/training/request.ts';
import { trainSideBySide } from '../../../src/engine/training/side-by-side.ts';
import { train } from '../../../src/engine/training/train.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';

beforeAll(async () => {
  expect(await startBackend()).toBe('wasm');
});

const small: Scenario = { ...textbook, width: 20, layers: 2, batch: 50, init: 'xavier', steps: 30 };
const he: Scenario = { ...small, init: 'he' };

/** What is told of trainings, handed over as a worker hands it to its page: what it was is empty there. */
async function told(work: Pick<TrainWork, 'trainings' | 'until'> & Partial<TrainWork>): Promise<readonly TrainingPart[]> {
  const parts: TrainingPart[] = [];
  await trainSideBySide({ reads: [], pace: 0, ...work }, dataOnDisk, new AbortController().signal, (part, transfer) => {
    parts.push(structuredClone(part, { transfer }));
  });
  return parts;
}
const of = (parts: readonly TrainingPart[], index: number) => parts.filter((part) => part.index === index);

test('what is told in parts is each step once, in its place, and the same as in one go', async () => {
  const parts = await told({ trainings: [{ scenario: small }, { scenario: he }], until: 30, pace: 5 });
  for (const [index, scenario] of [small, he].entries()) {
    const own = of(parts, index);
    expect(own.length).toBeGreaterThan(5);
    expect(own.map(({ done }) => done)).toEqual(own.map((_, i) => own.slice(0, i).reduce((sum, { losses }) => sum + losses.length, 0)));
    expect(own.flatMap(({ losses }) => [...losses])).toEqual((await train(scenario, dataOnDisk(scenario))).losses);
  }
});

test('each goes on from its own state', async () => {
  const [first] = (await told({ trainings: [{ scenario: small }], until: 12 })).slice(-1);
  const parts = await told({ trainings: [{ scenario: small, from: first!.state! }, { scenario: he }], until: 30 });
  expect(of(parts, 0)[0]!.done).toBe(12);
  expect(of(parts, 0).flatMap(({ losses }) => [...losses])).toEqual((await train(small, dataOnDisk(small))).losses.slice(12));
  expect(of(parts, 1).flatMap(({ losses }) => [...losses])).toHaveLength(30);
  expect(parts.findLast(({ index }) => index === 0)!.state!.step).toBe(30);
});

test('weights that are at hand say their answers without a step', async () => {
  const reads = ['answers'] as const;
  const before = await told({ trainings: [{ scenario: small }], until: 30, reads });
  const [part] = await told({ trainings: [{ scenario: { ...small, digit: 7 }, from: before.at(-1)!.state! }], until: 30, reads });
  expect(part).toMatchObject({ done: 30, moments: [{ step: 30, answers: { sample: 7 } }] });
  expect(part!.losses).toHaveLength(0);
  const last = before.flatMap(({ moments }) => moments).at(-1)!;
  expect(last.step).toBe(30);
  expect(part!.moments[0]!.answers!.confusion).toEqual(last.answers!.confusion);
});
