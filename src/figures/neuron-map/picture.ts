import { finiteExtent } from '../../readings/likeness.ts';
import { neuronMap, type NeuronMapWords } from './map.ts';
import { mapSize } from '../../statistics/measures.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Draw } from '../kind.ts';
import { layerPictures } from '../../drawing/pictures.ts';
import { lostCells, mapLabel } from './sentences.ts';

/** Draws a list with the map of one layer in each item, and below it how many of its cells hold no number. */
export const neuronMapPicture: Draw = (document, { runs: [run], view }, words) => {
  const measures = measuresOf(run!);
  const { samples, width } = run!.scenario;
  const maps = measures.map(({ map }) => map);
  const shared = view.view === 'shared-scale' ? finiteExtent(maps.filter((map) => map !== undefined)) : undefined;
  const losses = maps.map((map) => lostCells(map, words));
  const mapWords: NeuronMapWords = {
    title: (layer) => words.say('title', { n: layer }),
    label: (layer) => mapLabel(maps[layer - 1], measures[layer - 1]!, layer, words),
    columns: words.sayCount('neuron-map.columns', Math.min(width, mapSize.columns)),
    rows: words.say('neuron-map.rows', { n: words.exact(Math.min(samples, mapSize.rows)) }),
    value: words.value,
    noScale: (value, layer) => {
      if (value === undefined) return words.say('lost.overflow');
      return words.say(losses[layer - 1]!.length > 0 ? 'neuron-map.others' : 'neuron-map.all', { value: words.value(value) });
    },
  };
  const anyLost = losses.some((loss) => loss.length > 0);
  return layerPictures(document, maps.length, (i, dense) => {
    const map = maps[i];
    const svg = neuronMap(map, map && finiteExtent([map]), i + 1, { document, words: mapWords, shared, dense });
    return anyLost ? { svg, remarks: losses[i]! } : { svg };
  });
};
