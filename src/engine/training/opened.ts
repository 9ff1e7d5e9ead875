import type { OpenedUpdate } from '../../statistics/training-measures.ts';
import type { Pass } from './float64.ts';

/** What a step of training hands over of the layer that the opened weight belongs to. */
export interface OpenedStep {
  /** Counted from 1, within the layer: the neuron that the weight leads to, and the number that it comes from. */
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
  /** Samples of the batch. */
  readonly rows: number;
  /** rows × fan-in: what goes into the layer. */
  readonly inputs: ArrayLike<number>;
  /** rows × width: the gradient of the batch's mean loss for x W; with batch norm, before it is normalised. */
  readonly delta: ArrayLike<number>;
  /** fan-in × width: the gradient that the optimizer is given, which a clip has made smaller. */
  readonly used: ArrayLike<number>;
  /** fan-in × width: the layer's weights as the step finds them, and as it leaves them. */
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** Passes the batch through the network with these weights in place of the layer's. */
  readonly pass: (weights: Float64Array) => Pass;
  /** Whether φ has a kink at 0, over which a nudge may carry. */
  readonly hasKink: boolean;
}

/** Nudges, the smallest first: as small as leaves some digits of the difference between two losses. */
const nudges = [1e-5, 1e-4, 1e-3, 1e-2] as const;
/** What the difference should be at least, as a share of the loss: float64 holds it to about 5 digits then. */
const enough = 1e-10;

/** Opens the update of one weight, and checks its gradient in float64: all that `OpenedUpdate` says, with the smallest nudge that is enough, or 0.01. */
export function openedUpdate({ layer, neuron, input, rows, inputs, delta, used, before, after, pass, hasKink }: OpenedStep): OpenedUpdate {
  const [fanIn, width] = [inputs.length / rows, delta.length / rows];
  const at = (input - 1) * width + neuron - 1;
  const column = (values: ArrayLike<number>, columns: number, i: number, factor: number) =>
    Array.from({ length: rows }, (_, row) => values[row * columns + i]! * factor);
  const own = column(inputs, fanIn, input - 1, 1);
  const gradients = column(delta, width, neuron - 1, rows);
  const gradient = own.reduce((sum, x, row) => sum + x * gradients[row]!, 0) / rows;
  const weights = new Float64Array(before);
  const nudged = (by: number): Pass => {
    weights[at] = before[at]! + by;
    return pass(weights);
  };
  const { loss } = nudged(0);
  const nudge = nudges.find((size) => 2 * size * Math.abs(gradient) >= enough * loss) ?? nudges.at(-1)!;
  const [above, below] = [nudged(nudge), nudged(-nudge)];
  return {
    layer,
    neuron,
    input,
    inputs: own,
    gradients,
    gradient,
    applied: used[at]!,
    before: before[at]!,
    after: after[at]!,
    nudge,
    loss,
    lossAbove: above.loss,
    lossBelow: below.loss,
    switched: hasKink ? above.above.reduce((count, side, i) => count + (side === below.above[i] ? 0 : 1), 0) : 0,
  };
}
