import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interval } from '../statistics/histogram.ts';
import { boundsOf } from '../theory/activations.ts';

/** The histograms' interval in a range, or `undefined` to fit it to each layer. */
export function intervalOf({ activation }: Pick<Scenario, 'activation'>, range: Range): Interval | undefined {
  switch (range) {
    case 'unit':
      return [0, 1];
    case 'symmetric':
      return [-1, 1];
    case 'own':
      return boundsOf(activation);
    case 'fitted':
      return undefined;
  }
}
