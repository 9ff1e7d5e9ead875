import { layerPictures } from '../../drawing/pictures.ts';
import { likeness } from '../../readings/likeness.ts';
import type { Draw } from '../kind.ts';
import { neuronMap } from './map.ts';
import { lostWords, mapLabel } from './label.ts';
import type { NeuronMap } from './reading.ts';
import { holdsLost } from './sentences.ts';

/** Draws a list with the map of one layer in each item, and below it how many of its cells hold no number. */
export const picture: Draw<NeuronMap> = (document, { inputs, neurons, layers, shared }, words) => {
  const key = words.say('neuron-map.key', {
    columns: words.sayCount('neuron-map.columns', neurons.shown),
    rows: words.sayCount('neuron-map.rows', inputs.shown),
  });
  const anyLost = layers.some(holdsLost);
  return layerPictures(
    document,
    layers,
    (layer, i) => {
      const { map, extent } = layer;
      const mapWords = {
        value: words.value,
        title: words.say('title', { n: i + 1 }),
        // Only the label needs to know what is alike, so it is not looked for before there is one.
        label: mapLabel(layer, map && likeness(map), i + 1, words),
        noScale: (value: number | undefined) => {
          if (value === undefined) return words.say('lost.overflow');
          return words.say(holdsLost(layer) ? 'neuron-map.others' : 'neuron-map.all', { value: words.value(value) });
        },
      };
      const svg = neuronMap(map, extent, i + 1, { document, words: mapWords, shared });
      return { svg, remarks: anyLost ? lostWords(layer, words) : undefined };
    },
    { kinds: 'maps', key: { axis: key } },
  );
};
