import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { blockRows, rowsOf } from './grid.ts';
import { drawnCells, isOne, mostAbove, type PairLayer, type TwoInputs } from './reading.ts';

/** Where less than this share of the first layer's difference is left, hardly anything tells the two apart. */
const hardly = 0.1;

/** Whether the network still tells the two inputs apart, and by how much. */
export function summary({ sample, other, layers, oneFrom, lostFrom }: TwoInputs, words: Words): string {
  if (sample === other) return words.say('two-inputs.same', { n: words.exact(sample) });
  if (lostFrom !== undefined) return words.say('two-inputs.lost', { layer: words.exact(lostFrom) });
  const [first, last] = [layers[0]!, layers.at(-1)!];
  const layer = words.exact(oneFrom ?? layers.length);
  if (oneFrom !== undefined) {
    const from = layers[oneFrom - 1]!;
    const isExact = layers.slice(oneFrom - 1).every((one) => one.distance === 0);
    return isExact
      ? words.say('two-inputs.equal', { layer })
      : words.say('two-inputs.rounding', { layer, size: shortly(from.distance, words), at: words.value(from.step * 2 ** 23) });
  }
  const sizes = { layer, first: words.value(first.distance), size: words.value(last.distance) };
  if (layers.length === 1) return words.say('two-inputs.single', { size: sizes.size });
  const ratio = last.distance / first.distance;
  return words.say(ratio < hardly ? 'two-inputs.little' : ratio > 1 / hardly ? 'two-inputs.more' : 'two-inputs.left', sizes);
}

/** How to read the cells, as far as they are drawn, and the line. */
export function axes({ width, layers }: TwoInputs, words: Words): string {
  const line = words.say('two-inputs.axes-line');
  if (layers.length > mostAbove) return line;
  const cells = [words.say('two-inputs.axes'), line];
  if (width > drawnCells) cells.push(words.say('two-inputs.first-cells', { n: drawnCells, of: words.exact(width) }));
  return cells.join(' ');
}

/** What a neuron answers to the two inputs, or how far a layer's answers are apart. */
export function readout({ layers }: TwoInputs, { drawing, column, row }: Place, words: Words): string {
  const pair = layers[drawing];
  if (!pair) {
    const layer = layers[column];
    return layer ? distanceSentence(layer, column + 1, words) : '';
  }
  const rows = rowsOf(pair.a.length);
  const block = Math.floor(row / (rows + 1));
  const neuron = (row - block * (rows + 1)) * blockRows.columns + column;
  if (row % (rows + 1) === rows || neuron >= pair.a.length) return '';
  const [a, b] = [pair.a[neuron]!, pair.b[neuron]!];
  return words.say('two-inputs.readout', {
    layer: words.exact(drawing + 1),
    neuron: words.exact(neuron + 1),
    a: words.value(a),
    b: words.value(b),
    difference: words.value(a - b),
  });
}

/** How far apart the answers of one layer are: read out, and said of its cells to those who do not see them. */
export const distanceSentence = (pair: PairLayer, n: number, words: Words): string =>
  words.say('two-inputs.readout-distance', { layer: words.exact(n), size: distanceWords(pair, words) });

/** A distance as a number, or why there is none that a logarithmic axis could hold. */
export function distanceWords(pair: PairLayer, words: Words): string {
  if (Number.isNaN(pair.distance)) return words.say('lost.overflow');
  if (pair.distance === 0) return words.say(pair.exact ? 'two-inputs.zero' : 'lost.below-resolution');
  return isOne(pair) ? `${words.value(pair.distance)} (${words.say('lost.below-resolution')})` : words.value(pair.distance);
}

/** A distance in two digits: what is below float32’s step has no more that say anything. */
const shortly = (distance: number, words: Words): string => words.value(Number(distance.toPrecision(2)));
