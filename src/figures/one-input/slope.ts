import type { Activation } from '../../scenario/options.ts';
import { activationFunctions, leak, selu } from '../../theory/activations.ts';

/**
 * φ′ where an activation function gave this output, in float64.
 * @param output a finite output of that function.
 * @returns `undefined` where two slopes have the same output: GELU and SiLU come back up below 0
 */
export function slopeAt(activation: Activation, output: number): number | undefined {
  switch (activation) {
    case 'sigmoid':
      return output * (1 - output);
    case 'tanh':
      return (1 - output) * (1 + output);
    case 'relu':
      return output > 0 ? 1 : 0;
    case 'leaky_relu':
      return output > 0 ? 1 : leak;
    case 'elu':
      return output > 0 ? 1 : output + 1;
    case 'selu':
      return output > 0 ? selu.lambda : output + selu.lambda * selu.alpha;
    case 'softplus':
      return -Math.expm1(-output);
    case 'identity':
      return 1;
    case 'gelu':
    case 'silu':
      return undefined;
  }
}

/** How far an output may lie from either end of a bounded function’s range and count as full or empty, as a share of the range. */
const nearEnd = 0.05;

/**
 * Whether a neuron with this output lets gradient through: neither full nor empty where the function has two ends, above 0 where it switches.
 * @returns `undefined` where the output says nothing of the kind
 */
export function isOpen(activation: Activation, output: number): boolean | undefined {
  const { range, slope } = activationFunctions[activation];
  if (slope === 'switch') return output > 0;
  const [low, high] = range;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const part = (output - low) / (high - low);
  return part > nearEnd && part < 1 - nearEnd;
}

/** What a full cell stands for, if the function’s range says it: its largest size. */
export function fullAt(activation: Activation): number | undefined {
  const size = Math.max(...activationFunctions[activation].range.map(Math.abs));
  return Number.isFinite(size) ? size : undefined;
}
