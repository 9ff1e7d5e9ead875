import { mapSize } from '../../statistics/measures.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Kind } from '../kind.ts';
import { lostCells, mapSummary } from './sentences.ts';

/** The activations themselves: each layer's first inputs and neurons as an image. */
export const neuronMap: Kind = {
  name: 'neuron-map',
  measures: true,
  reads: ['map'],
  summary: mapSummary,
  axes: ({ runs: [run], view }, words) => {
    const { samples, width } = run!.scenario;
    const inputs =
      samples > mapSize.rows
        ? words.say('neuron-map.axes.inputs', { rows: words.exact(mapSize.rows), samples: words.exact(samples) })
        : words.say('neuron-map.axes.all-inputs', { samples: words.exact(samples) });
    const neurons =
      width > mapSize.columns
        ? words.say('neuron-map.axes.neurons', { columns: words.exact(mapSize.columns), width: words.exact(width) })
        : words.sayCount('neuron-map.axes.all-neurons', width);
    const hatched = measuresOf(run!).some(({ map }) => lostCells(map, words).length > 0);
    return [
      words.say('neuron-map.axes', { inputs, neurons }),
      words.say(view.view === 'shared-scale' ? 'neuron-map.scale.shared' : 'neuron-map.scale.own'),
      ...(hatched ? [words.say('neuron-map.hatched')] : []),
    ].join(' ');
  },
  readout: ({ runs: [run] }, { drawing, column, row }, words) => {
    const map = measuresOf(run!)[drawing]?.map;
    if (!map) return '';
    return words.say('neuron-map.readout', {
      layer: words.exact(drawing + 1),
      input: words.exact(row + 1),
      neuron: words.exact(column + 1),
      value: words.value(map.values[row * map.columns + column]!),
    });
  },
  load: async () => (await import('./picture.ts')).neuronMapPicture,
};
