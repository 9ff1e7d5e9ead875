import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/drawing/at-once.ts';
import { gridOf } from '../../../src/drawing/grid.ts';
import { inkOf, tilings } from '../../../src/figures/digits/tiles.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { dataSets, type DataSet } from '../../../src/scenario/options.ts';
import { bareDocument } from '../../support/picture.ts';
import { expectPicture } from '../../support/pictures/expect-picture.ts';
import { brokenNumbers } from '../../support/shown.ts';
import { shownOf, spokenOf } from './shown.ts';

const drawn = async (data: DataSet, digit?: number, locale?: Locale) => atOnce(await spokenOf(data, digit, locale).draw(bareDocument()));
const drawings = (picture: Element) => [...picture.querySelectorAll('svg[role]')];
const sheetIn = (data: DataSet) => shownOf(data).trainings[0]!.moments[0]!.sheet!;

/** Cells of a sheet as its paths draw them: by column and row, their shade. */
function inkIn(paths: ReadonlyMap<number, string>): Map<string, number> {
  const cells = new Map<string, number>();
  for (const [shade, d] of paths) {
    let [x, y] = [0, 0];
    for (const [, right, downwards, length] of d.matchAll(/m(-?\d+),(-?\d+)h(\d+)/g)) {
      [x, y] = [x + Number(right), y + Number(downwards)];
      for (let i = 0; i < Number(length); i++) cells.set(`${String(x + i)} ${String(y)}`, shade);
      x += Number(length);
    }
  }
  return cells;
}

describe('snapshots', () => {
  test.each(dataSets)('digits-%s', async (data) => {
    await expectPicture(`digits-${data}`, await drawn(data, 34));
  });
});

test('every pixel of a hundred digits stands in its place on the sheet, as dark as its grey level', () => {
  const { values, inputs, labels } = sheetIn('digits');
  const tiles = labels.map((_, i) => values.slice(i * inputs, (i + 1) * inputs));
  const ink = inkIn(inkOf(tiles, [0, 15], tilings.digits));
  expect(ink.size).toBe(values.filter((value) => value > 0).length);
  for (const [i, tile] of tiles.entries())
    for (const [k, value] of tile.entries()) {
      const place = `${String((i % 10) * 15 + (k % 14))} ${String(Math.floor(i / 10) * 15 + Math.floor(k / 14))}`;
      expect(ink.get(place) ?? 0).toBe(value);
    }
});

test('a row of the sheet is a class, and each digit of it and each pixel of the large one can be pointed at', async () => {
  expect(sheetIn('digits').labels).toEqual(Array.from({ length: 100 }, (_, i) => Math.floor(i / 10)));
  const grids = drawings(await drawn('digits')).map((svg) => gridOf(svg)!);
  expect(grids.map(({ columns, rows }) => [columns, rows])).toEqual([
    [10, 10],
    [14, 14],
  ]);
});

test('the grey levels of the chosen digit are written in its cells', async () => {
  const { values, inputs } = sheetIn('digits');
  const large = drawings(await drawn('digits', 34))[1]!;
  const written = [...large.querySelectorAll('g[font-size] text')].map((text) => ({
    value: Number(text.textContent),
    at: Math.floor(Number(text.getAttribute('y')) / (340 / 14)) * 14 + Math.floor(Number(text.getAttribute('x')) / (340 / 14)),
  }));
  expect(written).toHaveLength(196);
  for (const { value, at } of written) expect(value).toBe(values[33 * inputs + at]);
});

test('the classes of Gaussian samples are rows of 64 cells, and one of them stands by itself with its numbers', async () => {
  const grids = drawings(await drawn('gaussians')).map((svg) => gridOf(svg)!);
  expect(grids.map(({ columns, rows }) => [columns, rows])).toEqual([
    [1, 100],
    [8, 8],
  ]);
});

test('two spirals have two shapes, filled and hollow, and the chosen point a ring', async () => {
  const [plane, ...others] = drawings(await drawn('spirals', 250));
  expect(others).toEqual([]);
  const points = [...plane!.querySelectorAll('path')].filter((path) => (path.getAttribute('d')!.match(/M/g) ?? []).length === 200);
  expect(points.map((path) => path.getAttribute('fill'))).toEqual(['currentColor', 'none']);
  expect(plane!.querySelectorAll('.chosen')).toHaveLength(1);
});

test('those who do not see the picture hear what is in it', async () => {
  const labels = async (data: DataSet, locale: Locale) =>
    drawings(await drawn(data, 34, locale)).map((svg) => svg.getAttribute('aria-label'));
  const none = sheetIn('digits')
    .values.slice(33 * 196, 34 * 196)
    .filter((value) => value === 0).length;
  expect(await labels('digits', 'en')).toEqual([
    '100 handwritten digits in shades of grey, class by class; the framed one is 3.',
    `The handwritten digit 3 in 196 pixels, with their grey levels from 0 to 15; ${String(none)} of them are 0.`,
  ]);
  expect((await labels('gaussians', 'en'))[1]).toMatch(/^A sample of class 4: 64 numbers from −\d.* to \d.*\.$/);
  expect(await labels('spirals', 'ko')).toEqual([
    '평면 위의 점 400개가 서로 감기는 두 나선을 이룹니다. 고리를 두른 점은 나선 1 위에 있습니다.',
  ]);
});

test.each(dataSets)('no number in the picture of %s is broken', async (data) => {
  expect(brokenNumbers(await drawn(data, 1000))).toEqual([]);
});
