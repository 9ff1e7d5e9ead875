import type { Fate } from '../readings/gradient.ts';
import type { Scenario } from '../scenario/scenario.ts';

const sigmoid = (width: number, weights: Partial<Scenario>): Partial<Scenario> => ({ activation: 'sigmoid', width, ...weights });
const tanh = (width: number, weights: Partial<Scenario>): Partial<Scenario> => ({ activation: 'tanh', width, ...weights });
const relu = (width: number, weights: Partial<Scenario>): Partial<Scenario> => ({ activation: 'relu', width, ...weights });

/**
 * The networks whose gradients are to be named, by what differs from the book's scenario. What becomes of each is measured; a test holds that
 * there are as many of every fate. Several sigmoids look alike and differ in it, which is the lesson's point.
 */
export const deck: readonly Partial<Scenario>[] = [
  sigmoid(100, { std: 0.01 }),
  sigmoid(100, { init: 'xavier' }),
  sigmoid(64, { std: 1 }),
  sigmoid(400, { std: 0.2 }),
  sigmoid(200, { std: 0.4 }),
  tanh(100, { std: 0.01 }),
  tanh(400, { std: 0.03 }),
  tanh(100, { init: 'xavier' }),
  tanh(200, { std: 0.05 }),
  relu(100, { std: 0.01 }),
  relu(100, { init: 'xavier' }),
  relu(50, { std: 0.1 }),
  sigmoid(100, { std: 1 }),
  sigmoid(400, { std: 0.5 }),
  sigmoid(25, { std: 2 }),
  sigmoid(300, { std: 0.6 }),
  sigmoid(50, { std: 1.5 }),
  tanh(100, { init: 'he' }),
  tanh(400, { std: 0.065 }),
  tanh(50, { std: 0.19 }),
  relu(100, { init: 'he' }),
  relu(400, { init: 'he' }),
  relu(200, { std: 0.1 }),
  relu(50, { std: 0.2 }),
  sigmoid(400, { std: 1 }),
  sigmoid(100, { std: 2 }),
  sigmoid(300, { std: 1 }),
  sigmoid(50, { std: 4 }),
  sigmoid(100, { std: 5 }),
  tanh(400, { std: 0.1 }),
  tanh(100, { std: 1 }),
  tanh(50, { std: 0.5 }),
  tanh(200, { std: 0.2 }),
  relu(100, { std: 0.2 }),
  relu(400, { std: 0.1 }),
  relu(200, { std: 0.15 }),
];

/** So many pictures a deal has of each fate. */
const ofEach = 4;

/**
 * The pictures of a deal: places in the deck, as many of each fate, in an order that says nothing. The same deal has the same pictures as long
 * as the deck has the same networks.
 * @param fates of the deck's networks, in its order.
 */
export function dealt(deal: number, fates: readonly Fate[]): number[] {
  const next = chance(deal);
  const shuffled = (places: number[]): number[] => {
    for (let i = places.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [places[i], places[j]] = [places[j]!, places[i]!];
    }
    return places;
  };
  const placesOf = (fate: Fate) => fates.flatMap((one, place) => (one === fate ? [place] : []));
  const hands = (['vanishes', 'holds', 'explodes'] as const).flatMap((fate) => shuffled(placesOf(fate)).slice(0, ofEach));
  return shuffled(hands);
}

/** Numbers in [0, 1) that a seed decides: mulberry32, by Tommy Ettinger. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An answer that was not right: what was said, what was measured, and how often. */
export interface Confusion {
  readonly said: Fate;
  readonly measured: Fate;
  readonly times: number;
}

/** What was taken for what, the most frequent first. */
export function confusions(answers: readonly { readonly said: Fate; readonly measured: Fate }[]): Confusion[] {
  const wrong = Map.groupBy(
    answers.filter(({ said, measured }) => said !== measured),
    ({ said, measured }) => `${said} ${measured}`,
  );
  return Array.from(wrong.values(), (same) => ({ ...same[0]!, times: same.length })).sort((a, b) => b.times - a.times);
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The heights of bars in one letter each, as shares of a `top`. */
export const packed = (counts: readonly number[], top: number): string =>
  counts.map((count) => digits[Math.round((count / top) * (digits.length - 1))]).join('');

/** What a bar as high as the top is unpacked to. */
export const tallest = digits.length - 1;

/** The heights again, each from 0 to `tallest`. */
export const unpacked = (letters: string): number[] => Array.from(letters, (letter) => digits.indexOf(letter));

/** The largest number of a deal. */
export const mostDeals = 999_999;

/**
 * Which deal an address asks for: its number, what it says in a number's place, or nothing.
 * @param search the query of an address, with or without its `?`; the last deal counts where there are several.
 */
export function dealIn(search: string): { readonly deal: number } | { readonly bad: string } | undefined {
  const text = new URLSearchParams(search).getAll('deal').at(-1);
  if (text === undefined) return undefined;
  return /^\d{1,6}$/.test(text) ? { deal: Number(text) } : { bad: text };
}
