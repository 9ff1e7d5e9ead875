import { describe, expect, test } from 'vitest';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import { read } from '../../../src/figures/one-update/reading.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { precise } from '../../../src/sentences/products.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { OpenedUpdate } from '../../../src/statistics/training-measures.ts';
import type { ShownTrainings } from '../../../src/figures/kind.ts';
import { goldenSteps, openedOf } from '../../support/opened.ts';
import { wordsIn } from '../../support/words.ts';
import { shownTrainings, spokenOf, knownTraining } from '../../support/trainings.ts';

const kind = trainingKinds['one-update'];
const { value } = numbers('en');
const stepOf = (title: string) => goldenSteps.find((step) => step.title === title)!;

/** What is said of a golden step, its fourth, with something else in it. */
function spoken(
  title: string,
  view: FigureView = 'update',
  locale: Locale = 'en',
  more: Partial<OpenedUpdate> = {},
  asked: Partial<Scenario> = {},
) {
  const { scenario } = stepOf(title);
  const update = { ...openedOf(stepOf(title)), ...more };
  return spokenOf(kind, view, [knownTraining({ ...scenario, ...asked }, { moments: [{ step: 4, update }] })], locale);
}
const summary = (...asked: Parameters<typeof spoken>) => spoken(...asked).summary();
const plain = stepOf('sigmoid, sgd');

describe('one sentence says', () => {
  test('that nothing is known before the first step', () => {
    const of = (locale: Locale) => spokenOf(kind, 'update', [knownTraining()], locale);
    expect(of('en').summary()).toBe('No step is done yet. Start the training: its first step opens this weight.');
    expect(of('ko').summary()).toMatch(/^아직 학습한 스텝이 없습니다/);
    expect(of('en').readout({ drawing: 0, column: 0, row: 0 })).toBe('');
  });

  test('how a weight changes, and of what', () => {
    const { before, after, gradient } = openedOf(plain);
    expect(after - before).toBeCloseTo(-0.1 * gradient, 12);
    expect(summary('sigmoid, sgd')).toBe(
      `Step 4: this weight changes by ${value(after - before)}, which is −0.1 times its gradient ${value(gradient)}, the mean of 8 products.`,
    );
    expect(summary('sigmoid, sgd', 'update', 'ko')).toBe(
      `스텝 4: 이 가중치는 ${value(after - before)}만큼 바뀝니다. 곱 8개의 평균인 기울기(${value(gradient)})에 학습률(0.1)을 곱해 부호를 바꾼 값입니다.`,
    );
  });

  test('what momentum carries on: nothing at first, the rest of the change later', () => {
    const { before, after, gradient } = openedOf(stepOf('relu, momentum, residual'));
    expect(summary('relu, momentum, residual')).toBe(
      `Step 4: this weight changes by ${value(after - before)}: ${value(-0.1 * gradient)} for its gradient ${value(gradient)}, and ${value(after - before + 0.1 * gradient)} carried on from earlier steps.`,
    );
    expect(summary('relu, momentum, residual', 'update', 'en', { after: before - 0.1 * gradient })).toMatch(
      /Momentum carries on nothing yet\.$/,
    );
  });

  test('what Adam makes of it, as a multiple of the rate', () => {
    const { before, after } = openedOf(stepOf('tanh, adam, clip'));
    expect(summary('tanh, adam, clip')).toContain(`so the step is ${value(Math.abs(after - before) / 0.001)} times the rate.`);
  });

  test('what a clip leaves of the gradient', () => {
    const { gradient, applied, before } = openedOf(stepOf('tanh, adam, clip'));
    expect(applied / gradient).toBeLessThan(0.1);
    expect(summary('tanh, adam, clip', 'update', 'en', { after: before - 0.001 * applied }, { optimizer: 'sgd' })).toBe(
      `Step 4: this weight changes by ${value(-0.001 * applied)}. Its gradient is ${value(gradient)}, the clip leaves ${value(applied)} of it, and −0.001 times that is the change.`,
    );
    // A clip that did nothing is not spoken of.
    expect(summary('sigmoid, sgd', 'update', 'en', {}, { clip: 1000 })).toMatch(/the mean of 8 products\.$/);
  });

  test('that a weight stays where float32 cannot hold the change, or where nothing arrives', () => {
    const { before } = openedOf(plain);
    expect(summary('sigmoid, sgd', 'update', 'en', { after: before })).toMatch(/too little for float32: the weight stays at /);
    const none = { gradients: plain.labels.map(() => 0), gradient: 0, applied: 0 };
    expect(summary('sigmoid, sgd', 'update', 'en', { ...none, after: before })).toBe(
      'Step 4: the gradient of this weight is 0. No sample of the batch moves it.',
    );
    expect(summary('sigmoid, sgd', 'update', 'en', none)).toMatch(/is 0, and yet it changes by .*carries on from earlier steps\.$/);
    expect(summary('sigmoid, sgd', 'update', 'en', { gradients: plain.labels.map(() => NaN), gradient: NaN })).toMatch(
      /does not add up to a number/,
    );
  });

  test('that two losses say the same as the gradient, to how many digits, or that they do not', () => {
    const { gradient, lossAbove, lossBelow, nudge } = openedOf(plain);
    expect(summary('sigmoid, sgd', 'check')).toMatch(
      new RegExp(
        `^Step 4: nudged by ±0\\.00001, the weight moves the loss by ${value(lossAbove - lossBelow).replace('×', '.')}\\. Over 2 × 0\\.00001 that is ${value(gradient)}: the gradient, rounded to \\d digits\\.$`,
      ),
    );
    expect(summary('sigmoid, sgd', 'check', 'ko')).toMatch(/\d자리로 반올림하면 기울기와 같습니다\.$/);
    expect(summary('sigmoid, sgd', 'check', 'en', { lossAbove: lossBelow - 2 * nudge * gradient })).toMatch(/they do not agree\.$/);
  });

  test('where float64 ends, and where there is no number', () => {
    const same = { loss: 2.3, lossAbove: 2.3, lossBelow: 2.3 };
    expect(summary('sigmoid, sgd', 'check', 'en', { ...same, gradient: 1e-19 })).toMatch(
      /leaves the loss the same to its last digit in float64\.$/,
    );
    expect(summary('sigmoid, sgd', 'check', 'ko', { ...same, gradient: 1e-19 })).toMatch(/마지막 자리까지 그대로입니다\.$/);
    expect(summary('sigmoid, sgd', 'check', 'en', { ...same, gradient: 0 })).toMatch(/^Step 4: the gradient is 0, /);
    expect(summary('sigmoid, sgd', 'check', 'en', { ...same, lossAbove: 2.3 + 1e-15, gradient: 1e-12 })).toMatch(/There float64 rounds\.$/);
    expect(summary('sigmoid, sgd', 'check', 'en', { loss: Infinity })).toMatch(/nothing to compare the gradient with\.$/);
  });

  test('that a nudge went over a kink', () => {
    expect(summary('relu, momentum, residual', 'check', 'en', { switched: 1 })).toMatch(/carry one sum over the kink at 0/);
    expect(summary('relu, momentum, residual', 'check', 'en', { switched: 3 })).toMatch(/carry 3 sums over the kink at 0/);
    expect(summary('relu, momentum, residual', 'check')).not.toMatch(/kink/);
  });
});

test.each(goldenSteps.map(({ title }) => title))('the gradient that is shown is the whole that is shown, over the batch: %s', (title) => {
  const { scenario } = stepOf(title);
  const training = knownTraining(scenario, { moments: [{ step: 4, update: openedOf(stepOf(title)) }] });
  const { opened } = read(shownTrainings(kind, 'update', [training]) as ShownTrainings<'one-update'>);
  const { sum, gradient, update } = opened!;
  const shown = sum!.total / 10 ** (sum!.digits - sum!.exponent);
  expect(Math.abs(gradient / (shown / 8) - 1)).toBeLessThan(1e-4);
  expect(Math.abs(gradient / update.gradient - 1)).toBeLessThan(1e-3);
});

test('the numbers at a place are a sample’s product, or one of the three losses', () => {
  const { inputs, gradients, lossAbove } = openedOf(plain);
  const factors = [inputs[2]!, gradients[2]!, inputs[2]! * gradients[2]!].map((number) => precise(number, wordsIn('en')));
  expect(spoken('sigmoid, sgd').readout({ drawing: 0, column: 2, row: 0 })).toBe(
    `Sample 3: ${factors[0]} × ${factors[1]} = ${factors[2]}.`,
  );
  expect(spoken('sigmoid, sgd').readout({ drawing: 0, column: 8, row: 0 })).toBe('');
  expect(spoken('sigmoid, sgd', 'check').readout({ drawing: 0, column: 2, row: 0 })).toBe(
    `Weight w + 0.00001: loss ${lossAbove.toFixed(16)}.`,
  );
  expect(spoken('sigmoid, sgd', 'check').readout({ drawing: 0, column: 3, row: 0 })).toBe('');
});

test('what is not drawn of a large batch is said', () => {
  const many = Array.from({ length: 250 }, (_, i) => Math.sin(i));
  expect(spoken('sigmoid, sgd', 'update', 'en', { inputs: many, gradients: many }).axes()).toMatch(
    /The first 100 of 250 samples are drawn\.$/,
  );
  expect(spoken('sigmoid, sgd').axes()).not.toMatch(/are drawn/);
});
