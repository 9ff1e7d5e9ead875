import { isNumber, type LayerMeasures, type Measure } from '../statistics/measures.ts';

/** What a network keeps of its signal on the way forward and of its gradient on the way back. */
export interface Kept {
  readonly signal: boolean;
  readonly gradient: boolean;
}

/** A size is kept if from one end of the network to the other it changes by no more than this factor, up or down. */
export const keptWithin = 10;

/**
 * Reads whether a network keeps the standard deviation of its signal from the first layer to the last, and the root mean square
 * of its gradient from the last layer to the first. What is 0 or lost is not kept.
 * @param measures of its layers, at least two: with one, there is nothing to keep.
 */
export function keptBy(measures: readonly LayerMeasures[]): Kept {
  const [first, last] = [measures[0]!, measures.at(-1)!];
  return { signal: isKept(first.signalStd, last.signalStd), gradient: isKept(last.gradientRms, first.gradientRms) };
}

function isKept(from: Measure, to: Measure): boolean {
  if (!isNumber(from) || !isNumber(to) || from === 0 || to === 0) return false;
  return Math.abs(Math.log(to / from)) <= Math.log(keptWithin);
}
