import { finiteExtent } from '../plots/neuron-map-likeness.ts';
import { neuronMap, type NeuronMapWords } from '../plots/neuron-map.ts';
import { mapSize } from '../statistics/measures.ts';
import { measuresOf } from './gradient-sentences.ts';
import type { Draw } from './kind.ts';
import { lostCells, mapLabel } from './neuron-map-sentences.ts';

/** From this depth on, maps are small and many to a row. */
const denseFrom = 11;

/** Draws a list with the map of one layer in each item, and below it how many of its cells hold no number. */
export const neuronMapPicture: Draw = function* (document, { runs: [run], view }, words) {
  const measures = measuresOf(run!);
  const { samples, width } = run!.scenario;
  const maps = measures.map(({ map }) => map);
  const dense = maps.length >= denseFrom;
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
  const list = document.createElement('ol');
  list.className = dense ? 'pictures dense' : 'pictures';
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  for (const [i, map] of maps.entries()) {
    const item = document.createElement('li');
    item.append(neuronMap(map, map && finiteExtent([map]), i + 1, { document, words: mapWords, shared, dense }));
    if (losses.some((loss) => loss.length > 0)) {
      const lost = document.createElement('p');
      lost.className = 'left-out';
      lost.textContent = losses[i]!.join(' · ');
      item.append(lost);
    }
    list.append(item);
    yield;
  }
  return list;
};
