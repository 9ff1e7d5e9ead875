import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../../src/engine/backend.ts';
import { kinds } from '../../../src/figures/kinds.ts';
import { scenariosOf } from '../../../src/figures/kind.ts';
import { numbers } from '../../../src/i18n/numbers.ts';
import { chanceOf, sumsOf, topFor } from '../../../src/readings/sums.ts';
import { textbook, type Scenario } from '../../../src/scenario/scenario.ts';
import { shownBy, spokenBy } from '../../support/shown.ts';

beforeAll(() => startBackend('wasm'));

const { value } = numbers('en');
const spoken = (asked: Partial<Scenario> = {}, locale: 'en' | 'ko' = 'en') => spokenBy(kinds.sum, 'walk', asked, locale);
const summary = async (...asked: Parameters<typeof spoken>) => (await spoken(...asked)).summary();
const sums = async (asked: Partial<Scenario> = {}) => sumsOf((await shownBy(kinds.sum, 'walk', asked)).runs[0]);

test('a hundred products spread by √100, not by 100, and the sentence has the run’s own numbers', async () => {
  const { std, walk } = await sums();
  const [measured, sum] = [value(std), value(walk.at(-1)!.sum)];
  expect(Math.abs(std - 10)).toBeLessThan(4 * 10 * chanceOf(100, 1000, true));
  expect(await summary()).toBe(
    `100 products of size 1 add up to ${sum} here. 1,000 such sums spread by ${measured}: √100 · 1 = 10, not 100. Chance alone moves that by some 2%.`,
  );
  expect(await summary({}, 'ko')).toBe(
    `크기가 1쯤인 곱 100개를 더하니 여기에서는 ${sum}입니다. 이런 합 1,000개의 표준편차는 ${measured}입니다. 100 · 1 = 100만큼이 아니라 √100 · 1 = 10만큼 퍼집니다. 우연만으로도 2%쯤은 달라집니다.`,
  );
});

describe('where the spread is about 1, the sentence says why, whatever n is', () => {
  const kept = /With σ = 1\/√n the spread is 1/;
  test.each([
    [{ init: 'xavier' }, true],
    [{ init: 'xavier', width: 400 }, true],
    [{ init: 'lecun', width: 20 }, true],
    [{ std: 0.1 }, true],
    [{ std: 0.108 }, true],
    [{ std: 0.12 }, false],
    [{ init: 'he' }, false],
    [{}, false],
  ] as [Partial<Scenario>, boolean][])('%o', async (asked, says) => {
    expect(kept.test(await summary(asked))).toBe(says);
  });
  test('in Korean, too', async () => {
    expect(await summary({ init: 'xavier' }, 'ko')).toMatch(/σ = 1\/√n이면 .* 표준편차는 1입니다/);
  });
});

test('weights of 0 leave nothing to be added up', async () => {
  expect(await summary({ init: 'zeros' })).toBe('All 100 weights are 0: so is every product, and every sum. Nothing spreads.');
  expect(await summary({ init: 'zeros' }, 'ko')).toMatch(/^가중치 100개가 모두 0/);
});

test('a single product is its own sum, and one weight decides', async () => {
  expect(await summary({ width: 1 })).toMatch(/^A single product is its own sum, here .* all of them have the same one weight/);
  expect(await summary({ width: 1, init: 'ones' })).toMatch(/: √1 · 1 = 1\.$/);
  expect(await summary({ width: 1 }, 'ko')).toMatch(/^곱이 하나뿐이라/);
});

test('where all weights are the same, σ is their size, and that is said', async () => {
  const { sigma, expected, std } = await sums({ init: 'constant', value: -5, width: 20 });
  expect(sigma).toBe(5);
  expect(expected).toBeCloseTo(5 * Math.sqrt(20), 12);
  expect(Math.abs(std / expected - 1)).toBeLessThan(4 * chanceOf(20, 1000, false));
  expect((await spoken({ init: 'constant', value: -5 })).axes()).toMatch(/σ is the size of that one value/);
  expect((await spoken()).axes()).not.toMatch(/that one value/);
});

test('samples that are alike have sums that are alike: nothing is said of chance then', async () => {
  expect(await summary({ correlation: 0.5 })).toMatch(/The samples are alike, and so are their sums\.$/);
  expect((await sums({ correlation: 0.5 })).chance).toBeUndefined();
});

test('the largest sums there can be are numbers still', async () => {
  const { std, expected } = await sums({ std: 100, width: 1000, samples: 50 });
  expect(Math.abs(std / expected - 1)).toBeLessThan(4 * chanceOf(1000, 50, true));
  expect(await summary({ std: 100, width: 1000, samples: 50 })).not.toMatch(/∞|NaN/);
});

test('the numbers at a product are it, the sum so far, and √k·σ', async () => {
  const { walk } = await sums({ std: 3 });
  const { product, sum } = walk[24]!;
  expect((await spoken({ std: 3 })).readout({ drawing: 0, column: 24, row: 0 })).toBe(
    `Product 25: x · w = ${value(product)}; the sum so far is ${value(sum)}, and √k · σ = 15.`,
  );
  expect((await spoken({ std: 3 }, 'ko')).readout({ drawing: 0, column: 24, row: 0 })).toMatch(/^25번째 곱: .*√k · σ = 15입니다\.$/);
  expect((await spoken()).readout({ drawing: 0, column: 100, row: 0 })).toBe('');
  expect((await spoken({ width: 1000, samples: 20 })).readout({ drawing: 0, column: 99, row: 0 })).toMatch(/^Product 1,000: /);
});

test('what is not drawn is said: products between others, and sums beyond the bars', async () => {
  expect((await spoken({ width: 500, samples: 100 })).axes()).toMatch(/100 of the 500 products are drawn/);
  expect((await spoken()).axes()).not.toMatch(/are drawn/);
});

test('the axis holds three of √n·σ, and changes in few steps while n is drawn from 1 to 1000', () => {
  const tops = Array.from({ length: 1000 }, (_, i) => topFor(Math.sqrt(i + 1)));
  tops.forEach((top, i) => {
    expect(top).toBeGreaterThanOrEqual(3 * Math.sqrt(i + 1) * (1 - 1e-9));
  });
  expect([...new Set(tops)]).toEqual([4, 10, 40, 100]);
  expect([topFor(0), topFor(0.0003), topFor(1 / 3), topFor(5000)]).toEqual([1, 0.001, 1, 40_000]);
});

test('the sums are those of the first layer, whatever comes after it', () => {
  const [asked, ...others] = scenariosOf(kinds.sum, { ...textbook, layers: 20, layer: 7 });
  expect(asked).toEqual({ ...textbook, layers: 1, layer: 1 });
  expect(others).toEqual([]);
});
