import { describe, expect, it, test } from 'vitest';
import { locales, texts } from '../../src/i18n/index.ts';
import { startsWithin, trainingFate } from '../../src/lesson/conditions-trainings.ts';
import { rateAtMost } from '../../src/lesson/conditions-settings.ts';
import { lessonOf } from '../../src/lesson/task-lesson.ts';
import { taskWordsOf } from '../../src/lesson/task-words.ts';
import type { Training } from '../../src/readings/training.ts';
import { completed } from '../../src/scenario/scenario.ts';
import { trainedLayer, trainingOf } from '../support/trainings.ts';

const words = taskWordsOf('en', texts('en'));
const seen = (...trainings: readonly Training[]) => ({ ...completed({}), trainings });
const guessing = Array.from({ length: 100 }, () => Math.log(10));

describe('where learning starts', () => {
  const condition = startsWithin(500);

  it.each([
    [45, true, 'at step 45'],
    [500, true, 'at step 500'],
    [501, false, 'at step 501'],
    [null, false, 'not within 100 steps'],
  ])('at %s it is met: %s', (starts, met, said) => {
    const check = condition.check(seen(trainingOf(guessing, { starts })))!;
    expect(check.met).toBe(met);
    expect(check.now(words)).toBe(said);
  });

  it('is asked of the first of several, and cannot be told of none', () => {
    const [learns, rests] = [trainingOf(guessing, { starts: 45 }), trainingOf(guessing)];
    expect(condition.check(seen(rests, learns))!.met).toBe(false);
    expect(condition.check(seen())).toBeUndefined();
    expect(condition.check(completed({}))).toBeUndefined();
  });
});

describe('what has become of a training', () => {
  const silent = [{ step: 100, layers: [trainedLayer({ mean: 0, std: 0 })] }];

  it.each<[fate: Parameters<typeof trainingFate>[0], training: Training]>([
    ['plateau', trainingOf(guessing)],
    ['dead', trainingOf(guessing, { moments: silent })],
    ['not-finite', trainingOf([2.5, 9, Infinity], { diverged: 3 })],
    ['learning', trainingOf(guessing.map((loss) => loss / 2))],
  ])('is told as %s, and as nothing else', (fate, training) => {
    for (const wanted of ['plateau', 'dead', 'not-finite', 'learning', 'thrown'] as const) {
      const check = trainingFate(wanted).check(seen(training))!;
      expect(check.met).toBe(wanted === fate);
      expect(check.now(words)).toBe(trainingFate(fate).wanted(words));
    }
  });

  it('has not been seen before the first step', () => {
    const check = trainingFate('plateau').check(seen(trainingOf([])))!;
    expect(check.met).toBe(false);
    expect(check.now(words)).toBe('not trained yet');
  });
});

test.each([
  [1, true],
  [1.5, false],
])('a rate of %s is 1 at most: %s', (rate, met) => {
  expect(rateAtMost(1).check(completed({ rate }))!.met).toBe(met);
});

test.each(locales)('what is said of trainings comes with words of its own (%s)', (locale) => {
  const own = taskWordsOf(locale, texts(locale));
  const training = trainingOf(guessing, { starts: 45, moments: [{ step: 1, layers: [trainedLayer({ gradientRms: 0.5 })] }] });
  expect(lessonOf('{starts} {arrives} {loss}', seen(training), own)).toBe('45 0.5 2.3');
  expect(lessonOf('{diverged}', seen(training), own)).toBeUndefined();
});
