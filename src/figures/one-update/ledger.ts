import type { Optimizer } from '../../scenario/options.ts';
import { float32Step } from '../../statistics/float32.ts';

/** What changes a weight in one step, in steps of the last digit that is shown: what it was and all changes are exactly what it is then. */
export interface Ledger {
  /** Digits after the point, and the power of ten that all is written in units of; 0 where it is written as it is. */
  readonly digits: number;
  readonly exponent: number;
  readonly before: number;
  readonly after: number;
  /** The whole change. */
  readonly change: number;
  /** −rate × the gradient, and what momentum adds of the steps before; `undefined` where the optimizer does not take the gradient as it is. */
  readonly own: number | undefined;
  readonly memory: number | undefined;
  /** What float32 rounds away, of the weight and of its change; `undefined` where it is not to be seen. */
  readonly rounding: number | undefined;
}

/** Digits of the change after its first one. */
const following = 3;
/** Weights below this power of ten are written in units of one. */
const leastPlain = -3;

const decade = (value: number): number => Math.floor(Math.log10(value));

/**
 * Balances what a step does to a weight. As many digits are shown as the change asks for and float32 holds of the weight.
 * @param own −rate × the gradient that the optimizer was given.
 * @returns `undefined` where one of them is not finite
 */
export function ledgerOf(before: number, after: number, own: number, optimizer: Optimizer): Ledger | undefined {
  const largest = Math.max(Math.abs(before), Math.abs(after), optimizer === 'adam' ? 0 : Math.abs(own));
  if (!Number.isFinite(largest) || Number.isNaN(before + after + own)) return undefined;
  // A change that is less than half of what float32 holds at all is none there.
  if (largest <= float32Step(0) / 2)
    return { digits: 0, exponent: 0, before: 0, after: 0, change: 0, own: 0, memory: undefined, rounding: undefined };
  const moved = Math.abs(after - before);
  const last = Math.max(moved > 0 ? decade(moved) - following : -Infinity, decade(float32Step(largest)));
  const size = decade(largest);
  const exponent = size < leastPlain ? size : 0;
  const digits = Math.max(0, exponent - last);
  const steps = (value: number) => Math.round((value / 10 ** exponent) * 10 ** digits) + 0; // + 0: no −0
  const sides = { digits, exponent, before: steps(before), after: steps(after), change: steps(after) - steps(before) };
  if (optimizer === 'adam') return { ...sides, own: undefined, memory: undefined, rounding: undefined };
  const left = sides.change - steps(own);
  // One step is what rounding to the digits shown takes.
  if (Math.abs(left) <= 1) return { ...sides, own: sides.change, memory: optimizer === 'momentum' ? 0 : undefined, rounding: undefined };
  return {
    ...sides,
    own: steps(own),
    ...(optimizer === 'momentum' ? { memory: left, rounding: undefined } : { memory: undefined, rounding: left }),
  };
}
