import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { run } from '../../src/engine/run.ts';
import { networkSlips, runWithSlip, type NetworkSlip } from '../../src/engine/slips.ts';
import { drawnAfterLoop } from '../../src/lesson/slips.ts';
import type { Range } from '../../src/scenario/options.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import type { LayerStatistics } from '../../src/statistics/layer.ts';
import slips from '../golden/slips.json' with { type: 'json' };
import { agrees } from '../support/golden.ts';

beforeAll(() => startBackend('wasm'));

const isOfNetwork = (slip: string): slip is NetworkSlip => (networkSlips as readonly string[]).includes(slip);

/** How many values NumPy's script, in float64, counts in another bin. */
const moved = (ours: LayerStatistics, theirs: readonly number[]): number =>
  ours.histogram.counts.reduce((sum, count, bin) => sum + Math.abs(count - theirs[bin]!), 0) / 2;

describe.each(slips)('the script with the slip $slip, $scenario', ({ slip, scenario: asked, interval, counts, std }) => {
  const scenario = { ...textbook, ...(asked as Partial<Scenario>) };
  const range: Range = interval[0] === 0 ? 'unit' : 'symmetric';

  test('makes the picture that NumPy’s script makes, but for values that float32 rounds into the next bin', async () => {
    const right = await run(scenario, { range });
    const slipped = isOfNetwork(slip) ? runWithSlip(scenario, slip, range) : slip === 'no-seed' ? right : drawnAfterLoop(right);
    expect(slipped.layers.map(({ histogram }) => histogram.interval)).toEqual(counts.map(() => interval));
    for (const [i, layer] of slipped.layers.entries()) {
      const theirs = counts[i] ?? new Array<number>(30).fill(0);
      expect(moved(layer, theirs)).toBeLessThanOrEqual(5);
      // Outputs that are all but 1 lie 6e-8 apart in float32.
      expect(agrees(layer.std, std[i]!, 1e-3) || Math.abs(layer.std - std[i]!) < 1e-6).toBe(true);
    }
  });
});

test('the reference has each slip of the network', () => {
  expect(new Set(slips.map(({ slip }) => slip).filter(isOfNetwork))).toEqual(new Set(networkSlips));
});

test('weights that no randn draws have no slip', () => {
  for (const init of ['zeros', 'orthogonal', 'xavier_uniform'] as const) {
    expect(() => runWithSlip({ ...textbook, init }, 'one-matrix', 'unit')).toThrow(`invalid init; not normal, xavier or he: ${init}`);
  }
});
