import { describe, expect, it, test } from 'vitest';
import { learningIn, learningText } from '../../src/components/learning.ts';
import { locales, texts, type Locale } from '../../src/i18n/index.ts';
import { learningOf } from '../../src/island/learning.ts';
import { placeOf, sizes } from '../../src/island/zone-places.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { recorded } from '../support/recorded.ts';
import { wordsIn } from '../support/words.ts';

const learning = (locale: Locale) => learningIn(recorded, `/${locale}/can-it-learn/`, wordsIn(locale), texts(locale));
const tanh = { ...textbook, activation: 'tanh' } as const;

/** The trainings of a start at the learning rate that the sentences name, those with the most steps. */
function trainingsOf({ activation, init, std }: Pick<Scenario, 'activation' | 'init'> & { readonly std?: number }) {
  const all = recorded.filter(
    ({ group, scenario }) =>
      ['grid', 'long', 'buttons'].includes(group) &&
      scenario.rate === 0.1 &&
      scenario.activation === activation &&
      scenario.init === init &&
      (std === undefined || scenario.std === std),
  );
  const steps = Math.max(...all.map(({ scenario }) => scenario.steps));
  return { steps, trainings: all.filter(({ scenario }) => scenario.steps === steps) };
}

describe.each(locales)('what the start page says of how a start learns (%s)', (locale) => {
  const { starts, unknown, page } = learning(locale);

  test.each(starts.map((start) => [`${start.activation} ${start.init} ${String(start.std ?? '')}`, start] as const))(
    '%s is what the result file says',
    (_, start) => {
      const { steps, trainings } = trainingsOf(start);
      const numbers = start.said
        .replaceAll(',', '')
        .match(/\d+(\.\d+)?/g)!
        .map(Number);
      expect(numbers[0]).toBe(0.1);
      const begun = trainings.map((training) => training.starts).filter((step) => step !== null);
      if (trainings.every(({ diverged }) => diverged !== null)) {
        expect(begun).toEqual([]);
        expect(numbers).toEqual([0.1]);
        expect(start.said).toMatch(/no longer finite|유한하지 않게/);
      } else if (begun.length === 0) {
        expect(numbers).toEqual([0.1, steps]);
        expect(start.said).toMatch(/does not start learning within|안에는 배우기 시작하지 않습니다/);
      } else {
        expect(begun).toHaveLength(trainings.length);
        const [, said] = numbers as [number, number];
        expect(numbers).toHaveLength(2);
        expect(start.said).toMatch(/starts learning after about|뒤에 배우기 시작합니다/);
        // As many trainings began no later as no earlier, but for the rounding to two digits.
        const atMost = begun.filter((step) => step <= said * 1.05).length;
        const atLeast = begun.filter((step) => step >= said / 1.05).length;
        expect(Math.min(atMost, atLeast)).toBeGreaterThanOrEqual(begun.length / 2);
      }
    },
  );

  it('speaks of the twelve starts, and of all that the buttons set', () => {
    expect(starts).toHaveLength(13);
    for (const size of sizes) {
      const said = learningOf({ ...tanh, std: placeOf(size, tanh) }, learning(locale));
      expect(starts.map((start) => start.said)).toContain(said);
    }
  });

  it('says nothing of what was not trained', () => {
    expect(unknown).not.toMatch(/\d/);
    for (const other of [
      { std: 0.02 },
      { std: 0.01, layers: 4 },
      { std: 0.01, width: 99 },
      { init: 'orthogonal' },
      { activation: 'elu' },
    ] as const)
      expect(learningOf({ ...tanh, ...other }, learning(locale))).toBe(unknown);
  });

  it('leads to the chapter that trains', () => {
    expect(page).toBe(`/${locale}/can-it-learn/`);
  });
});

it('knows a start by what counts of it: not by the spread of weights that have none to set, nor by seed and samples', () => {
  const known = learning('en');
  expect(learningOf({ ...tanh, init: 'xavier', std: 7 }, known)).toBe(
    known.starts.find((start) => start.activation === 'tanh' && start.init === 'xavier')!.said,
  );
  expect(learningOf({ ...tanh, seed: 8, samples: 20 }, known)).toBe(learningOf(tanh, known));
});

describe('the sentence of a start', () => {
  const alike = { rate: 0.1, runs: 5, within: 2000, started: 5, diverged: 0, starts: { least: 160, median: 159, most: 170 } };
  const none = { least: null, median: null, most: null };
  const said = (own: Partial<typeof alike> | { readonly starts: typeof none }, locale: Locale = 'en') =>
    learningText({ ...alike, ...own }, wordsIn(locale), texts(locale));

  it.each([
    [{}, 'starts learning after about 160 steps.', '약 160스텝 뒤에'],
    [{ starts: { least: 31_663, median: 31_663, most: 31_663 } }, 'about 32,000 steps.', '약 32,000스텝'],
    [{ started: 0, starts: none }, 'does not start learning within 2,000 steps.', '2,000스텝 안에는 배우기 시작하지 않습니다.'],
    [{ started: 0, starts: none, diverged: 5 }, 'no longer finite.', '손실이 곧 유한하지 않게 됩니다.'],
    [
      { started: 3, diverged: 4 },
      'starts learning 3 times within 2,000 steps, and its loss is no longer finite 4 times.',
      '3번은 배우기 시작하고 4번은',
    ],
    [{ started: 2, starts: none }, 'starts learning 2 times', '2번은 배우기 시작하고 0번은'],
  ] as const)('%o', (own, english, korean) => {
    expect(said(own)).toContain(english);
    expect(said(own, 'ko')).toContain(korean);
    for (const locale of locales) expect(said(own, locale)).toMatch(/0\.1[, 에].*\.$/);
  });
});
