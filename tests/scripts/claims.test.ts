import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyOf, recordFile } from '../../scripts/claims/file.ts';
import { planned, twelve } from '../../scripts/claims/lists.ts';
import { plateauFile, plateauSource } from '../../scripts/claims/plateaus.ts';
import { recordOf, stopsOf } from '../../scripts/claims/record.ts';
import { nameOf, outcomeOf } from '../../scripts/claims/said.ts';
import { keptIn } from '../../scripts/claims/unfinished.ts';
import { recordedGroups } from '../../src/readings/recorded.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { recorded, recordedHead } from '../support/recorded.ts';
import { trainedLayer } from '../support/trainings.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [check] = planned as readonly [(typeof planned)[number]];
const moment = (step: number, gradientRms = 0.1) => ({
  step,
  layers: [trainedLayer({ gradientRms }), trainedLayer({ gradientRms: 0.2, signalShare: 0.3, saturatedShare: 0.5 })],
});
const evaluation = { testLoss: 0.5, testAccuracy: 0.9, trainLoss: 0.4, trainAccuracy: 0.95 };

describe('the trainings that are recorded', () => {
  it('are twelve starts with three rates and five seeds, and others, none of them twice', () => {
    expect(twelve).toHaveLength(12);
    expect(planned.filter(({ group }) => group === 'grid')).toHaveLength(12 * 3 * 5);
    expect(new Set(planned.map(keyOf)).size).toBe(planned.length);
    expect(new Set(planned.map(({ group }) => group))).toEqual(new Set(recordedGroups));
  });

  it('are all in the file, and no others, in their order', () => {
    expect(recorded.map(keyOf)).toEqual(planned.map(keyOf));
    expect(recordedHead.backend).toBe('wasm');
  });

  it('are what the figure of the plateaus draws (`npm run claims` writes it down)', async () => {
    expect(readFileSync(plateauFile, 'utf8')).toBe(await plateauSource(recorded));
  });
});

describe('a record', () => {
  it('has the beginning, the end, and what was measured before the first step', () => {
    const losses = [...Array.from({ length: 30 }, () => 2.31), ...Array.from({ length: 30 }, () => 1.5)];
    const { steps, starts, diverged, loss, before, path } = recordOf(check, { losses, moments: [moment(1), moment(60)], evaluation });
    // After four of the smaller losses the mean of 20 is below 2.2.
    expect({ steps, starts, diverged, loss, path }).toEqual({ steps: 60, starts: 33, diverged: null, loss: 1.5, path: undefined });
    expect(before).toEqual({ gradientFirst: 0.1, gradientLast: 0.2, signalShare: 0.3, saturatedShare: 0.5 });
  });

  it('of what left the finite has no evaluation, and the step at which it did', () => {
    const record = recordOf(check, { losses: [2.4, 1e30, NaN], moments: [moment(1)], evaluation });
    expect(record).toMatchObject({ steps: 3, starts: null, diverged: 3, loss: null });
    expect(record).not.toHaveProperty('evaluation');
    expect(outcomeOf(record)).toBe('not within 3 steps · loss not finite · not finite at step 3');
  });

  it('of a long training has a path from stop to stop', () => {
    const long = { ...check, scenario: { ...check.scenario, steps: 3000 } };
    const moments = [moment(1), moment(2), moment(4, 0.3)];
    const { path } = recordOf(long, { losses: [1, 2, 3, 5], moments, evaluation });
    expect(path).toMatchObject({ steps: [1, 2, 4], losses: [1, 2, 4], gradientsFirst: [0.1, 0.1, 0.3] });
  });

  it('is named by what is not usual', () => {
    expect(nameOf({ ...check, scenario: { ...textbook, activation: 'relu', init: 'he', layers: 2, seed: 3 }, frozen: 'hidden' })).toBe(
      'check, relu he, rate 0.1, layers 2, seed 3, frozen hidden',
    );
  });
});

it('a long training stops ever more rarely, a short one at its end', () => {
  expect(stopsOf(2000)).toEqual([2000]);
  const stops = stopsOf(240_000);
  expect(stops.slice(0, 3)).toEqual([1, 26, 51]);
  expect(stops.at(-1)).toBe(240_000);
  expect(stops.length).toBeLessThan(120);
  expect(stops.every((stop, i) => i === 0 || stop > stops[i - 1]!)).toBe(true);
});

describe('the file', () => {
  const head = { made: '2026-01-01', backend: 'wasm', versions: { node: '1' } };
  const record = (seed: number) => recordOf({ ...check, scenario: { ...check.scenario, seed } }, { losses: [2.3], moments: [moment(1)] });

  it('takes line by line, and is brought into the order of the plan', () => {
    const path = join(folder, 'order.jsonl');
    const file = recordFile(path, head);
    for (const seed of [2, 9, 0]) file.add(record(seed));
    expect(file.records()).toEqual([record(2), record(9), record(0)]);
    file.arrange([0, 1, 2].map((seed) => ({ ...check, scenario: { ...check.scenario, seed } })));
    expect(file.records()).toEqual([record(0), record(2)]);
    expect(recordFile(path, { ...head, made: 'later' }).records()).toHaveLength(2);
  });

  it('is not gone on with by another version: its lines would not be comparable', () => {
    const path = join(folder, 'versions.jsonl');
    recordFile(path, head);
    expect(() => recordFile(path, { ...head, versions: { node: '2' } })).toThrow(RangeError);
    expect(() => recordFile(path, { ...head, backend: 'cpu' })).toThrow(RangeError);
  });
});

it('what is kept of an unfinished training comes back as it was, and one that was cut does not', () => {
  const kept = keptIn(folder, 'one');
  expect(kept.get()).toBeUndefined();
  const state = { step: 2, parameters: { W1: new Float32Array([0.1, -1e-30]) }, running: {}, memory: { 'm W1': new Float32Array([3]) } };
  const unfinished = { losses: [2.3, 1 / 3], moments: [moment(1)], state };
  kept.set(unfinished);
  expect(kept.get()).toEqual(unfinished);
  expect(keptIn(folder, 'another').get()).toBeUndefined();
  kept.remove();
  expect(kept.get()).toBeUndefined();
  kept.set(unfinished);
  const other = keptIn(folder, 'one');
  const path = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.bin'))!,
  );
  writeFileSync(path, readFileSync(path).subarray(0, 40));
  expect(other.get()).toBeUndefined();
});
