import type { AnyFigureName, FigureName } from '../scenario/options.ts';
import { activationCurve } from './activation-curve/kind.ts';
import { activations } from './activations/kind.ts';
import { allAtOnce } from './all-at-once/kind.ts';
import { blame } from './blame/kind.ts';
import { gradientFlow } from './gradient-flow/kind.ts';
import { bothWays } from './both-ways/kind.ts';
import { anyKind, type AnyKind } from './kind.ts';
import { neuronMap } from './neuron-map/kind.ts';
import { oneInput } from './one-input/kind.ts';
import { signalAndOffset } from './signal-and-offset/kind.ts';
import { sum } from './sum/kind.ts';
import { twoInputs } from './two-inputs/kind.ts';
import { theory } from './theory/kind.ts';
import { threeFates } from './three-fates/kind.ts';

/** Every kind of figure of runs, by the name that links give it. */
export const kinds: Readonly<Record<FigureName, AnyKind>> = {
  activations: anyKind(activations),
  'both-ways': anyKind(bothWays),
  'activation-curve': anyKind(activationCurve),
  'gradient-flow': anyKind(gradientFlow),
  blame: anyKind(blame),
  'two-inputs': anyKind(twoInputs),
  sum: anyKind(sum),
  'neuron-map': anyKind(neuronMap),
  'signal-and-offset': anyKind(signalAndOffset),
  theory: anyKind(theory),
  'three-fates': anyKind(threeFates),
  'all-at-once': anyKind(allAtOnce),
  'one-input': anyKind(oneInput),
};

/**
 * The kind of figure of runs that a view names.
 * @throws {RangeError} for a figure of trainings: no link brings one here
 */
export function kindOf(figure: AnyFigureName): AnyKind {
  if (!(figure in kinds)) throw new RangeError(`no figure of runs: ${figure}`);
  return kinds[figure as FigureName];
}
