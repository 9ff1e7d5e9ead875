import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { goldenTrainings, type GoldenTraining } from '../support/train-golden.ts';

const train = (...args: string[]) => spawnSync(process.execPath, ['scripts/train.ts', ...args], { encoding: 'utf8' });

test('train prints a training with the keys of the reference script', () => {
  const reference = goldenTrainings[0]!;
  const { stdout, status } = train('activation=sigmoid&init=xavier&data=digits&rate=0.5&batch=50&width=20&layers=2&steps=100');
  const printed = JSON.parse(stdout) as GoldenTraining;
  expect(status).toBe(0);
  expect(printed.scenario).toEqual(reference.scenario);
  expect(Object.keys(printed.measures)).toEqual(Object.keys(reference.measures));
  expect(Object.keys(printed.measures['1']![0]!)).toEqual(expect.arrayContaining(Object.keys(reference.measures['1']![0]!)));
  for (const [i, loss] of reference.losses.entries()) expect(printed.losses[i]).toBeCloseTo(loss, 3);
  for (const [name, value] of Object.entries(reference.evaluation))
    expect(printed.evaluation[name as keyof GoldenTraining['evaluation']]).toBeCloseTo(value, 2);
});

test('a training that leaves what is finite ends there, and is said to', () => {
  const printed = JSON.parse(train('activation=relu&std=1&steps=50').stdout) as GoldenTraining & { diverged: number };
  expect(printed.losses).toHaveLength(printed.diverged);
  expect(printed.losses.at(-1)).toMatch(/inf|nan/);
  expect(printed.evaluation).toBeNull();
});

test.each([
  ['learningRate=1', 'unknown field: learningRate'],
  ['rate=100', 'invalid rate; out of range: 100'],
  ['norm=batch&batch=1', 'invalid batch; out of range: 1'],
  ['clip=0', 'invalid clip; out of range: 0'],
])('%s ends with 2 and says why', (query, why) => {
  const { stderr, stdout, status } = train(query);
  expect([status, stdout, stderr.trim()]).toEqual([2, '', why]);
});
