import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { golden, type GoldenRun } from '../support/golden.ts';

const measure = (...args: string[]) => spawnSync(process.execPath, ['scripts/measure.ts', ...args], { encoding: 'utf8' });

test('measure prints a run with the keys of the reference script', () => {
  const { stdout, status } = measure('activation=sigmoid&init=xavier');
  const printed = JSON.parse(stdout) as GoldenRun;
  const reference = golden.find(({ scenario }) => scenario.activation === 'sigmoid' && scenario.init === 'xavier')!;
  expect(status).toBe(0);
  expect(printed.scenario).toEqual(reference.scenario);
  expect(Object.keys(printed.layers[0]!)).toEqual(['histogram', 'below', 'above', 'mean', 'std']);
  expect(printed.layers[4]!.std).toBeCloseTo(Number(reference.layers[4]!.std), 6);
});

test('∞ is written as Python writes it', () => {
  const { stdout } = measure('activation=relu&std=30&layers=20');
  expect((JSON.parse(stdout) as GoldenRun).layers.at(-1)).toMatchObject({ mean: 'nan', std: 'nan' });
});

test.each([
  ['seeds=1', 'unknown field: seeds'],
  ['activation=toString', 'invalid activation; unknown name: toString'],
  ['std=1&std=2', 'invalid std; repeated: 1, 2'],
])('%s is an error on stderr, with exit code 2 and nothing on stdout', (query, message) => {
  const { stdout, stderr, status } = measure(query);
  expect([status, stdout, stderr.trim()]).toEqual([2, '', message]);
});
