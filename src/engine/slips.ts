import { dispose, mul, tensor2d, tidy, type Tensor2D } from '@tensorflow/tfjs-core';
import { weightStd } from '../network/initializers.ts';
import { activations, preActivate } from '../network/mlp.ts';
import { NormalStream } from '../network/random.ts';
import type { Range } from '../scenario/options.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { measureLayer } from '../statistics/layer.ts';
import { withElements } from './backend.ts';
import { intervalOf } from './interval.ts';
import type { Run } from './run.ts';

/**
 * Slips in the book's script after which its network is another one:
 *
 * - `first-layer-again`: every layer but the first is given the outputs of layer 1, `activations[i-i]` for `activations[i-1]`;
 * - `one-matrix`: the weights are drawn once, before the loop;
 * - `uniform-weights`: `rand`, uniform over [0, 1), draws the weights in place of `randn`;
 * - `uniform-input`: it draws the input.
 */
export const networkSlips = ['first-layer-again', 'one-matrix', 'uniform-weights', 'uniform-input'] as const;
export type NetworkSlip = (typeof networkSlips)[number];

/**
 * Runs the script with a slip in it, on the started backend: with NumPy's random numbers, in the order in which that script draws them.
 * @param scenario whose weights are normal draws, small enough for one product a layer.
 * @returns what a run gives of its layers' histograms.
 * @throws RangeError where the weights are not normal draws: the script has no `rand` to mistake then.
 */
export function runWithSlip(scenario: Scenario, slip: NetworkSlip, range: Range): Pick<Run, 'scenario' | 'range' | 'layers'> {
  const { samples, width, seed } = scenario;
  const std = scenario.init === 'he' || scenario.init === 'xavier' || scenario.init === 'normal' ? weightStd(scenario) : undefined;
  if (std === undefined) throw new RangeError(`invalid init; not normal, xavier or he: ${scenario.init}`);
  const stream = new NormalStream(seed);
  const draw = (rows: number, uniform: boolean): Tensor2D =>
    tensor2d(uniform ? uniforms(stream, rows * width) : stream.fill(new Float32Array(rows * width)), [rows, width]);
  const outputs = tidy(() => {
    const input = draw(samples, slip === 'uniform-input');
    const drawWeights = () => mul<Tensor2D>(draw(width, slip === 'uniform-weights'), std);
    const all: Tensor2D[] = [];
    let weights = drawWeights();
    for (let layer = 0; layer < scenario.layers; layer++) {
      if (layer > 0 && slip !== 'one-matrix') weights = drawWeights();
      const x = layer === 0 ? input : all[slip === 'first-layer-again' ? 0 : layer - 1]!;
      all.push(activations(scenario, preActivate(x, weights)));
    }
    return all;
  });
  const layers = outputs.map((z) => withElements(z, (values) => measureLayer(values, intervalOf(scenario, range))));
  dispose(outputs);
  return { scenario, range, layers };
}

/** The next draws of NumPy's `random_sample`, uniform over [0, 1); the stream has 2u − 1, which is exact. */
const uniforms = (stream: NormalStream, count: number): Float32Array =>
  Float32Array.from(stream.fillUniform(new Float64Array(count)), (x) => (x + 1) / 2);
