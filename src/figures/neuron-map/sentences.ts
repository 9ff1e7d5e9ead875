import type { Likeness } from '../../readings/likeness.ts';
import { nearlyAll, similarity } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import type { MapLayer, NeuronMap } from './reading.ts';

/** One sentence that says what is to be seen now. */
export function summary({ view, seen, neurons }: NeuronMap, words: Words): string {
  const layer = words.exact(seen.layer);
  const n = words.exact(neurons.all);
  switch (seen.kind) {
    case 'overflow':
    case 'underflow':
    case 'same-rows':
      return words.say(`neuron-map.reading.${seen.kind}`, { layer });
    case 'equal':
      return words.say('neuron-map.reading.equal', { layer, value: words.value(seen.mean) });
    case 'same-columns':
      return words.say('neuron-map.reading.same-columns', { layer, n });
    case 'almost-same-rows':
      return words.say('neuron-map.reading.almost-same-rows', { layer, similarity: similarity(seen.similarity, words) });
    case 'shrunk':
      return words.say(view === 'shared-scale' ? 'neuron-map.reading.shrunk-shared' : 'neuron-map.reading.shrunk-own', {
        layer,
        std: words.value(seen.std),
      });
    case 'together':
      return words.say('neuron-map.reading.together', { layer, n, effective: words.value(seen.effective) });
    case 'stripes':
      return words.say('neuron-map.reading.stripes', { layer, share: words.percent(seen.share) });
    case 'pattern':
      return seen.share > nearlyAll
        ? words.say('neuron-map.reading.pattern-all', { layer })
        : words.say('neuron-map.reading.pattern', { layer, share: words.percent(seen.share) });
  }
}

/** How much of a layer is shown, what its colours stand for, and what hatched cells are where there are any. */
export function axes({ view, inputs, neurons, layers }: NeuronMap, words: Words): string {
  const down =
    inputs.all > inputs.shown
      ? words.say('neuron-map.axes.inputs', { rows: words.exact(inputs.shown), samples: words.exact(inputs.all) })
      : words.say('neuron-map.axes.all-inputs', { samples: words.exact(inputs.all) });
  const across =
    neurons.all > neurons.shown
      ? words.say('neuron-map.axes.neurons', { columns: words.exact(neurons.shown), width: words.exact(neurons.all) })
      : words.sayCount('neuron-map.axes.all-neurons', neurons.all);
  return [
    words.say('neuron-map.axes', { inputs: down, neurons: across }),
    words.say(view === 'shared-scale' ? 'neuron-map.scale.shared' : 'neuron-map.scale.own'),
    ...(layers.some(holdsLost) ? [words.say('neuron-map.hatched')] : []),
  ].join(' ');
}

/** One activation. */
export function readout({ layers }: NeuronMap, { drawing, column, row }: Place, words: Words): string {
  const map = layers[drawing]?.map;
  const value = map?.values[row * map.columns + column];
  if (value === undefined) return '';
  return words.say('neuron-map.readout', {
    layer: words.exact(drawing + 1),
    input: words.exact(row + 1),
    neuron: words.exact(column + 1),
    value: words.value(value),
  });
}

/**
 * What one map shows, for those who do not see it.
 * @param alike how far its rows and its columns are alike; `undefined` where a value is ∞ or NaN, or there is no map.
 * @param n the layer, counted from 1.
 */
export function mapLabel(
  { map, extent, infinite, nan, sampleSimilarity, neuronSimilarity }: MapLayer,
  alike: { readonly rows: Likeness; readonly columns: Likeness } | undefined,
  n: number,
  words: Words,
): string {
  const layer = words.exact(n);
  if (!map) return words.say('title', { n: layer });
  if (!alike || !extent)
    return words.say('neuron-map.label-lost', { layer, count: words.exact(infinite + nan), total: words.exact(map.values.length) });
  const size = { layer, rows: words.exact(map.rows), columns: words.exact(map.columns) };
  if (extent[0] === extent[1]) return words.say('neuron-map.label-equal', { ...size, value: words.value(extent[0]) });
  return words.say('neuron-map.label', {
    ...size,
    low: words.value(extent[0]),
    high: words.value(extent[1]),
    rowsAlike: words.say(`neuron-map.rows.${alike.rows}`),
    columnsAlike: words.say(`neuron-map.columns.${alike.columns}`),
    samples: similarity(sampleSimilarity, words),
    neurons: similarity(neuronSimilarity, words),
  });
}

/** Whether some cells hold no number. */
export const holdsLost = ({ infinite, nan }: MapLayer): boolean => infinite + nan > 0;

/** How many cells of a map hold no number, in words; none where all do. */
export const lostWords = ({ infinite, nan }: MapLayer, words: Words): string[] => [
  ...(infinite > 0 ? [words.say('infinite', { n: words.exact(infinite) })] : []),
  ...(nan > 0 ? [words.say('nan', { n: words.exact(nan) })] : []),
];
