import { finiteExtent } from '../../readings/likeness.ts';
import { mapReading, type MapReading } from '../../readings/map.ts';
import { measuresOf } from '../../readings/run.ts';
import type { ViewOf } from '../../scenario/options.ts';
import type { Interval } from '../../statistics/histogram.ts';
import { mapSize, type ActivationMap, type Measure } from '../../statistics/measures.ts';
import type { Shown } from '../kind.ts';

/** One layer of the map; a page is built without the activations themselves. */
export interface MapLayer {
  readonly map: ActivationMap | undefined;
  /** The smallest and the largest finite value; `undefined` where there is none. */
  readonly extent: Interval | undefined;
  /** Cells that hold ∞ or −∞, and cells that hold NaN. */
  readonly infinite: number;
  readonly nan: number;
  /** Mean cosines between the rows and between the columns of the whole layer. */
  readonly sampleSimilarity: Measure;
  readonly neuronSimilarity: Measure;
}

/** Along one side of the map: the first `shown` of `all` that there are. */
export interface Side {
  readonly shown: number;
  readonly all: number;
}

/** What a run's activations look like, each by itself. */
export interface NeuronMap {
  readonly view: ViewOf<'neuron-map'>;
  readonly seen: MapReading;
  readonly inputs: Side;
  readonly neurons: Side;
  /** The first layer first. */
  readonly layers: readonly MapLayer[];
  /** The values of the darkest and of the brightest colour, where one scale serves all layers. */
  readonly shared: Interval | undefined;
}

/** Reads the activations of each layer's first inputs and neurons, and what is to be seen in them. */
export function read({ runs: [run], view: { view } }: Shown<'neuron-map'>): NeuronMap {
  const { samples, width } = run.scenario;
  const measures = measuresOf(run);
  const maps = measures.flatMap(({ map }) => map ?? []);
  return {
    view,
    seen: mapReading(run.layers, measures, width),
    inputs: { shown: Math.min(samples, mapSize.rows), all: samples },
    neurons: { shown: Math.min(width, mapSize.columns), all: width },
    layers: measures.map(({ map, sampleSimilarity, neuronSimilarity }) => ({
      map,
      extent: map && finiteExtent([map]),
      ...lostCells(map),
      sampleSimilarity,
      neuronSimilarity,
    })),
    shared: view === 'shared-scale' ? finiteExtent(maps) : undefined,
  };
}

/** Counts the cells of a map that hold no number. */
function lostCells(map: ActivationMap | undefined): Pick<MapLayer, 'infinite' | 'nan'> {
  let [infinite, nan] = [0, 0];
  for (const value of map?.values ?? []) {
    if (Number.isNaN(value)) nan++;
    else if (!Number.isFinite(value)) infinite++;
  }
  return { infinite, nan };
}
