import { describe, expect, test } from 'vitest';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Answers } from '../../../src/statistics/training-measures.ts';
import { answersBy } from '../../support/answers.ts';
import { spokenOf, knownTraining } from '../../support/trainings.ts';

const kind = trainingKinds.answers;
const spoken = (
  answers: Answers,
  view: FigureView = 'digit',
  locale: Locale = 'en',
  asked: Partial<Scenario> = {},
  step = 120,
  classes = 10,
) => spokenOf(kind, view, [knownTraining(asked, { classes, moments: [{ step, answers }] })], locale);
const summary = (...asked: Parameters<typeof spoken>) => spoken(...asked).summary();

/** Fours are nines, all else is right; the surer, the later. */
const fours = (chosen: number) =>
  answersBy(
    (label) => (label === 4 ? 9 : label),
    (i) => 0.5 + i / 1000,
    { chosen },
  );

describe('one sentence says', () => {
  test('that nothing is known yet', () => {
    expect(spokenOf(kind, 'digit', [knownTraining()]).summary()).toMatch(/not measured yet/);
    expect(spokenOf(kind, 'digit', [knownTraining()], 'ko').summary()).toMatch(/아직 신경망의 예측이 없습니다/);
    expect(spokenOf(kind, 'digit', [knownTraining()]).readout({ drawing: 0, column: 0, row: 0 })).toBe('');
  });

  test('what a digit is taken for, and how sure that is', () => {
    expect(summary(fours(41))).toBe('At step 120 it takes this 4 for a 9, with 54%. The right answer gets 5%.');
    expect(summary(fours(41), 'digit', 'ko')).toBe('스텝 120: 정답이 4인 이 숫자에 대한 답은 9, 확률은 54%입니다. 정답의 확률은 5%입니다.');
    expect(summary(fours(81))).toBe('At step 120 it takes this 8 for an 8, with 58%: right.');
    expect(summary(fours(81), 'digit', 'ko')).toMatch(/맞았습니다\.$/);
    expect(summary(fours(81), 'digit', 'en', {}, 0)).toMatch(/^Before the first step it takes this 8/);
    expect(summary(fours(81), 'digit', 'ko', {}, 0)).toMatch(/^첫 스텝 전: /);
  });

  test('that an answer is hardly more than a guess', () => {
    const guess = answersBy(
      () => 3,
      () => 0.12,
    );
    expect(summary(guess)).toBe(
      'At step 120 it hardly does more than guess: its surest answer for this 0 is a 3, with 12%. Guessing has 10%.',
    );
    expect(summary(guess, 'digit', 'ko')).toMatch(/찍으면 10%입니다\.$/);
  });

  test('which mistake is the surest', () => {
    expect(summary(fours(1), 'mistakes')).toBe(
      'At step 120 its surest mistake is this 4, taken for a 9 with 55%. Of 100 test digits, 10 are wrong.',
    );
    expect(summary(fours(1), 'mistakes', 'ko')).toMatch(/시험 데이터의 숫자 100개 중 10개가 틀렸습니다\.$/);
    expect(
      summary(
        answersBy(
          (label) => label,
          () => 0.9,
        ),
        'mistakes',
      ),
    ).toBe('At step 120 it makes no mistake: all 100 test digits are right.');
  });

  test('what is confused most often, or that it has one answer to everything', () => {
    expect(summary(fours(1), 'confusion')).toBe('At step 120, 90 of 100 test digits are right. It takes a 4 for a 9 most often: 10 of 10.');
    expect(summary(fours(1), 'confusion', 'ko')).toMatch(/정답 4에 대한 답 9, 10개 중 10개입니다\.$/);
    const one = answersBy(
      () => 8,
      () => 0.2,
    );
    expect(summary(one, 'confusion')).toBe(
      'At step 120 it has one answer to everything, an 8: right for 10 of 100 test digits, which is guessing.',
    );
    expect(summary(one, 'confusion', 'ko')).toMatch(/찍은 것과 같습니다\.$/);
    expect(
      summary(
        answersBy(
          (label) => label,
          () => 0.9,
        ),
        'confusion',
      ),
    ).toBe('At step 120, all 100 test digits are right.');
  });

  test('that there is no answer where the probabilities are no numbers', () => {
    const lost = answersBy(
      () => 0,
      () => NaN,
    );
    for (const view of ['digit', 'mistakes', 'confusion'] as const)
      expect(summary(lost, view)).toBe('At step 120 its answer is no number: the training has left what float32 can hold.');
    expect(spoken(lost).readout({ drawing: 1, column: 2, row: 0 })).toBe('a 2: NaN.');
  });

  test('of other data, classes by their number, counted from 1', () => {
    const spirals = answersBy(
      (label, i) => (i === 0 ? 1 : label),
      () => 0.8,
      { classes: 2 },
    );
    const said = (view: FigureView, locale: Locale = 'en') => summary(spirals, view, locale, { data: 'spirals' }, 120, 2);
    expect(said('digit')).toBe('At step 120 it takes this sample of class 1 for class 2, with 80%. The right answer gets 20%.');
    expect(said('confusion')).toBe('At step 120, 19 of 20 test samples are right. It takes class 1 for class 2 most often: 1 of 10.');
    expect(said('digit', 'ko')).toMatch(/정답이 클래스 1인 이 표본에 대한 답은 클래스 2, 확률은 80%입니다/);
    expect(spoken(spirals, 'digit', 'en', { data: 'spirals' }, 120, 2).readout({ drawing: 0, column: 1, row: 0 })).toBe('class 2: 80%.');
  });
});

test('the numbers at a place: a pixel, a class, a mistake, a cell of the confusion', () => {
  const at = (view: FigureView, drawing: number, column: number, row = 0) => spoken(fours(41), view).readout({ drawing, column, row });
  expect(at('digit', 0, 6, 7)).toBe('Row 8, column 7: grey level 11 of 15.');
  expect(at('digit', 1, 9)).toBe('a 9: 54%.');
  expect(at('digit', 1, 10)).toBe('');
  expect(at('mistakes', 0, 0)).toBe('this 4, number 50 of the test set, taken for a 9 with 55%.');
  expect(at('mistakes', 8, 0)).toBe('');
  expect(at('confusion', 0, 9, 4)).toBe('a 4: 10 of 10 are taken for a 9.');
  expect(at('confusion', 0, 10, 4)).toBe('');
});

test('a press on a mistake chooses its sample, and nothing else does', () => {
  expect(spoken(fours(1), 'mistakes').press({ drawing: 1, column: 0, row: 0 })).toEqual({ digit: 49 });
  expect(spoken(fours(1), 'mistakes').press({ drawing: 8, column: 0, row: 0 })).toBeUndefined();
  expect(spoken(fours(1)).press({ drawing: 0, column: 0, row: 0 })).toBeUndefined();
});

test('pressing is spoken of only where there is something to press', () => {
  expect(spoken(fours(1), 'mistakes').axes()).toMatch(/Press one/);
  expect(
    spoken(
      answersBy(
        (label) => label,
        () => 0.9,
      ),
      'mistakes',
    ).axes(),
  ).not.toMatch(/Press/);
});
