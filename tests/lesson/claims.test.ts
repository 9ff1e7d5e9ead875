import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import type { RecordedTraining } from '../../src/readings/recorded.ts';
import type { ShownRun } from '../../src/readings/run.ts';
import { claimNumbers, claims, type ClaimNumber } from '../../src/lesson/claims.ts';
import type { Verdict } from '../../src/lesson/verdicts.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { recorded } from '../support/recorded.ts';
import { runOnce } from '../support/runs.ts';

beforeAll(async () => {
  await startBackend();
});

const runsOf = async (scenarios: readonly Partial<Scenario>[]): Promise<ShownRun[]> => {
  const runs = [];
  for (const scenario of scenarios) runs.push(await runOnce({ ...textbook, ...scenario }, { measures: true, reads: [] }));
  return runs;
};

/** As the reference script in NumPy, tests/golden/reference.py, has them. */
const verdicts: Readonly<Record<ClaimNumber, Verdict>> = {
  1: 'holds',
  2: 'holds',
  3: 'partly',
  4: 'partly',
  5: 'contradicted',
  6: 'holds',
  7: 'contradicted',
  8: 'holds',
  9: 'partly',
  10: 'holds',
  11: 'holds',
  12: 'delay',
};

describe('measured anew', () => {
  it.each(claimNumbers)('claim %i is judged as the reference figures judge it', async (number) => {
    const { scenarios, judge } = claims[number];
    expect(judge(await runsOf(scenarios), recorded)).toBe(verdicts[number]);
  });

  it.each(claimNumbers)('claim %i is judged by other seeds as by the book’s', async (number) => {
    const { scenarios, judge } = claims[number];
    const runs = await runsOf(scenarios.map((scenario) => ({ ...scenario, seed: 3 })));
    expect(
      judge(
        runs,
        recorded.filter(({ group, scenario }) => group !== 'grid' || scenario.seed === 3),
      ),
    ).toBe(verdicts[number]);
  });
});

/** Scenarios that would turn each verdict: a judge that cannot say otherwise judges nothing. */
const otherwise: readonly (readonly [ClaimNumber, readonly Partial<Scenario>[], Verdict])[] = [
  [1, [{ std: 0.01 }], 'contradicted'],
  [2, [{ std: 0.01 }], 'contradicted'],
  [3, [{ std: 0.01, width: 10 }, { std: 0.01 }], 'holds'],
  [3, [{ width: 400 }], 'contradicted'],
  [4, [{ init: 'xavier' }], 'holds'],
  [4, [{ activation: 'tanh', std: 0.01 }], 'contradicted'],
  [5, [{ activation: 'tanh' }], 'holds'],
  [6, [{}], 'contradicted'],
  [7, [{}], 'holds'],
  [8, [{ activation: 'tanh', init: 'xavier' }], 'contradicted'],
  [9, [{ std: 0.01 }, { activation: 'tanh', init: 'he' }], 'holds'],
  [
    10,
    [
      { activation: 'relu', init: 'he' },
      { activation: 'tanh', std: 0.01 },
    ],
    'partly',
  ],
  [11, [{ activation: 'relu', init: 'he' }], 'contradicted'],
];

describe('measured elsewhere', () => {
  it.each(otherwise)('claim %i, by %o, %s', async (number, scenarios, verdict) => {
    expect(claims[number].judge(await runsOf(scenarios), [])).toBe(verdict);
  });
});

describe('claim 12, by trainings that came to something else,', () => {
  const judged = (change: (record: RecordedTraining) => RecordedTraining) => claims[12].judge([], recorded.map(change));
  const isMeant = ({ scenario: { activation, init, std } }: RecordedTraining) => activation === 'sigmoid' && init === 'normal' && std === 1;
  const gradientOf = ({ before }: RecordedTraining) => Number(before.gradientFirst);
  const without = (record: RecordedTraining): RecordedTraining => ({
    ...record,
    before: { ...record.before, gradientFirst: 1e-7 },
    starts: null,
  });

  it('holds where nothing ever began with a vanished gradient', () => {
    expect(judged((record) => (gradientOf(record) < 1e-3 ? { ...record, starts: null } : record))).toBe('holds');
  });

  it('does not hold where a vanished gradient begins as early as others', () => {
    expect(judged((record) => (gradientOf(record) < 1e-3 ? { ...record, starts: 20 } : record))).toBe('contradicted');
  });

  it('holds in part where the start of which it was said lies on a plateau, too', () => {
    expect(judged((record) => (isMeant(record) ? without(record) : record))).toBe('partly');
  });
});
