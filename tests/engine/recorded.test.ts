import { beforeAll, describe, expect, it } from 'vitest';
import { planned, type Planned } from '../../scripts/claims/lists.ts';
import type { Unfinished } from '../../scripts/claims/record.ts';
import { trained } from '../../scripts/claims/train.ts';
import type { Kept } from '../../scripts/claims/unfinished.ts';
import { keyOf } from '../../scripts/claims/file.ts';
import { startBackend } from '../../src/engine/backend.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { recorded } from '../support/recorded.ts';

beforeAll(async () => {
  await startBackend();
});

/** A place that keeps what it is given, and counts how often. */
function place(): Kept & { readonly all: Unfinished[] } {
  const all: Unfinished[] = [];
  return { all, get: () => all.at(-1), set: (unfinished) => all.push(structuredClone(unfinished)), remove: () => (all.length = 0) };
}

describe('the trainings of the file, made anew', () => {
  const checks = planned.filter(({ group }) => group === 'check');

  it.each(checks.map((one) => [keyOf(one), one] as const))('%s comes to the same', async (key, one) => {
    const record = recorded.find((each) => keyOf(each) === key)!;
    const anew = await trained(one, place());
    expect(anew).toMatchObject({ steps: record.steps, starts: record.starts, diverged: record.diverged });
    // Six digits are written; these starts are such as no other rounding, of another processor say, leads elsewhere.
    expect(anew.loss! / record.loss!).toBeCloseTo(1, 3);
    expect(anew.evaluation!.trainLoss / record.evaluation!.trainLoss).toBeCloseTo(1, 3);
    expect(Math.abs(anew.evaluation!.testAccuracy - record.evaluation!.testAccuracy)).toBeLessThanOrEqual(0.002);
    expect(Number(anew.before.gradientFirst) / Number(record.before.gradientFirst)).toBeCloseTo(1, 3);
  });
});

describe('a long training', () => {
  // Long enough to be kept on its way, and as small as they come.
  const long: Planned = {
    group: 'long',
    scenario: { ...textbook, activation: 'tanh', init: 'xavier', layers: 1, width: 4, batch: 10, steps: 2700 },
  };

  it('that is left in the middle comes to the same as one that was not', async () => {
    const whole = await trained(long, place());
    const left = place();
    let keptThere: Unfinished | undefined;
    await trained(long, { ...left, set: (unfinished) => (keptThere = structuredClone(unfinished)) });
    expect(keptThere!.losses.length).toBeGreaterThanOrEqual(2500);
    expect(keptThere!.losses.length).toBeLessThan(2700);
    const again = place();
    again.set(keptThere!);
    const stops: number[] = [];
    const resumed = await trained(long, again, (step) => stops.push(step));
    expect(resumed).toEqual(whole);
    expect(stops).toEqual([2700]);
    expect(again.all).toEqual([]);
  });

  it('has a path that ends where it does', async () => {
    const { path, steps } = await trained({ ...long, scenario: { ...long.scenario, seed: 1 } }, place());
    expect(steps).toBe(2700);
    expect(path!.steps.at(-1)).toBe(2700);
    expect(path!.losses.at(-1)).toBeLessThan(path!.losses[0]!);
  });
});

it('where only the output layer learns, the hidden layers stay as they are, and the end is another', async () => {
  const short: Planned = {
    group: 'frozen',
    scenario: { ...textbook, activation: 'tanh', init: 'xavier', layers: 1, width: 10, steps: 30 },
  };
  const [all, frozen] = [await trained(short, place()), await trained({ ...short, frozen: 'hidden' }, place())];
  expect(frozen.before).toEqual(all.before);
  expect(frozen.frozen).toBe('hidden');
  expect(frozen.loss!).toBeGreaterThan(all.loss!);
});
