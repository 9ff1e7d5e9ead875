import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { runWithSlip } from '../../src/engine/slips.ts';
import { texts, type Locale } from '../../src/i18n/index.ts';
import { numbers } from '../../src/i18n/numbers.ts';
import { drawnAfterLoop, slips, someSeeds, type Slip } from '../../src/lesson/slips.ts';
import { alike } from '../../src/readings/alike.ts';
import type { ShownRun } from '../../src/readings/run.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import reference from '../golden/slips.json' with { type: 'json' };
import { runOnce } from '../support/runs.ts';

beforeAll(() => startBackend('wasm'));

const { percent, value } = numbers('en');

/** A slip's pictures in their order, as its page shows them. */
async function picturesOf(slip: Slip): Promise<ShownRun[]> {
  const { scenario: asked, range } = slips[slip];
  const scenario: Scenario = { ...textbook, ...asked };
  if (slip === 'no-seed') return Promise.all(someSeeds.map((seed) => runOnce({ ...scenario, seed }, { range })));
  const right = await runOnce(scenario, { range });
  return [slip === 'hist-after-loop' ? drawnAfterLoop(right) : runWithSlip(scenario, slip, range), right];
}

const said = async (slip: Slip, locale: Locale = 'en') => slips[slip].sentence(await picturesOf(slip), texts(locale), numbers(locale));

/** What NumPy's script gives in the scenario of the page. */
const golden = (slip: Slip) => {
  const { scenario } = slips[slip];
  return reference.find(
    (one) =>
      one.slip === slip &&
      one.scenario.activation === (scenario.activation ?? 'sigmoid') &&
      one.scenario.init === (scenario.init ?? 'normal'),
  )!;
};
const share = (counts: readonly number[] | null | undefined, bin: number) => percent(counts!.at(bin)! / 100_000);

describe('a slip is recognised by what NumPy’s script makes of it', () => {
  test('where every layer reads layer 1, by deviations that stay', async () => {
    const [, ...stds] = golden('first-layer-again').std;
    const [low, high] = [Math.min(...stds), Math.max(...stds)];
    expect(await said('first-layer-again')).toMatch(
      new RegExp(`^Layers 2 to 5 are all alike, with standard deviations from ${value(low)} to ${value(high)}; they should shrink from `),
    );
    expect(high / low).toBeLessThan(1.02);
  });

  test('where one matrix serves all layers, by a layer that repeats the one before', async () => {
    const { counts } = golden('one-matrix');
    const [fourth, fifth] = counts.slice(3) as [number[], number[]];
    const apart = fourth.reduce((sum, count, bin) => sum + Math.abs(count - fifth[bin]!), 0) / 200_000;
    expect(await said('one-matrix')).toMatch(
      new RegExp(`^Layer 5 repeats layer 4: only ${percent(apart)} of its outputs lie in other bins\\. `),
    );
  });

  test('where rand draws the weights, by the last bin', async () => {
    const { counts } = golden('uniform-weights');
    expect(await said('uniform-weights')).toContain(
      `the last bin holds ${share(counts[1], -1)} of layer 2 and ${share(counts[4], -1)} of layer 5.`,
    );
  });

  test('where rand draws the input, by the two ends of layer 1', async () => {
    const [first] = golden('uniform-input').counts;
    expect(await said('uniform-input')).toContain(`${share(first, 0)} in its first bin, ${share(first, -1)} in its last.`);
  });

  test('where the bars are drawn after the loop, by empty frames', async () => {
    const empty = golden('hist-after-loop').counts.filter((counts) => counts === null).length;
    expect(await said('hist-after-loop')).toBe(`The first ${empty} frames are empty, and layer 5 is as it should be.`);
  });

  test('without a seed, by ends that differ a little', async () => {
    const ends = reference.filter(({ slip }) => slip === 'no-seed').map(({ counts }) => (counts[4]!.at(0)! + counts[4]!.at(-1)!) / 100_000);
    const sentence = await said('no-seed');
    expect(sentence).toContain(percent(Math.max(...ends)));
    const apart = Number(/by more than (\d+)%\.$/.exec(sentence)![1]);
    expect(apart).toBeLessThan(20); // beyond that, two histograms do not look alike
  });
});

test('Korean says the same with the same numbers', async () => {
  const numerals = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?%?/g)].map(([number]) => number).sort();
  for (const slip of Object.keys(slips) as Slip[]) {
    const korean = await said(slip, 'ko');
    expect(korean).toMatch(/다\.$/);
    for (const number of numerals(await said(slip)).filter((one) => /[.%]/.test(one))) expect(numerals(korean)).toContain(number);
  }
});

test('with the book’s sigmoid and a deviation of 1, neither layer 1 read again nor one matrix can be told from the right picture', async () => {
  const right = await runOnce(textbook);
  for (const slip of ['first-layer-again', 'one-matrix'] as const) {
    const slipped = runWithSlip(textbook, slip, 'unit');
    expect(slipped.layers.every(({ histogram }, i) => alike(histogram, right.layers[i]!.histogram))).toBe(true);
  }
});
