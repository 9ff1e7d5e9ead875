import { describe, expect, test } from 'vitest';
import { scenariosOf, type Place } from '../../../src/figures/kind.ts';
import { race } from '../../../src/figures/race/kind.ts';
import { anyTrainingKind } from '../../../src/figures/kind.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { untrained, type Training } from '../../../src/readings/training.ts';
import { races, runnersOf } from '../../../src/scenario/races.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { runnerName, runnerNames } from '../../../src/sentences/runners.ts';
import { endings, recordedOf, recordedRaces, spokenOf, trainingOf, upTo } from '../../support/trainings.ts';
import { wordsIn } from '../../support/words.ts';

const kind = anyTrainingKind(race);
const { book, 'four-starts': four } = recordedRaces;
const asked = (steps = 500): Scenario => ({ ...textbook, steps });
const spoken = (trainings: readonly Training[], locale: Locale = 'en', view = 'loss' as 'loss' | 'loss-log' | 'accuracy', steps = 500) =>
  spokenOf(kind, view, trainings, locale, asked(steps));
const at = (column: number): Place => ({ drawing: 0, column, row: 0 });

test('the asked network and its rivals are run', () => {
  const scenario = { ...textbook, ...races.book };
  expect(scenariosOf(kind, scenario)).toEqual(runnersOf(scenario));
  expect(scenariosOf(kind, textbook)).toEqual([textbook]);
});

describe('the summary tells of each by what it differs in', () => {
  test('who is right how often, the best first, and who has not left the loss of guessing', () => {
    const { lead, summary } = spoken(book);
    expect(lead()).toBe('After 500 steps 2 of the 3 learn.');
    expect(summary()).toBe(
      'After 500 steps 2 of the 3 learn. He is right on 88% of the test digits, Xavier on 84%. std 0.01 has not left the loss of guessing, 2.303.',
    );
    expect(spoken(book, 'ko').summary()).toBe(
      '500스텝 뒤에 3개 가운데 2개가 학습하고 있습니다. 시험 데이터의 숫자에 대한 정확도는 He(88%), Xavier(84%)입니다. 아직 찍을 때의 손실(2.303)을 벗어나지 못한 신경망은 표준편차 0.01입니다.',
    );
  });

  test('a network that is alone is told by its fate', () => {
    expect(spoken([four[3]!]).summary()).toBe('After 500 steps, sigmoid Xavier has not left the loss of guessing, 2.303.');
    expect(spoken([four[3]!]).lead()).toBe('');
    expect(spoken([four[0]!], 'ko').summary()).toBe('500스텝 뒤, 시험 데이터의 숫자에 대한 정확도는 ReLU He(94%)입니다.');
    expect(spoken([endings.notFinite]).summary()).toBe('ReLU He, rate 1 is no longer finite at step 6.');
  });

  test('three ends are told apart, and so is who is right at a large loss', () => {
    const { thrown, notFinite, dead, apart } = endings;
    const all = spoken([thrown, notFinite, dead, apart]).summary();
    expect(all).toMatch(/^After 500 steps one of the 4 learns\./);
    expect(all).toContain('tanh Xavier was thrown to a loss of 40.1: its last hidden layer is saturated.');
    expect(all).toContain('ReLU He is no longer finite at step 6.');
    expect(all).toMatch(/ReLU Xavier.* is dead: nothing leaves its last hidden layer/);
    expect(all).toMatch(/ReLU std 1.* is right that often although its loss, 5,490, is above that of guessing\./);
    expect(spoken([thrown, notFinite, dead, apart], 'ko').summary()).toMatch(
      /4개 가운데 하나만 학습.*튕겨 나간 신경망은 tanh Xavier입니다.*/,
    );
  });

  test('as long as steps are few nobody is judged', () => {
    const early = four.map((training) => upTo(training, 12));
    expect(spoken(early).summary()).toBe('12 steps are too few to say who learns.');
    expect(spoken([upTo(four[0]!, 1)]).summary()).toBe('One step is too few to say who learns.');
  });

  test('many steps above the loss of guessing are not called few', () => {
    const high = { ...endings.thrown, moments: [] };
    expect(spoken([high]).summary()).toBe('After 500 steps the loss, 40.1, is still above that of guessing, 2.303.');
    expect(spoken([high, { ...high, steps: 30 }]).summary()).toBe('After up to 500 steps it cannot be said yet who learns.');
    expect(spoken([high], 'ko').summary()).toBe('500스텝 뒤에도 손실(40.1)은 찍을 때의 손실(2.303)보다 큽니다.');
  });

  test('who has not begun is said to wait, beside those that the page was built with', () => {
    const waiting = four.map((training, i) => (i < 2 ? training : untrained(training.scenario, 10)));
    expect(spoken(waiting).summary()).toMatch(
      /^After up to 500 steps 2 of the 4 learn\..* sigmoid std 1 and sigmoid Xavier have not begun\.$/,
    );
    expect(spoken(waiting).summary()).not.toContain('too early');
    expect(spoken(waiting, 'ko').summary()).toMatch(/아직 시작하지 않은 신경망은 시그모이드 표준편차 1, 시그모이드 Xavier입니다\.$/);
  });

  test('names with commas in them are parted by semicolons', () => {
    const { scenario } = four[0]!;
    const all = [scenario, { ...scenario, lsuv: 'true' as const }, { ...scenario, init: 'xavier' as const }].map((one) =>
      untrained(one, 10),
    );
    expect(spoken(all).summary()).toContain('stand at the start: He; He, LSUV and Xavier.');
  });

  test('tests that are older than the newest step are said to be', () => {
    expect(spoken(four.map((training) => upTo(training, 100))).summary()).toMatch(
      /By the last test, ReLU He is right on \d+% of the test digits/,
    );
    expect(spoken(four).summary()).not.toMatch(/By the last test/);
  });

  test('without a test the newest batches are told', () => {
    const untested = { ...four[0]!, moments: [] };
    expect(spoken([untested]).summary()).toMatch(/is right on (99|100)% of the digits of its last batches/);
  });

  test('of many who learn, the best and the last', () => {
    const learners = Array.from({ length: 6 }, (_, i) => ({
      ...recordedOf('activation=relu&init=he&steps=500'),
      scenario: { ...textbook, activation: 'relu' as const, init: 'he' as const, seed: i },
      moments: [{ step: 500, evaluation: { testLoss: 1, testAccuracy: 0.9 - i / 10 } }],
    }));
    expect(spoken(learners).summary()).toBe(
      'After 500 steps all 6 learn. seed 0 is right on 90% of the test digits, and the last of them, seed 5, on 40%.',
    );
  });

  test('where some have come further than others, the steps are the most', () => {
    expect(spoken([four[0]!, upTo(four[1]!, 100)]).lead()).toBe('After up to 500 steps both learn.');
  });

  test('before the first step it says who stands at the start, and to press start', () => {
    const start = four.map((training) => upTo(training, 0));
    expect(spoken(start).summary()).toBe(
      '4 networks stand at the start: ReLU He, tanh Xavier, sigmoid std 1 and sigmoid Xavier. Press start, and they are trained on the same batches, side by side.',
    );
    expect(spoken(start).lead()).toBe('');
    expect(spoken(start, 'ko').summary()).toMatch(
      /^신경망 4개가 출발선에 있습니다: ReLU He, tanh Xavier, 시그모이드 표준편차 1, 시그모이드 Xavier\./,
    );
    expect(spoken(start.slice(0, 1)).summary()).toMatch(/^ReLU He stands at the start\. Press start/);
  });
});

describe('the axes are told', () => {
  test('with what guessing costs, and how often it is right', () => {
    expect(spoken(book).axes()).toMatch(/guessing among 10 classes costs ln 10 = 2\.303/);
    expect(spoken(book, 'en', 'accuracy').axes()).toMatch(/guessing among 10 classes is right 10% of the time/);
    expect(spoken([trainingOf([0.7], { classes: 2 })]).axes()).toMatch(/ln 2 = 0\.693/);
    expect(spoken(book, 'en', 'loss-log').axes()).toMatch(/steps by decades/);
  });

  test('with the signs that there are, and no others', () => {
    expect(spoken(book).axes()).not.toMatch(/[▲✕]/);
    expect(spoken([endings.thrown]).axes()).toMatch(/▲/);
    expect(spoken([endings.notFinite]).axes()).toMatch(/✕: no longer finite/);
    expect(spoken([{ ...four[0]!, scenario: { ...textbook, norm: 'batch' } }]).axes()).toMatch(/With batch normalisation/);
  });
});

describe('the numbers at a step', () => {
  test('are those of each, with the test where there was one since the column before', () => {
    const { curve, moments } = four[0]!;
    const step = 500;
    const text = spoken(four).readout(at(49));
    expect(text).toMatch(/^Step 500: ReLU He /);
    expect(text).toContain(`ReLU He ${curve.losses.at(-1)!.toFixed(3)} (test ${moments.at(-1)!.evaluation!.testLoss.toFixed(3)})`);
    expect(moments.at(-1)!.step).toBe(step);
    expect(spoken(four, 'en', 'accuracy').readout(at(49))).toMatch(/sigmoid Xavier \d+% \(test 10%\)\.$/);
    expect(spoken(four).readout(at(50))).toBe('');
  });

  test('say who has ended, and who has not come so far', () => {
    expect(spoken([endings.notFinite, upTo(four[1]!, 100)]).readout(at(30))).toBe(
      'Step 310: ReLU He, rate 1 ended at step 6; tanh Xavier, rate 0.1 has not come so far.',
    );
    expect(spoken([upTo(four[1]!, 0)]).readout(at(3))).toBe('');
  });

  test('are read in columns that a logarithmic axis has alike', () => {
    expect(spoken(four, 'en', 'loss-log').readout(at(0))).toMatch(/^Step 1: /);
    expect(spoken(four, 'en', 'loss-log').readout(at(24))).toMatch(/^Step 22: /);
    expect(spoken(four, 'en', 'loss-log').readout(at(49))).toMatch(/^Step 500: /);
  });
});

describe('names', () => {
  const en = wordsIn('en');
  const named = (...patches: Partial<Scenario>[]) =>
    runnerNames(
      patches.map((patch) => ({ ...textbook, ...patch })),
      en,
    );

  test('say what networks differ in, and nothing else', () => {
    expect(named({ std: 0.01 }, { init: 'xavier' }, { init: 'he' })).toEqual(['std 0.01', 'Xavier', 'He']);
    expect(named({ rate: 0.1 }, { rate: 1 })).toEqual(['rate 0.1', 'rate 1']);
    expect(named({ activation: 'relu', init: 'he' }, { activation: 'tanh', init: 'xavier' })).toEqual(['ReLU He', 'tanh Xavier']);
    expect(named({ layers: 1 }, { layers: 5 })).toEqual(['one layer', '5 layers']);
    expect(named({}, { norm: 'batch' }, { lsuv: 'true', clip: 1 })).toEqual(['as it is', 'batch norm', 'LSUV, clip 1']);
  });

  test('leave out what most have, beside another name', () => {
    expect(named({ init: 'he' }, { init: 'xavier' }, { init: 'he', optimizer: 'adam', rate: 0.001 })).toEqual([
      'He',
      'Xavier',
      'He, Adam, rate 0.001',
    ]);
  });

  test('of one alone, or of two that are the same, are its own', () => {
    expect(named({})).toEqual(['sigmoid std 1']);
    expect(named({ init: 'he' }, { init: 'he' })).toEqual(['sigmoid He', 'sigmoid He']);
    expect(runnerName({ ...textbook, residual: 'true', rate: 1 }, en)).toBe('sigmoid std 1, rate 1, residual');
  });

  test('are there for all starting weights, in both languages', () => {
    for (const locale of ['en', 'ko'] as const) {
      const all = (['zeros', 'ones', 'constant', 'xavier_uniform', 'he_uniform', 'lecun', 'orthogonal', 'truncated_normal'] as const).map(
        (init) => ({ ...textbook, init }),
      );
      const names = runnerNames(all, wordsIn(locale));
      expect(new Set(names).size).toBe(all.length);
    }
  });
});
