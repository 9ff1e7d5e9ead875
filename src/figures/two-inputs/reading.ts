import { distance } from '../../readings/distance.ts';
import { float32Step } from '../../statistics/float32.ts';
import { measuresOf } from '../../readings/run.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { activationFunctions } from '../../theory/activations.ts';
import type { Shown } from '../kind.ts';

/** Two samples in one layer. */
export interface PairLayer {
  /** What the neurons answer to either, as many as are drawn. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Smallest and largest of all these answers, on which both are drawn; `undefined` where none is finite. */
  readonly extent: readonly [low: number, high: number] | undefined;
  /** Root mean square of what sets the two apart, over all neurons; NaN where a number is ∞ or NaN. */
  readonly distance: number;
  /** Whether nothing can set the two apart, however many digits there were; a distance of 0 that is not exact is what float32 has left of one. */
  readonly exact: boolean;
  /** The distance from the largest of these answers to the next number that float32 can hold. */
  readonly step: number;
}

/** What is left of the difference of two samples, layer by layer. */
export interface TwoInputs {
  readonly sample: number;
  readonly other: number;
  readonly layers: readonly PairLayer[];
  /** Neurons in a layer, of which at most `drawnCells` are drawn. */
  readonly width: number;
  /** The layer, from 1, from which on the two are one to the network: they differ by less than float32 can write; `undefined` where they are not. */
  readonly oneFrom: number | undefined;
  /** The first layer, from 1, whose numbers float32 cannot hold. */
  readonly lostFrom: number | undefined;
}

/** Most neurons of a layer that are drawn. */
export const drawnCells = 100;

/** Most layers whose cells stand above the line, in two rows; more of them would push it out of sight. */
export const mostAbove = 10;

/** Reads the answers of every layer to two samples. */
export function read({ runs: [run] }: Shown<'two-inputs'>): TwoInputs {
  const { sample, other, width } = run.scenario;
  const measures = measuresOf(run, 'path', 'otherPath');
  let exact = distance(measures[0]!.path.inputs ?? [], measures[0]!.otherPath.inputs ?? []) === 0;
  const layers = measures.map(({ path, otherPath }, i): PairLayer => {
    // A page is built with nine digits of each number, which tell any two of float32 apart, but are not that number yet.
    const [a, b] = [path, otherPath].map(({ activations }) => activations.map(Math.fround)) as [number[], number[]];
    const isLost = run.layers[i]!.lost === 'below-resolution';
    exact ||= !isLost && isForgotten(run.scenario, [...a, ...b]);
    const finite = [...a.slice(0, drawnCells), ...b.slice(0, drawnCells)].filter(Number.isFinite);
    return {
      a: a.slice(0, drawnCells),
      b: b.slice(0, drawnCells),
      extent: finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : undefined,
      distance: distance(a, b),
      exact,
      step: float32Step(Math.max(...[...a, ...b].map(Math.abs))),
    };
  });
  const one = layers.findLastIndex((layer) => !isOne(layer)) + 1;
  const lost = layers.findIndex((layer) => Number.isNaN(layer.distance));
  return {
    sample,
    other,
    layers,
    width,
    oneFrom: one < layers.length ? one + 1 : undefined,
    lostFrom: lost < 0 ? undefined : lost + 1,
  };
}

/** Whether a layer gives all inputs the same by what it is: it has no weights, or all its ReLUs are shut. */
function isForgotten({ activation, init, value }: Scenario, outputs: readonly number[]): boolean {
  if (init === 'zeros' || (init === 'constant' && value === 0)) return true;
  return activationFunctions[activation].zeros === 'all-below' && outputs.every((output) => output === 0);
}

/** Whether float32 tells the two apart no longer: they are the same, or differ by less than its step beside them. */
export const isOne = (layer: Pick<PairLayer, 'distance' | 'step'>): boolean => layer.distance === 0 || layer.distance < layer.step;
