import { distance, float32Step } from '../../readings/distance.ts';
import { measuresOf } from '../../readings/run.ts';
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
  /** The distance from numbers of that size to the next that float32 can hold. */
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

/** Reads the answers of every layer to two samples. */
export function read({ runs: [run] }: Shown<'two-inputs'>): TwoInputs {
  const { sample, other, width } = run.scenario;
  const layers = measuresOf(run, 'path', 'otherPath').map(({ path, otherPath }): PairLayer => {
    const [a, b] = [path.activations, otherPath.activations];
    const finite = [...a.slice(0, drawnCells), ...b.slice(0, drawnCells)].filter(Number.isFinite);
    return {
      a: a.slice(0, drawnCells),
      b: b.slice(0, drawnCells),
      extent: finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : undefined,
      distance: distance(a, b),
      step: float32Step(
        distance(
          a,
          a.map(() => 0),
        ),
      ),
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

/** Whether float32 tells the two apart no longer: they are the same, or differ by less than its step beside numbers of their size. */
export const isOne = (layer: Pick<PairLayer, 'distance' | 'step'>): boolean => layer.distance === 0 || layer.distance < layer.step;
