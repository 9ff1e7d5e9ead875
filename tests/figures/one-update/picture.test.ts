import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/drawing/grid.ts';
import { trainingKinds } from '../../../src/figures/training-kinds.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { FigureView } from '../../../src/scenario/options.ts';
import type { OpenedUpdate } from '../../../src/statistics/training-measures.ts';
import { goldenSteps, openedOf } from '../../support/opened.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { drawnOf, knownTraining } from '../../support/trainings.ts';

const kind = trainingKinds['one-update'];
const stepOf = (title: string) => goldenSteps.find((step) => step.title === title)!;
const picture = (title: string, view: FigureView = 'update', locale: Locale = 'en', more: Partial<OpenedUpdate> = {}) =>
  drawnOf(
    kind,
    view,
    [knownTraining(stepOf(title).scenario, { moments: [{ step: 4, update: { ...openedOf(stepOf(title)), ...more } }] })],
    locale,
  );

/** A batch of a hundred whose products cancel, as they do in a network. */
const batch = {
  inputs: Array.from({ length: 100 }, (_, i) => 1 / (1 + Math.exp(-3 * Math.sin(7 * i)))),
  gradients: Array.from({ length: 100 }, (_, i) => 0.02 * Math.sin(i * i)),
};
const hundred = (): Partial<OpenedUpdate> => {
  const gradient = batch.inputs.reduce((sum, x, i) => sum + x * batch.gradients[i]!, 0) / 100;
  return { ...batch, gradient, applied: gradient, before: 0.75, after: 0.75 - 0.1 * gradient };
};

describe('snapshots', () => {
  test.each([
    ['one-update-sgd', 'sigmoid, sgd', 'update', 'en', hundred()],
    ['one-update-momentum', 'relu, momentum, residual', 'update', 'ko', {}],
    ['one-update-adam-clip', 'tanh, adam, clip', 'update', 'en', {}],
    ['one-update-check', 'sigmoid, sgd', 'check', 'en', {}],
    ['one-update-check-kink', 'relu, sgd, batch norm, residual', 'check', 'ko', { switched: 2 }],
    ['one-update-check-lost', 'sigmoid, sgd', 'check', 'en', { gradient: 1e-19, loss: 2.3, lossAbove: 2.3, lossBelow: 2.3 }],
  ] as [string, string, FigureView, Locale, Partial<OpenedUpdate>][])('%s', async (name, title, view, locale, more) => {
    await expectPicture(name, await picture(title, view, locale, more));
  });
});

/** The numbers in the last column of a table, row by row, as whole numbers of its last digit: what stands before “×” of a unit. */
const lastColumn = (table: Element): number[] =>
  [...table.querySelectorAll('tbody tr')].map((row) => {
    const text = row
      .querySelector('td:last-child')!
      .textContent.replace('−', '-')
      .replace(/^[=+\s]+/, '');
    return Math.round(Number(text.split('\u00a0')[0]) * 1e9);
  });

test.each(goldenSteps.map(({ title }) => title))('what is shown adds up on the screen: %s', async (title) => {
  const whole = await picture(title);
  const [products, ledger] = [...whole.querySelectorAll('table')];
  const rows = lastColumn(products!);
  const total = [...products!.querySelectorAll('tbody tr')].findIndex((row) => row.className === 'total');
  expect(total).toBe(6); // five of the eight, and the rest
  expect(rows.slice(0, total).reduce((sum, value) => sum + value, 0)).toBeCloseTo(rows[total]!, 0);
  const weights = lastColumn(ledger!);
  expect(weights.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(weights.at(-1)!, 0);
});

test('two losses, their difference, and a row for every optimizer’s own doing', async () => {
  const heads = async (title: string) => [...(await picture(title)).querySelectorAll('.account th')].map((head) => head.textContent);
  expect(await heads('sigmoid, sgd')).toEqual(['weight before', 'change', 'weight after']);
  expect(await heads('relu, momentum, residual')).toEqual([
    'weight before',
    'change: gradient × −0.1',
    'carried on from earlier steps (momentum)',
    'weight after',
  ]);
  expect(await heads('tanh, adam, clip')).toEqual(['weight before', 'change: what Adam makes of it', 'weight after']);
  expect((await picture('tanh, adam, clip')).textContent).toContain('what the clip leaves of it');
});

test('the digits that quotient and gradient share are bold in both, and none of the zeros before them', async () => {
  const bold = [...(await picture('sigmoid, sgd', 'check')).querySelectorAll('.check b')].map((part) => part.textContent);
  expect(bold).toHaveLength(2);
  expect(bold[0]).toBe(bold[1]);
  expect(bold[0]).toMatch(/^3209\d+$/); // −0.003209094…
  const apart = await picture('sigmoid, sgd', 'check', 'en', { gradient: 0.5 });
  expect(apart.querySelectorAll('.check b')).toHaveLength(0);
});

test('a sample has a column in all three rows; a bar below 0 is hollow', async () => {
  const svg = (await picture('sigmoid, sgd')).querySelector('svg')!;
  expect(gridOf(svg)).toMatchObject({ columns: 8, rows: 1 });
  const { inputs, gradients } = openedOf(stepOf('sigmoid, sgd'));
  const pieces = [...svg.querySelectorAll('path.bars')].map((path) => (path.getAttribute('d')!.match(/M/g) ?? []).length);
  const above = (values: readonly number[]) => values.filter((value) => value > 0).length;
  const products = inputs.map((x, i) => x * gradients[i]!);
  expect(pieces).toEqual([inputs, gradients, products].flatMap((values) => [above(values), 8 - above(values)]));
  expect([...svg.querySelectorAll('path.bars')].map((path) => path.getAttribute('fill'))[1]).toBe('none');
});

test('the dots of the losses lie on the line of the gradient', async () => {
  const svg = (await picture('sigmoid, sgd', 'check')).querySelector('svg')!;
  expect(gridOf(svg)).toMatchObject({ columns: 3, rows: 1 });
  const [x0, y0, x1, y1] = svg
    .querySelector('path.slope')!
    .getAttribute('d')!
    .match(/-?[\d.]+/g)!
    .map(Number) as [number, number, number, number];
  for (const dot of svg.querySelectorAll('circle')) {
    const [x, y] = ['cx', 'cy'].map((name) => parseFloat(dot.getAttribute(name)!)) as [number, number];
    expect(y).toBeCloseTo(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0), 1);
  }
});

test.each([
  ['a gradient of 0', { gradients: [0, 0, 0, 0, 0, 0, 0, 0], gradient: 0, applied: 0, before: 0, after: 0 }],
  ['no numbers', { gradients: [NaN, 0, Infinity, 0, 0, 0, 0, 0], gradient: NaN, applied: NaN, after: NaN, loss: NaN }],
  ['tiny numbers', { gradients: [1e-30, -2e-31, 0, 0, 0, 0, 0, 0], gradient: 1e-32, applied: 1e-32, before: 1e-20, after: 1e-20 }],
] as [string, Partial<OpenedUpdate>][])('no length is broken with %s', async (_, more) => {
  for (const view of ['update', 'check'] as const) expect(brokenNumbers(await picture('sigmoid, sgd', view, 'en', more))).toEqual([]);
});

test('before the first step there is nothing to draw', async () => {
  expect((await drawnOf(kind, 'update', [knownTraining()])).childNodes).toHaveLength(0);
});
