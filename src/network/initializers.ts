import type { Initializer } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Distribution } from './distributions.ts';

/** The one formula behind the initializers: elements of mean 0 and variance scale / n, n = fan-in, as in the book. */
interface VarianceScaling {
  readonly scale: number;
  readonly distribution: Distribution;
}

/**
 * Its named cases. Xavier: Glorot & Bengio 2010 (https://proceedings.mlr.press/v9/glorot10a.html), as the book simplifies it to the
 * fan-in; He: He et al. 2015, arXiv:1502.01852; LeCun: LeCun et al. 1998, doi:10.1007/3-540-49430-8_2, which for equal fans is Xavier's;
 * orthogonal: Saxe et al. 2014, arXiv:1312.6120, whose elements have the mean square 1 / n, n the larger of both fans.
 */
const cases: Partial<Record<Initializer, VarianceScaling>> = {
  xavier: { scale: 1, distribution: 'normal' },
  xavier_uniform: { scale: 1, distribution: 'uniform' },
  he: { scale: 2, distribution: 'normal' },
  he_uniform: { scale: 2, distribution: 'uniform' },
  lecun: { scale: 1, distribution: 'normal' },
  orthogonal: { scale: 1, distribution: 'orthogonal' },
};

/** Distribution of a scenario's random weights, or `undefined` where its weights are not random. */
export function weightDistribution({ init }: Scenario): Distribution | undefined {
  return init === 'normal' || init === 'truncated_normal' ? init : cases[init]?.distribution;
}

/**
 * Standard deviation of a scenario's random weights, or `undefined` where its weights are not random: its own, or √(scale / n).
 * @param fanIn, fanOut of the layer; the scenario's width unless given.
 */
export function weightStd({ init, std, width }: Scenario, fanIn = width, fanOut = fanIn): number | undefined {
  if (init === 'normal' || init === 'truncated_normal') return std;
  const named = cases[init];
  return named && Math.sqrt(named.scale / (init === 'orthogonal' ? Math.max(fanIn, fanOut) : fanIn));
}

/** The value of all of a scenario's weights where they are not random: 0, 1, or its own constant. */
export function weightConstant({ init, value }: Scenario): number {
  return init === 'zeros' ? 0 : init === 'ones' ? 1 : value;
}

/** Root mean square of a scenario's weights: their standard deviation where they are random, the size of the one value where they are not. */
export const weightSize = (scenario: Scenario): number => weightStd(scenario) ?? Math.abs(weightConstant(scenario));
