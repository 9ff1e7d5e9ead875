import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untilStep, untrained, withPart, type Training } from '../../src/readings/training.ts';
import { textbook } from '../../src/scenario/scenario.ts';

/** A training by its losses, told in parts that end after these steps. */
function toldIn(losses: readonly number[], ends: readonly number[]): Training {
  const cuts = [0, ...new Set([...ends].filter((end) => end < losses.length).sort((a, b) => a - b)), losses.length];
  return cuts.slice(1).reduce(
    (training, end, i) => {
      const part = Float64Array.from(losses.slice(cuts[i], end));
      return withPart(training, { losses: part, accuracies: part.map((loss) => 1 / (1 + loss)), moments: [], diverged: false });
    },
    untrained(textbook, 10),
  );
}
const falling = (count: number) => Array.from({ length: count }, (_, i) => 3 * 0.999 ** i);

describe('a training that is told in parts', () => {
  test('has each of its first steps, and later the means of stretches of a fiftieth of the way', () => {
    const { steps, curve } = toldIn(falling(2000), []);
    expect(steps).toBe(2000);
    expect(curve.steps.slice(0, 51)).toEqual(Array.from({ length: 51 }, (_, i) => i + 1));
    for (const [i, step] of curve.steps.slice(0, -1).entries()) {
      const before = curve.steps[i - 1] ?? 0;
      expect(step - before).toBe(Math.max(1, Math.ceil(before / 50)));
      expect(curve.losses[i]).toBeCloseTo(
        falling(2000)
          .slice(before, step)
          .reduce((a, b) => a + b) /
          (step - before),
        12,
      );
    }
    expect(curve.steps.at(-1)).toBe(2000);
    expect(curve.steps.length).toBeLessThan(260);
  });

  test('is the same however it is parted', () => {
    const losses = falling(700);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 })), (ends) => {
        expect(toldIn(losses, ends)).toEqual(toldIn(losses, []));
      }),
    );
  });

  test('starts at the first step at which twenty losses are below 2.2 on average', () => {
    const plateau = [...Array.from({ length: 100 }, () => 2.31), ...Array.from({ length: 100 }, () => 1)];
    const mean = (end: number) => plateau.slice(end - 20, end).reduce((a, b) => a + b) / 20;
    const { starts } = toldIn(plateau, [37, 101, 102, 150]);
    expect(mean(starts!)).toBeLessThan(0.955 * Math.log(10));
    expect(mean(starts! - 1)).toBeGreaterThan(0.955 * Math.log(10));
    expect(toldIn(plateau.slice(0, 100), []).starts).toBeNull();
    expect(
      toldIn(
        falling(300).map((loss) => loss / 10),
        [],
      ).starts,
    ).toBe(20);
  });

  test('keeps moments in their order, and what is measured once more of one joins it', () => {
    const nothing = new Float64Array();
    const more = (training: Training, moments: Training['moments']) =>
      withPart(training, { losses: nothing, accuracies: nothing, moments, diverged: false });
    const evaluation = { testLoss: 1, testAccuracy: 0.5 };
    const training = more(more(toldIn(falling(9), []), [{ step: 9 }]), [{ step: 1 }, { step: 9, evaluation }]);
    expect(training.moments).toEqual([{ step: 1 }, { step: 9, evaluation }]);
  });

  test('says the step that diverged', () => {
    const part = { losses: Float64Array.of(1, NaN), accuracies: Float64Array.of(0, 0), moments: [], diverged: true };
    expect(withPart(toldIn(falling(5), []), part).diverged).toBe(7);
  });
});

test('a training up to an earlier step is what it was then', () => {
  const whole = toldIn(falling(900), []);
  const early = untilStep(whole, 300);
  expect(early.steps).toBe(300);
  expect(early.curve.steps.at(-1)).toBeLessThanOrEqual(300);
  expect(early.curve.losses).toEqual(toldIn(falling(early.curve.steps.at(-1)!), []).curve.losses);
  expect(untilStep(whole, 900)).toBe(whole);
  expect(early.starts).toBe(whole.starts! <= 300 ? whole.starts : null);
});
