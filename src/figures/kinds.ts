import type { FigureName } from '../scenario/options.ts';
import { activationCurve } from './activation-curve/kind.ts';
import { activations } from './activations/kind.ts';
import { allAtOnce } from './all-at-once/kind.ts';
import { blame } from './blame/kind.ts';
import { gradientFlow } from './gradient-flow/kind.ts';
import type { Kind } from './kind.ts';
import { neuronMap } from './neuron-map/kind.ts';
import { signalAndOffset } from './signal-and-offset/kind.ts';
import { theory } from './theory/kind.ts';
import { threeFates } from './three-fates/kind.ts';

/** Every kind of figure, by the name that links give it. */
export const kinds: Readonly<Record<FigureName, Kind>> = {
  activations: activations,
  'activation-curve': activationCurve,
  'gradient-flow': gradientFlow,
  blame: blame,
  'neuron-map': neuronMap,
  'signal-and-offset': signalAndOffset,
  theory: theory,
  'three-fates': threeFates,
  'all-at-once': allAtOnce,
};
