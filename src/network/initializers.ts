import type { Scenario } from '../scenario/scenario.ts';

/**
 * Standard deviation of a scenario's random weights, or `undefined` where its weights are not random.
 *
 * Xavier: √(1/n) (Glorot & Bengio 2010, as the book simplifies it to the fan-in); He: √(2/n) (He et al. 2015,
 * arXiv:1502.01852), n = fan-in = width.
 */
export function weightStd({ init, std, width }: Scenario): number | undefined {
  switch (init) {
    case 'normal': return std;
    case 'xavier': return Math.sqrt(1 / width);
    case 'he': return Math.sqrt(2 / width);
    default: return undefined;
  }
}

/** The value of all of a scenario's weights where they are not random: 0, 1, or its own constant. */
export function weightConstant({ init, value }: Scenario): number {
  return init === 'zeros' ? 0 : init === 'ones' ? 1 : value;
}
