import { isNumber, type LayerMeasures, type Lost, type Measure } from '../statistics/measures.ts';
import { roundedFrom } from './rounding.ts';
import { measuresOf, rmsOf, type ShownRun } from './run.ts';

/** Why a measure has no place on a logarithmic axis: it is exactly 0, it is not defined, or float32 lost it. */
export type Gone = Lost | 'zero' | 'none';

/** Says why a measure has no place on a logarithmic axis; `undefined` where it has one. */
export function goneOf(measure: Measure): Gone | undefined {
  if (measure === 0) return 'zero';
  if (measure === null) return 'none';
  return isNumber(measure) ? undefined : measure;
}

/** What becomes of a gradient on its way back through the layers, by what one layer does to it. */
export type Fate = 'vanishes' | 'holds' | 'explodes';

/** A gradient holds its size if no layer changes it by more than a tenth, nor all of them together by more than tenfold. */
export const steady = { perLayer: [0.9, 1.1], inAll: 10 } as const;

/**
 * The fate of a gradient that each of `steps` layers multiplies by `perLayer`, both above 0.
 * @param perLayer the geometric mean, where layers differ.
 */
export function fateOf(perLayer: number, steps: number): Fate {
  const [least, most] = steady.perLayer;
  const held = Math.abs(Math.log(perLayer)) * steps <= Math.log(steady.inAll);
  if (held && perLayer >= least && perLayer <= most) return 'holds';
  return perLayer < 1 ? 'vanishes' : 'explodes';
}

/** The same, looked at from end to end: a gradient that holds by layer can lose or gain much over many of them. */
export type Course = Fate | 'fades' | 'grows-slowly';

/** From the last layer to the first, a gradient that holds may change by no more than this factor, or it fades, or grows slowly. */
const held = 2;

/** Whether a factor is a change worth a word, more than twofold up or down. */
const isNotable = (factor: number): boolean => Math.abs(Math.log(factor)) > Math.log(held);

/**
 * What becomes of a gradient that each of `steps` layers multiplies by `perLayer`, both above 0.
 * @param perLayer the geometric mean, where layers differ.
 */
export function courseOf(perLayer: number, steps: number): Course {
  const fate = fateOf(perLayer, steps);
  if (fate !== 'holds' || !isNotable(perLayer ** steps)) return fate;
  return perLayer < 1 ? 'fades' : 'grows-slowly';
}

/** The whole way of a gradient, as the name of a sentence and its numbers. Layers are counted from 1. */
export type Flow =
  /** Going back, `layer` is the first one in which there is no gradient that could be measured. */
  | { readonly kind: 'gone'; readonly gone: Gone; readonly layer: number }
  /** There is only one layer, so nothing changes from layer to layer. */
  | { readonly kind: 'single'; readonly rms: number }
  /** From the last layer to the first, `inAll` times; `perLayer` is the geometric mean of the steps between them. */
  | { readonly kind: Course; readonly from: number; readonly to: number; readonly perLayer: number; readonly inAll: number };

/**
 * Reads what becomes of the gradient.
 * @param rms the gradient's root mean square in each layer, the first layer first; at least one.
 */
export function flowOf(rms: readonly Measure[]): Flow {
  const last = rms.length;
  for (let layer = last; layer >= 1; layer--) {
    const gone = goneOf(rms[layer - 1]!);
    if (gone) return { kind: 'gone', gone, layer };
  }
  const [to, from] = [rms[0] as number, rms[last - 1] as number];
  if (last === 1) return { kind: 'single', rms: to };
  const steps = last - 1;
  const perLayer = Math.exp((Math.log(to) - Math.log(from)) / steps);
  return { kind: courseOf(perLayer, steps), from, to, perLayer, inAll: to / from };
}

/** The gradient in one layer, and the step of its way back that led there; `layer` is counted from 1. */
export type Step =
  | { readonly kind: 'gone'; readonly layer: number; readonly gone: Gone }
  /** `factor` times what it is in the next layer. */
  | { readonly kind: 'from-next'; readonly layer: number; readonly rms: number; readonly factor: number }
  /** The last layer, where the way back begins: `factor` times the gradient that arrives. */
  | { readonly kind: 'from-arriving'; readonly layer: number; readonly rms: number; readonly factor: number }
  /** There is nothing to compare it with. */
  | { readonly kind: 'alone'; readonly layer: number; readonly rms: number };

/** The step that led to each layer, the first layer first. */
const stepsOf = (measures: readonly LayerMeasures[]): Step[] =>
  measures.map(({ gradientRms, activationFactor }, i): Step => {
    const layer = i + 1;
    const gone = goneOf(gradientRms);
    if (gone) return { kind: 'gone', layer, gone };
    const rms = gradientRms as number;
    const next = measures[i + 1]?.gradientRms;
    if (typeof next === 'number' && next > 0) return { kind: 'from-next', layer, rms, factor: rms / next };
    if (next === undefined && typeof activationFactor === 'number') return { kind: 'from-arriving', layer, rms, factor: activationFactor };
    return { kind: 'alone', layer, rms };
  });

/** The gradient's whole way through a network: its size in each layer, the step that led there, and what becomes of it. */
export interface GradientReading {
  /** Root mean squares, the first layer first, as are the steps. */
  readonly rms: readonly Measure[];
  readonly steps: readonly Step[];
  readonly flow: Flow;
  /**
   * Whether the first step, from the gradient that arrives to that of the last layer, changes it much, and the steps that `flow` tells of do
   * not go on in that way: then a line that drops at first does not say what becomes of the gradient.
   */
  readonly setsOff: boolean;
  /** The first layer in which rounding has reached the digits that are shown; none of the gradient's can then be compared. */
  readonly roundedFrom: number | undefined;
}

/**
 * Reads the gradient of a run.
 * @throws {RangeError} if the run was not asked for its measures
 */
export function gradientReading(run: ShownRun): GradientReading {
  const measures = measuresOf(run);
  const rms = rmsOf(run);
  const [steps, flow] = [stepsOf(measures), flowOf(rms)];
  return { rms, steps, flow, setsOff: setsOff(steps.at(-1)!, flow), roundedFrom: roundedFrom(run) };
}

function setsOff(first: Step, flow: Flow): boolean {
  if (first.kind !== 'from-arriving' || !isNotable(first.factor)) return false;
  return flow.kind !== (first.factor < 1 ? 'vanishes' : 'explodes');
}
