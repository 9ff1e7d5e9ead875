import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../src/engine/backend.ts';
import { confusions, dealIn, dealt, deck, mostDeals, packed, tallest, unpacked } from '../../src/lesson/deal.ts';
import { answerOf } from '../../src/lesson/prediction.ts';
import { textbook } from '../../src/scenario/scenario.ts';
import { runOnce } from '../support/runs.ts';

beforeAll(() => startBackend('wasm'));

const fates = Array.from({ length: 36 }, (_, i) => (['vanishes', 'holds', 'explodes'] as const)[i % 3]!);
const deals = fc.integer({ min: 0, max: mostDeals });

test('the deck has as many networks of each fate, as the gradient itself tells, no two alike', async () => {
  const measured = await Promise.all(
    deck.map(async (asked) => {
      const run = await runOnce({ ...textbook, ...asked }, { measures: true });
      const rms = run.measures!.map(({ gradientRms }) => gradientRms as number);
      // Anew: what each of four steps multiplies by, on average, and what a tenth more or less is called.
      const perLayer = (rms[0]! / rms[4]!) ** (1 / 4);
      const fate = perLayer < 0.9 ? 'vanishes' : perLayer > 1.1 ? 'explodes' : 'holds';
      expect(answerOf('fate', run), JSON.stringify(asked)).toBe(fate);
      return fate;
    }),
  );
  for (const fate of ['vanishes', 'holds', 'explodes']) expect(measured.filter((one) => one === fate)).toHaveLength(deck.length / 3);
  expect(new Set(deck.map((asked) => JSON.stringify(asked))).size).toBe(deck.length);
});

test('a deal has twelve different pictures, four of each fate, and the same ones whenever it is dealt', () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const hand = dealt(deal, fates);
      expect(hand).toEqual(dealt(deal, fates));
      expect(new Set(hand).size).toBe(12);
      for (const fate of ['vanishes', 'holds', 'explodes']) expect(hand.filter((place) => fates[place] === fate)).toHaveLength(4);
    }),
  );
});

test('what a deal shows is pinned: the address of a deal keeps its meaning', () => {
  expect(dealt(0, fates)).toMatchInlineSnapshot(`
    [
      27,
      34,
      17,
      25,
      31,
      1,
      20,
      29,
      5,
      12,
      24,
      30,
    ]
  `);
  expect(dealt(7, fates)).toMatchInlineSnapshot(`
    [
      19,
      29,
      15,
      20,
      13,
      9,
      30,
      21,
      28,
      11,
      1,
      26,
    ]
  `);
});

test('deals differ, and leave no network of the deck out', () => {
  const hands = Array.from({ length: 200 }, (_, deal) => dealt(deal, fates));
  expect(new Set(hands.map(String)).size).toBe(200);
  expect(new Set(hands.flat()).size).toBe(fates.length);
});

test('the score counts what was taken for what, the most frequent first', () => {
  const answers = [
    { said: 'holds', measured: 'holds' },
    { said: 'holds', measured: 'vanishes' },
    { said: 'holds', measured: 'explodes' },
    { said: 'holds', measured: 'explodes' },
  ] as const;
  expect(confusions(answers)).toEqual([
    { said: 'holds', measured: 'explodes', times: 2 },
    { said: 'holds', measured: 'vanishes', times: 1 },
  ]);
  expect(confusions(answers.slice(0, 1))).toEqual([]);
});

test('bars come back from their letters as high as they were, to the nearest step', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 }), (counts) => {
      const back = unpacked(packed(counts, 5000));
      for (const [i, count] of counts.entries())
        expect(Math.abs(back[i]! / tallest - count / 5000)).toBeLessThanOrEqual(0.5 / tallest + 1e-9);
    }),
  );
});

test('a deal is a whole number that an address may have, and what is none is told apart from nothing', () => {
  expect(dealIn('')).toBeUndefined();
  expect(dealIn('?theme=dark')).toBeUndefined();
  expect(dealIn('?deal=0')).toEqual({ deal: 0 });
  expect(dealIn('?deal=7&deal=12')).toEqual({ deal: 12 });
  expect(dealIn(`?deal=${String(mostDeals)}`)).toEqual({ deal: mostDeals });
  for (const bad of ['', '-1', '1.5', '1e3', 'abc', ' 7', '٣', String(mostDeals + 1)]) {
    expect(dealIn(`?${new URLSearchParams({ deal: bad }).toString()}`), bad).toEqual({ bad });
  }
});
