import type { Fate } from '../readings/gradient.ts';

/** A network whose gradient is to be named, as its page is built with it. */
export interface FateCard {
  readonly fate: Fate;
  /** Activation function and neurons, in words. */
  readonly network: string;
  /** What its histograms show, as a sentence. */
  readonly label: string;
  /** The bars of each layer, packed, and the ends of its axis in words. */
  readonly bars: readonly string[];
  readonly ends: readonly (readonly [left: string, right: string])[];
  /** The gradient's size in each layer, as powers of ten. */
  readonly exponents: readonly number[];
  /** Its weights and what became of its gradient, in words, and where that can be seen. */
  readonly weights: string;
  readonly told: string;
  readonly href: string;
  /** A network of the deck that looks alike and meets another fate, in words. */
  readonly double?: string;
}
