import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { anyTrainingKind } from '../../../src/figures/kind.ts';
import { race } from '../../../src/figures/race/kind.ts';
import { apart, wrapped } from '../../../src/figures/race/labels.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { guessingLoss } from '../../../src/readings/guessing.ts';
import type { Training } from '../../../src/readings/training.ts';
import type { ViewOf } from '../../../src/scenario/options.ts';
import { textbook } from '../../../src/scenario/scenario.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { drawnOf, endings, recordedRaces, trainingOf, upTo } from '../../support/trainings.ts';

const kind = anyTrainingKind(race);
const { book, 'four-starts': four } = recordedRaces;
const eight = [...four, ...Object.values(endings)];
const picture = (trainings: readonly Training[], view: ViewOf<'race'> = 'loss', locale: Locale = 'en') =>
  drawnOf(kind, view, trainings, locale, { ...textbook, steps: 500 });
const wide = async (...shown: Parameters<typeof picture>) => (await picture(...shown)).querySelector('svg.wide')!;

describe('snapshots', () => {
  test.each([
    ['race-book', book, 'loss', 'en'],
    ['race-korean', book, 'loss-log', 'ko'],
    ['race-four-starts', four, 'loss-log', 'en'],
    ['race-accuracy', four, 'accuracy', 'en'],
    ['race-eight', eight, 'loss', 'en'],
    ['race-eight-korean', eight, 'accuracy-log', 'ko'],
    ['race-on-its-way', four.map((training) => upTo(training, 100)), 'loss', 'en'],
    ['race-start', four.map((training) => upTo(training, 0)), 'loss', 'en'],
  ] as [string, Training[], ViewOf<'race'>, Locale][])('%s', async (name, trainings, view, locale) => {
    await expectPicture(name, await picture(trainings, view, locale));
  });
});

const [left, right, top, bottom] = [44, 720 - 170, 34, 330 - 42];
/** The places that a path of relative moves goes to, each piece by itself. */
const placesOf = (path: Element): [number, number][][] =>
  path
    .getAttribute('d')!
    .split('M')
    .slice(1)
    .map((piece) => {
      const [x0 = 0, y0 = 0, ...moves] = [...piece.matchAll(/-?\d*\.?\d+/g)].map(Number);
      const found: [number, number][] = [[x0, y0]];
      for (let i = 0; i < moves.length; i += 2) found.push([found.at(-1)![0] + moves[i]!, found.at(-1)![1] + moves[i + 1]!]);
      return found;
    });

test('a line ends at the step and the loss that the training has come to, to the tenth of a pixel', async () => {
  const lines = [...(await wide(book)).querySelectorAll('path.train')].toReversed(); // the first runner’s is on top
  const most = 1.06 * book[2]!.curve.losses[0]!;
  for (const [i, { curve }] of book.entries()) {
    const [x, y] = placesOf(lines[i]!).at(-1)!.at(-1)!;
    expect(x).toBeCloseTo(right, 1);
    expect(Math.abs(y - (bottom - (curve.losses.at(-1)! / most) * (bottom - top)))).toBeLessThan(0.1);
  }
});

test('steps by decades: ten is half as far as a hundred', async () => {
  const ten = trainingOf([2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  const [line] = placesOf((await wide([ten], 'loss-log')).querySelector('path.train')!);
  expect(line![0]![0]).toBeCloseTo(left, 1);
  expect((line!.at(-1)![0] - left) / (right - left)).toBeCloseTo(1 / Math.log10(500), 2);
});

describe('one that is thrown', () => {
  test('does not flatten the others: the axis ends at three times the loss of guessing', async () => {
    const svg = await wide([four[0]!, endings.thrown, endings.apart]);
    const guess = placeOfGuessing(svg);
    expect((bottom - guess) / (bottom - top)).toBeCloseTo(1 / 3, 2);
    expect(guessingLoss(10)).toBeCloseTo(2.303, 3);
  });

  test('leaves through the edge in a triangle, and its name says how far it has come', async () => {
    const svg = await wide([endings.thrown, four[3]!]);
    expect(svg.querySelectorAll('path.above').length).toBeGreaterThan(0);
    for (const piece of placesOf(svg.querySelectorAll('path.train')[1]!))
      for (const [, y] of piece) expect(y).toBeGreaterThanOrEqual(top - 0.1);
    expect(svg.querySelector('.names')!.textContent).toContain('▲ thrown to 40.1');
  });
});

const placeOfGuessing = (svg: Element): number =>
  Number(svg.querySelector('[stroke="var(--c-offset)"] line, line[stroke="var(--c-offset)"]')!.getAttribute('y1'));

test('who is no longer finite has a cross at that step, and is told to be', async () => {
  for (const view of ['loss', 'accuracy'] as const) {
    const svg = await wide([endings.notFinite], view);
    const x = Number(/^M([\d.]+)/.exec(svg.querySelector('.ended path')!.getAttribute('d')!)![1]) + 4;
    expect(x).toBeCloseTo(left + (6 / 500) * (right - left), 0);
    expect(svg.querySelector('.names')!.textContent).toMatch(/✕ no longer finite\s?at step 6/);
  }
  expect((await wide(four)).querySelector('.ended')).toBeNull();
});

test('every runner has a look of its own: no two of eight have both shade and dash in common', async () => {
  const lines = [...(await wide(eight)).querySelectorAll('path.train')];
  expect(new Set(lines.map((line) => `${line.getAttribute('stroke')!} ${line.getAttribute('stroke-dasharray') ?? ''}`)).size).toBe(8);
});

test('the line of guessing is named, and stands before the first step, too', async () => {
  for (const trainings of [four, four.map((training) => upTo(training, 0))]) {
    expect((await wide(trainings)).querySelector('.names')!.textContent).toContain('guessing: 2.303');
    expect((await wide(trainings, 'accuracy')).querySelector('.names')!.textContent).toContain('guessing: 10%');
  }
});

test('names do not stand over each other, whichever curves end alike', async () => {
  for (const [trainings, view] of [
    [eight, 'loss'],
    [eight, 'accuracy'],
    [Array.from({ length: 8 }, (_, i) => ({ ...four[3]!, scenario: { ...textbook, seed: i } })), 'loss'],
  ] as [Training[], ViewOf<'race'>][]) {
    for (const svg of (await picture(trainings, view)).querySelectorAll('svg')) {
      const lines = [...svg.querySelectorAll('.names tspan')].map((line) => Number(line.getAttribute('y'))).sort((a, b) => a - b);
      const [, , , height = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
      expect(lines.length).toBeGreaterThanOrEqual(9);
      lines.forEach((y, i) => {
        expect(y).toBeLessThanOrEqual(height);
        if (i > 0) expect(y - lines[i - 1]!).toBeGreaterThanOrEqual(12);
      });
    }
  }
});

test('labels that have room stay where they belong, and others move as little as they must', () => {
  const at = (...ys: number[]) =>
    apart(
      ys.map((y) => ({ y, lines: ['name'] })),
      [0, 100],
      10,
    );
  expect(at(50, 20)).toEqual([48, 18]);
  expect(at(50, 50)).toEqual([48, 62]);
  expect(at(100, 100, 100)).toEqual([63, 77, 91]);
  expect(at(0)).toEqual([5]);
});

test('names are broken at spaces and after middle dots, and a number stays with its word', () => {
  expect(wrapped('ReLU He, rate 0.1', 60, 10)).toEqual(['ReLU He,', 'rate 0.1']);
  expect(wrapped('표준편차 0.01, 클리핑 1', 70, 10)).toEqual(['표준편차 0.01,', '클리핑 1']);
  expect(wrapped('Xavier·Adam·학습률 0.001', 90, 10)).toEqual(['Xavier·Adam·', '학습률 0.001']);
  expect(wrapped('Xavier·Adam·학습률 0.001', 400, 10)).toEqual(['Xavier·Adam·학습률 0.001']);
  expect(wrapped('ReLU He·Adam·학습률 0.3', 80, 12)).toEqual(['ReLU He·', 'Adam·', '학습률 0.3']);
  expect(wrapped('ReLU He·Adam·학습률 0.3', 200, 12)).toEqual(['ReLU He·Adam·학습률 0.3']);
  expect(wrapped('표준편차 0.01·클리핑 1', 70, 10)).toEqual(['표준편차 0.01·', '클리핑 1']);
  expect(wrapped('normalisation', 20, 10)).toEqual(['normalisation']);
});

test('each drawing has as many columns as are read out, and no number that is none', async () => {
  for (const view of ['loss', 'loss-log', 'accuracy', 'accuracy-log'] as const) {
    for (const trainings of [eight, [upTo(four[0]!, 0)], [trainingOf([NaN], { diverged: 1 })]]) {
      const drawn = await picture(trainings, view);
      expect(brokenNumbers(drawn)).toEqual([]);
      for (const svg of drawn.querySelectorAll('svg')) expect(gridOf(svg)).toMatchObject({ columns: 50, rows: 1 });
    }
  }
});
