import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { textbook } from '../../src/scenario/scenario.ts';
import { measureNames } from '../../src/statistics/measures.ts';
import { golden, type GoldenRun } from '../support/golden.ts';

const measure = (...args: string[]) => spawnSync(process.execPath, ['scripts/measure.ts', ...args], { encoding: 'utf8' });

test('measure prints a run with the keys of the reference script, in its order', () => {
  const { stdout, status } = measure('activation=sigmoid&init=xavier');
  const printed = JSON.parse(stdout) as GoldenRun;
  const reference = golden.find(({ scenario }) => scenario.activation === 'sigmoid' && scenario.init === 'xavier')!;
  expect(status).toBe(0);
  expect({ ...textbook, ...printed.scenario }).toEqual(reference.scenario);
  const names = Object.keys(reference.layers[0]!);
  expect(Object.keys(printed.layers[0]!).filter((name) => names.includes(name))).toEqual(names);
  expect(printed.layers[4]!.std).toBeCloseTo(Number(reference.layers[4]!.std), 6);
  expect(printed.layers[4]!.weightFactor).toBeCloseTo(Number(reference.layers[4]!.weightFactor), 4);
});

test('measure --csv prints the same run, one line a layer', () => {
  const { stdout, status } = measure('--csv', 'init=he&layers=3&width=10&samples=20');
  const [head, ...lines] = stdout.trimEnd().split('\r\n');
  expect(status).toBe(0);
  expect(lines).toHaveLength(3);
  expect(head!.split(',')).toEqual(expect.arrayContaining([...measureNames]));
  const printed = JSON.parse(measure('init=he&layers=3&width=10&samples=20').stdout) as GoldenRun;
  expect(lines.map((line) => Number(line.split(',')[head!.split(',').indexOf('gradientRms')]))).toEqual(
    printed.layers.map(({ gradientRms }) => gradientRms),
  );
});

test('what float32 could not hold is printed in words', () => {
  const { stdout } = measure('activation=relu&std=30&layers=20');
  expect((JSON.parse(stdout) as GoldenRun).layers.at(-1)).toMatchObject({ mean: 'overflow', std: 'overflow', gradientRms: 'overflow' });
});

test.each([
  ['seeds=1', 'unknown field: seeds'],
  ['init=he&rate=0.1', 'unknown field: rate'],
  ['activation=toString', 'invalid activation; unknown name: toString'],
  ['std=1&std=2', 'invalid std; repeated: 1, 2'],
])('%s is an error on stderr, with exit code 2 and nothing on stdout', (query, message) => {
  const { stdout, stderr, status } = measure(query);
  expect([status, stdout, stderr.trim()]).toEqual([2, '', message]);
});
