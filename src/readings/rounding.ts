import { float32 } from '../statistics/float32.ts';
import { isNumber } from '../statistics/measures.ts';
import { measuresOf, type ShownRun } from './run.ts';

/**
 * From this share on rounding counts: a tenth of a unit of the last of three digits. An exploding gradient is carried by few of its values, and
 * a slope changes more than its activation does; tests/golden/rounding.json says which gradients have the digits of float64.
 */
const counting = 1e-4;

/**
 * How far rounding has spread in the activations of each layer, relative to their root mean square, the first layer first. A small
 * difference is multiplied on its way forward by what a gradient is multiplied by on its way back; and each layer rounds anew. What grows with
 * the activations alone, as in a ReLU, costs no digit.
 * @returns as many as there are layers before one whose factors are no numbers.
 * @throws {RangeError} if the run was not asked for its measures
 */
export function roundingOf(run: ShownRun): number[] {
  const spread: number[] = [];
  let [before, size] = [float32.resolution, 1]; // of the input, which is standard normal
  for (const [i, { activationFactor, weightFactor }] of measuresOf(run).entries()) {
    const { mean, std } = run.layers[i]!;
    const next = Math.hypot(mean, std);
    if (!isNumber(activationFactor) || !isNumber(weightFactor) || !(next > 0)) break;
    before = activationFactor * weightFactor * (size / next) * (before + float32.resolution) + float32.resolution;
    spread.push(before);
    size = next;
  }
  return spread;
}

/**
 * The first layer, counted from 1, in which rounding has reached the digits that are shown. A gradient comes back through it, and so has digits
 * of which another machine, or another order of the same sums, makes others. `undefined` where there is none.
 * @throws {RangeError} if the run was not asked for its measures
 */
export function roundedFrom(run: ShownRun): number | undefined {
  const i = roundingOf(run).findIndex((share) => share >= counting);
  return i < 0 ? undefined : i + 1;
}
