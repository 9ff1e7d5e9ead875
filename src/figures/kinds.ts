import type { FigureName } from '../scenario/options.ts';
import { activationCurve } from './activation-curve.ts';
import { activations } from './activations.ts';
import { allAtOnce } from './all-at-once.ts';
import { blame } from './blame.ts';
import { gradientFlow } from './gradient-flow.ts';
import type { Kind } from './kind.ts';
import { neuronMap } from './neuron-map.ts';
import { signalAndOffset } from './signal-and-offset.ts';
import { theory } from './theory.ts';
import { threeFates } from './three-fates.ts';

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
