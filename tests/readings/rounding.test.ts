import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { roundedFrom, roundingOf } from '../../src/readings/rounding.ts';
import { rmsOf } from '../../src/readings/run.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import reference from '../golden/rounding.json' with { type: 'json' };
import { titledInFull } from '../support/golden.ts';
import { runOnce } from '../support/runs.ts';

beforeAll(() => startBackend('wasm'));

/** Scenarios with NumPy's gradient in float64, the first layer first, by tests/golden/rounding.py. */
const runs = (reference as readonly { readonly scenario: Partial<Scenario>; readonly gradientRms: readonly number[] }[]).map(
  ({ scenario, gradientRms }) => ({ scenario: { ...textbook, ...scenario }, gradientRms }),
);

/** By how much the gradient of the layer that differs most differs from NumPy's, relatively; and from which layer on digits are said to. */
async function apart({ scenario, gradientRms }: (typeof runs)[number]) {
  const result = await runOnce(scenario, { measures: true });
  const differences = rmsOf(result).map((rms, i) => Math.abs(Number(rms) / gradientRms[i]! - 1));
  return { most: Math.max(...differences), from: roundedFrom(result) };
}

/** Half a unit of the third digit, where it counts least: of 9.99. */
const lastDigit = 5e-4;

test.each(runs.map((one) => [`${titledInFull(one.scenario)}, ${String(one.scenario.layers)} layers`, one] as const))(
  'a gradient has the digits of float64, or is said not to: %s',
  async (_, one) => {
    const { most, from } = await apart(one);
    if (from === undefined) expect(most).toBeLessThan(lastDigit);
    else expect([from >= 1, from <= one.scenario.layers]).toEqual([true, true]);
  },
);

test('what is said not to have the digits of float64 seldom has them', async () => {
  const all = await Promise.all(runs.map(apart));
  const said = all.filter(({ from }) => from !== undefined);
  expect(said.length).toBeGreaterThan(20);
  expect(all.length - said.length).toBeGreaterThan(40);
  expect(said.filter(({ most }) => most < lastDigit).length).toBeLessThan(said.length / 5);
});

test('a deeper network begins with the same layers, and rounding is seen in about the same of them', async () => {
  const from = async (layers: number) =>
    roundedFrom(await runOnce({ ...textbook, activation: 'tanh', layers, samples: 200 }, { measures: true }));
  const [deep, deeper] = [await from(20), await from(50)];
  expect(deep).toBeGreaterThan(5);
  expect(Math.abs(deeper! - deep!)).toBeLessThanOrEqual(1); // the factors are those of a gradient that has come from further
  expect(await from(5)).toBeUndefined();
});

test('a gradient that grows as its activations do costs no digits, however large it becomes', async () => {
  const result = await runOnce({ ...textbook, activation: 'relu', layers: 20, samples: 200 }, { measures: true });
  expect(Number(rmsOf(result)[0])).toBeGreaterThan(1e12);
  expect(Math.max(...roundingOf(result))).toBeLessThan(1e-5);
});

test('where there is no gradient that could be compared, nothing is said of its digits', async () => {
  for (const asked of [{ init: 'zeros' }, { activation: 'relu', layers: 50 }, { activation: 'tanh', init: 'ones' }] as const)
    expect(roundedFrom(await runOnce({ ...textbook, samples: 200, ...asked }, { measures: true }))).toBeUndefined();
});
