import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { DataSet, FigureView } from '../../../src/scenario/options.ts';
import type { Answers } from '../../../src/statistics/training-measures.ts';
import { answersBy } from '../../support/answers.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { drawnOf, knownTraining } from '../../support/trainings.ts';

const kind = trainingKinds.answers;
const picture = (answers: Answers, view: FigureView, locale: Locale = 'en', data: DataSet = 'digits', classes = 10) =>
  drawnOf(kind, view, [knownTraining({ data }, { classes, moments: [{ step: 120, answers }] })], locale);

/** Every third sample is taken for the class after its own. */
const some = (chosen = 44, classes = 10) =>
  answersBy(
    (label, i) => (i % 3 === 0 ? (label + 1) % classes : label),
    (i) => 0.4 + i / 200,
    { chosen, classes },
  );

describe('snapshots', () => {
  test.each([
    ['answers-digit', 'digit', 'en', 'digits', 10],
    ['answers-digit-korean', 'digit', 'ko', 'digits', 10],
    ['answers-spirals', 'digit', 'en', 'spirals', 2],
    ['answers-mistakes', 'mistakes', 'ko', 'digits', 10],
    ['answers-mistakes-gaussians', 'mistakes', 'en', 'gaussians', 10],
    ['answers-confusion', 'confusion', 'en', 'digits', 10],
  ] as [string, FigureView, Locale, DataSet, number][])('%s', async (name, view, locale, data, classes) => {
    await expectPicture(name, await picture(some(classes === 2 ? 5 : 44, classes), view, locale, data, classes));
  });
});

test('each pixel of a digit is a cell as dark as its grey level', async () => {
  const answers = some();
  const svg = (await picture(answers, 'digit')).querySelector('svg.digit')!;
  expect(gridOf(svg)).toMatchObject({ columns: 14, rows: 14 });
  const drawn = new Array<number>(196).fill(0);
  for (const path of svg.querySelectorAll('path[fill-opacity]'))
    for (const [, x, y] of path.getAttribute('d')!.matchAll(/M(\d+),(\d+)h1/g))
      drawn[Number(y) * 14 + Number(x)] = Math.round(15 * Number(path.getAttribute('fill-opacity')));
  expect(drawn).toEqual(answers.pixels);
  expect(svg.getAttribute('aria-label')).toBe('A digit of the test set, number 44, which is a 4: 14 × 14 pixels.');
});

test('each bar is as high as its probability, the line lies at the guess, and the right class is framed', async () => {
  const answers = some();
  const svg = (await picture(answers, 'digit')).querySelector('svg.elastic')!;
  expect(gridOf(svg)).toMatchObject({ columns: 10, rows: 1 });
  const heights = [
    ...svg
      .querySelector('path.bars')!
      .getAttribute('d')!
      .matchAll(/v-([\d.]+)h/g),
  ].map(([, height]) => Number(height) / 100);
  expect(heights).toHaveLength(10);
  heights.forEach((height, i) => {
    expect(height).toBeCloseTo(answers.probabilities[i]!, 3);
  });
  expect(svg.querySelector('path.guess')!.getAttribute('d')).toBe('M0,90H100');
  expect(svg.querySelector('path.right')!.getAttribute('d')).toMatch(/^M40,100/);
});

test('a mistake is a digit with what it is and what it was taken for; the chosen one is marked', async () => {
  const answers = some();
  const whole = await picture(some(answers.mistakes[2]!.sample), 'mistakes');
  const items = [...whole.querySelectorAll('li')];
  expect(items).toHaveLength(8);
  expect(items.map((item) => item.className === 'chosen')).toEqual(items.map((_, i) => i === 2));
  expect(items[0]!.textContent).toBe('9 → 0 90%');
  for (const svg of whole.querySelectorAll('svg')) expect(gridOf(svg)).toMatchObject({ columns: 1, rows: 1 });
});

test('the confusion has a number in each cell, the diagonal framed and of another colour', async () => {
  const answers = some();
  const svg = (await picture(answers, 'confusion')).querySelector('svg')!;
  expect(gridOf(svg)).toMatchObject({ columns: 10, rows: 10 });
  const numbers = [...svg.querySelectorAll('text')].slice(0, 100).map((text) => Number(text.textContent));
  expect(numbers).toEqual(answers.confusion);
  const diagonal = [...svg.querySelectorAll('path.cells[fill="var(--c-activation)"]')].map((path) => path.getAttribute('d')).join('');
  expect(diagonal.match(/M/g)).toHaveLength(10);
  expect(svg.querySelector('path.diagonal')!.getAttribute('d')!.match(/M/g)).toHaveLength(10);
});

test.each(['gaussians', 'spirals'] as const)('samples of %s have no picture, and the same bars', async (data) => {
  const classes = data === 'spirals' ? 2 : 10;
  const whole = await picture(some(3, classes), 'digit', 'en', data, classes);
  expect(whole.querySelectorAll('svg.digit')).toHaveLength(0);
  expect(gridOf(whole.querySelector('svg')!)).toMatchObject({ columns: classes });
  expect([...whole.querySelectorAll('text')].map((text) => text.textContent)).toContain(String(classes));
});

test('no length is broken where probabilities are no numbers, in any view', async () => {
  const lost = answersBy(
    () => 0,
    () => NaN,
  );
  for (const view of ['digit', 'mistakes', 'confusion'] as const) expect(brokenNumbers(await picture(lost, view))).toEqual([]);
});
