import { besideCosine, type Likeness } from '../../readings/likeness.ts';
import { similarity } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';
import type { MapLayer } from './reading.ts';

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
  const [rows, columns] = [besideCosine(alike.rows, sampleSimilarity), besideCosine(alike.columns, neuronSimilarity)];
  return words.say('neuron-map.label', {
    ...size,
    low: words.value(extent[0]),
    high: words.value(extent[1]),
    rowsAlike: words.say(`neuron-map.rows.${rows}`),
    columnsAlike: words.say(columns === rows ? 'neuron-map.columns.too' : `neuron-map.columns.${columns}`),
    samples: similarity(sampleSimilarity, words),
    neurons: similarity(neuronSimilarity, words),
  });
}

/** How many cells of a map hold no number, in words; none where all do. */
export const lostWords = ({ infinite, nan }: MapLayer, words: Words): string[] => [
  ...(infinite > 0 ? [words.say('infinite', { n: words.exact(infinite) })] : []),
  ...(nan > 0 ? [words.say('nan', { n: words.exact(nan) })] : []),
];
