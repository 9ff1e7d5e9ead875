import { finiteExtent, likeness } from '../../readings/likeness.ts';
import { mapReading } from '../../readings/map.ts';
import type { ActivationMap, LayerMeasures } from '../../statistics/measures.ts';
import { measuresOf } from '../../sentences/gradient.ts';
import type { Shown } from '../kind.ts';
import { nearlyAll, similarity } from '../../sentences/measure-words.ts';
import type { Words } from '../../sentences/words.ts';

/** One sentence that says what is to be seen now. */
export function mapSummary({ runs: [run], view }: Shown, words: Words): string {
  const {
    layers,
    scenario: { width },
  } = run!;
  const reading = mapReading(layers, measuresOf(run!), width);
  const layer = words.exact(reading.layer);
  switch (reading.kind) {
    case 'overflow':
    case 'underflow':
    case 'same-rows':
      return words.say(`neuron-map.reading.${reading.kind}`, { layer });
    case 'equal':
      return words.say('neuron-map.reading.equal', { layer, value: words.value(reading.mean) });
    case 'same-columns':
      return words.say('neuron-map.reading.same-columns', { layer, n: words.exact(width) });
    case 'almost-same-rows':
      return words.say('neuron-map.reading.almost-same-rows', { layer, similarity: similarity(reading.similarity, words) });
    case 'shrunk':
      return words.say(view.view === 'shared-scale' ? 'neuron-map.reading.shrunk-shared' : 'neuron-map.reading.shrunk-own', {
        layer,
        std: words.value(reading.std),
      });
    case 'together':
      return words.say('neuron-map.reading.together', { layer, n: words.exact(width), effective: words.value(reading.effective) });
    case 'stripes':
      return words.say('neuron-map.reading.stripes', { layer, share: words.percent(reading.share) });
    case 'pattern':
      return reading.share > nearlyAll
        ? words.say('neuron-map.reading.pattern-all', { layer })
        : words.say('neuron-map.reading.pattern', { layer, share: words.percent(reading.share) });
  }
}

/** What one map shows, for those who do not see it. */
export function mapLabel(
  map: ActivationMap | undefined,
  { sampleSimilarity, neuronSimilarity }: LayerMeasures,
  layer: number,
  words: Words,
): string {
  const n = words.exact(layer);
  if (!map) return words.say('title', { n });
  const extent = finiteExtent([map]);
  const alike = likeness(map);
  const size = { layer: n, rows: words.exact(map.rows), columns: words.exact(map.columns) };
  if (!alike || !extent) {
    const count = map.values.filter((value) => !Number.isFinite(value)).length;
    return words.say('neuron-map.label-lost', { layer: n, count: words.exact(count), total: words.exact(map.values.length) });
  }
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

/** How many cells of a map hold no number, in words; none where all do. */
export function lostCells(map: ActivationMap | undefined, words: Words): string[] {
  const infinite = map?.values.filter((value) => value === Infinity || value === -Infinity).length ?? 0;
  const nan = map?.values.filter(Number.isNaN).length ?? 0;
  return [
    ...(infinite > 0 ? [words.say('infinite-short', { n: words.exact(infinite) })] : []),
    ...(nan > 0 ? [words.say('nan-short', { n: words.exact(nan) })] : []),
  ];
}
