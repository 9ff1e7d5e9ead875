import type { Scenario } from '../scenario/scenario.ts';
import { drawMatrix } from './distributions.ts';
import { weightConstant, weightDistribution, weightStd } from './initializers.ts';
import { NormalStream } from './random.ts';

/** Numbers by the names of the reference script, each in row-major order. */
export type Arrays = Record<string, Float32Array>;

/** What a network is made of: W1, b1 …, and with batch norm gamma1 and beta1 in the place of b1; and the means and variances that run along. */
export interface Parameters {
  readonly parameters: Arrays;
  readonly running: Arrays;
}

/** Numbers that go into each layer, the output layer among them, and those that come out of it: 196 → 100 → … → 10. */
export function fans(
  { layers, width }: Pick<Scenario, 'layers' | 'width'>,
  inputs: number,
  classes: number,
): [fanIn: number, fanOut: number][] {
  const sizes = [inputs, ...new Array<number>(layers).fill(width), classes];
  return sizes.slice(1).map((fanOut, i) => [sizes[i]!, fanOut]);
}

/**
 * What a training starts from, as `start` in tests/golden/train_reference.py: the weights of all layers drawn in their order from
 * `RandomState(seed)`, the output layer's by the same rule as the others; biases, beta and running means 0, gamma and running variances 1.
 */
export function startingParameters(scenario: Scenario, inputs: number, classes: number): Parameters {
  const stream = new NormalStream(scenario.seed);
  const [parameters, running]: [Arrays, Arrays] = [{}, {}];
  for (const [i, [n, m]] of fans(scenario, inputs, classes).entries()) {
    const layer = i + 1;
    parameters[`W${layer}`] = startingWeights(scenario, stream, n, m);
    if (scenario.norm === 'batch' && layer <= scenario.layers) {
      parameters[`gamma${layer}`] = new Float32Array(m).fill(1);
      parameters[`beta${layer}`] = new Float32Array(m);
      running[`mean${layer}`] = new Float32Array(m);
      running[`var${layer}`] = new Float32Array(m).fill(1);
    } else parameters[`b${layer}`] = new Float32Array(m);
  }
  return { parameters, running };
}

/** Weights of a layer, n × m. */
function startingWeights(scenario: Scenario, stream: NormalStream, n: number, m: number): Float32Array {
  const distribution = weightDistribution(scenario);
  if (!distribution) return new Float32Array(n * m).fill(weightConstant(scenario));
  const std = weightStd(scenario, n, m)!;
  return drawMatrix(stream, n, m, distribution).map((x) => x * std);
}
