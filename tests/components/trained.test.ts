import { describe, expect, it } from 'vitest';
import { trainedText, trainingsLike, type TrainedAsked } from '../../src/components/trained-text.ts';
import { texts, type Locale } from '../../src/i18n/index.ts';
import type { RecordedTraining } from '../../src/readings/recorded.ts';
import { textbook, type Scenario } from '../../src/scenario/scenario.ts';
import { wordsIn } from '../support/words.ts';

const record = (scenario: Partial<Scenario>, own: Partial<RecordedTraining> = {}): RecordedTraining => ({
  group: 'grid',
  scenario: { ...textbook, steps: 2000, ...scenario },
  steps: 2000,
  starts: null,
  diverged: null,
  loss: 2.3,
  evaluation: { testLoss: 2.3, testAccuracy: 0.1, trainLoss: 2.3, trainAccuracy: 0.1 },
  before: { gradientFirst: 6.6e-5, gradientLast: 0.023, signalShare: 0.0002, saturatedShare: 0 },
  ...own,
});
const evaluation = (testAccuracy: number) => ({ testLoss: 0.71, testAccuracy, trainLoss: 0.2063, trainAccuracy: 0.97 });
const records = [
  ...[1500, 1655, 1857].map((starts, seed) => record({ init: 'he', seed }, { starts, evaluation: evaluation(0.35 + seed / 100) })),
  ...[1690, null, null].map((starts, seed) => record({ init: 'xavier', rate: 1, seed }, { starts })),
  ...[0, 1].map((seed) => record({ init: 'xavier', seed })),
  record({ activation: 'relu', init: 'he', rate: 1 }, { diverged: 7, steps: 7, loss: null, starts: null }),
  record({ activation: 'relu', init: 'he', rate: 1, seed: 1 }, { diverged: 6, steps: 6, loss: null, starts: null }),
].map((one): RecordedTraining => {
  const { evaluation, ...rest } = one;
  return one.diverged === null ? { ...rest, evaluation: evaluation! } : rest;
});

const said = (asked: Omit<TrainedAsked, 'group'>, locale: Locale = 'en') =>
  trainedText(records, { group: 'grid', ...asked }, wordsIn(locale), texts(locale));

const he = { init: 'he', activation: 'sigmoid' } as const;
const xavier = { init: 'xavier' } as const;

describe('a number of recorded trainings', () => {
  it.each([
    [{ ...he, measure: 'starts' }, '1,655'],
    [{ ...he, measure: 'starts', of: 'least' }, '1,500'],
    [{ ...he, measure: 'starts', of: 'most' }, '1,857'],
    [{ ...he, measure: 'starts', of: 'range' }, '1,500 to 1,857'],
    [{ ...he, measure: 'test accuracy' }, '36%'],
    [{ ...he, measure: 'train loss' }, '0.206'],
    [{ ...he, measure: 'train loss', of: 'range' }, '0.206'],
    [{ ...he, measure: 'gradient' }, '6.6 × 10⁻⁵'],
    [{ ...he, measure: 'saturated' }, '0%'],
    [{ ...he, measure: 'signal share' }, '2 × 10⁻⁴'],
    [{ ...he, measure: 'steps' }, '2,000'],
    [{ ...he, measure: 'runs' }, '3'],
    [{ ...he, measure: 'started' }, '3'],
    [{ ...xavier, rate: 1, measure: 'starts' }, 'not within 2,000 steps'],
    [{ ...xavier, rate: 1, measure: 'starts', of: 'least' }, '1,690'],
    [{ ...xavier, rate: 1, measure: 'starts', of: 'range' }, '1,690, or not within 2,000 steps'],
    [{ ...xavier, rate: 0.1, measure: 'starts', of: 'range' }, 'not within 2,000 steps'],
    [{ ...xavier, measure: 'runs', across: true }, '5'],
    [{ activation: 'relu', measure: 'diverged' }, '2'],
    [{ activation: 'relu', measure: 'diverged at', of: 'range' }, '6 to 7'],
  ] as [Omit<TrainedAsked, 'group'>, string][])('%o is %s', (asked, text) => {
    expect(said(asked).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('is said in Korean, too', () => {
    expect(said({ ...xavier, rate: 0.1, measure: 'starts' }, 'ko')).toBe('2,000스텝 안에는 시작하지 않음');
    expect(said({ ...he, measure: 'starts', of: 'range' }, 'ko')).toBe('1,500~1,857');
  });

  it('stops the build where there is no such training, or more than one kind of them', () => {
    expect(() => said({ ...he, layers: 4, measure: 'starts' })).toThrow(/no such training/);
    expect(() => said({ ...xavier, measure: 'starts' })).toThrow(/more than one kind/);
    expect(() => said({ std: 1, measure: 'starts' })).toThrow(/no such training/); // of weights that read none
    expect(() => said({ frozen: 'hidden', ...he, measure: 'starts' })).toThrow(/no such training/);
  });

  it('stops the build where one of them left the finite and has no such number', () => {
    expect(() => said({ activation: 'relu', measure: 'test accuracy' })).toThrow(/diverged/);
  });

  it('tells the trainings apart in which the hidden layers did not learn', () => {
    const frozen = record(he, { group: 'frozen', frozen: 'hidden' });
    expect(trainingsLike([...records, frozen], { group: 'frozen', frozen: 'hidden' })).toEqual([frozen]);
  });
});
