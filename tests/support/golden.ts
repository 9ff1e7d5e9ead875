import grid from '../golden/textbook-grid.json' with { type: 'json' };
import type { Scenario } from '../../src/scenario/scenario.ts';

/** One layer as the reference script writes it; numbers that JSON lacks are strings. */
export interface GoldenLayer {
  readonly histogram: readonly number[];
  readonly below: number;
  readonly above: number;
  readonly mean: number | string;
  readonly std: number | string;
}

export interface GoldenRun {
  readonly scenario: Scenario;
  readonly layers: readonly GoldenLayer[];
}

/** The reference figures: every activation with each of the book's seven starting weights, seed 0, NumPy float64. */
export const golden = grid as unknown as readonly GoldenRun[];

/** A scenario's name in a test's title. */
export const titled = ({ activation, init, std, value }: Scenario): string =>
  `${activation} from ${init === 'normal' ? `N(0, ${std}²)` : init === 'constant' ? `full(${value})` : init}`;

/**
 * Whether two numbers agree relatively; NaN agrees with NaN only, and ∞ with the same ∞ only.
 * @param tolerance relative to the expected number; where that is 0, only 0 will do.
 */
export function agrees(actual: number, expected: number, tolerance: number): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  return Number.isFinite(actual) && Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}
