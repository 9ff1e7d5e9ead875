import type { Scenario } from '../../scenario/scenario.ts';
import type { Sum } from '../../readings/products.ts';
import { isNumber } from '../../statistics/measures.ts';
import { nearlyAll } from '../../sentences/measure-words.ts';
import { inUnits, precise } from '../../sentences/products.ts';
import type { Words } from '../../sentences/words.ts';
import type { Place } from '../kind.ts';
import { block, type Column, type Layer, type OneInput, type Opening } from './reading.ts';
import { slopeAt } from './slope.ts';

/** From this share on, what the others let through is almost nothing. */
const most = 0.9;

/** One sentence that says what is to be seen now. */
export function summary(reading: OneInput, words: Words): string {
  const { view, opened, lostFrom, layers, samples } = reading;
  if (opened) return openedSentence(reading, opened, words);
  if (view === 'back') return backSentence(reading, words);
  const last = view === 'everyone' ? layers.length : reading.layer;
  if (lostFrom !== undefined && lostFrom <= last) return words.say('one-input.summary.lost', { layer: words.exact(lostFrom) });
  const { all } = reading.input;
  if (view === 'forward') return words.sayCount('one-input.summary.forward', all, { layer: words.exact(last) });
  return words.say('one-input.summary.everyone', {
    layer: words.exact(last),
    total: words.exact(samples * all),
    samples: words.exact(samples),
    width: words.exact(all),
  });
}

function backSentence({ layer, layers, carried: { neurons, share, by } }: OneInput, words: Words): string {
  const { rms, all } = layers[layer - 1]!;
  const where = { layer: words.exact(layer), width: words.exact(all) };
  if (!isNumber(rms)) return words.say('one-input.summary.back-lost', { lost: words.measure(rms) });
  if (share === null) return words.say('one-input.summary.back-none', where);
  const part = share > nearlyAll && share < 1 ? words.value(Math.floor(share * 1000) / 10) + '%' : words.percent(share);
  if (by === 'half') return words.sayCount('one-input.summary.half', neurons, { ...where, share: part });
  if (by === 'switch') return words.say('one-input.summary.switch', { ...where, neurons: words.exact(neurons) });
  if (neurons === all) return words.say('one-input.summary.ends-all', where);
  if (neurons === 0) return words.say('one-input.summary.ends-none', where);
  return words.say(share >= most ? 'one-input.summary.ends-most' : 'one-input.summary.ends', {
    ...where,
    neurons: words.exact(neurons),
    share: part,
  });
}

function openedSentence({ view, layer, input, activation }: OneInput, opened: Opening, words: Words): string {
  const where = { layer: words.exact(layer), neuron: words.exact(opened.neuron) };
  if (view === 'back') {
    const { gradient, arriving, slope } = opened;
    if (typeof gradient === 'string') return words.say('one-input.summary.opened-back-lost', { ...where, lost: words.measure(gradient) });
    return words.say('one-input.summary.opened-back', {
      ...where,
      arriving: words.value(arriving),
      slope: words.value(slope),
      gradient: words.value(gradient),
    });
  }
  const output = words.value(opened.output);
  if (!opened.sum) return words.say('one-input.summary.opened-lost', { ...where, output });
  return words.sayCount('one-input.summary.opened', input.all, {
    ...where,
    sum: words.value(opened.preActivation),
    function: words.say(`activation.${activation}`),
    output,
  });
}

/** What columns, cells and bars are. */
export function axes({ view, top }: OneInput, words: Words): string {
  return [
    words.say('one-input.axes', { top: words.percent(top) }),
    ...(view === 'back' ? [words.say('one-input.axes.back')] : []),
    words.say('one-input.axes.press'),
  ].join(' ');
}

/** Which cell of a column a place is, counted from 0. */
const cellAt = ({ column, row }: Place): number => row * block.columns + column;

/** A number that goes in, a neuron, or a product of the one that is opened. */
export function readout(reading: OneInput, place: Place, words: Words): string {
  const { input, layers, activation } = reading;
  const cell = cellAt(place);
  if (place.drawing === 0) return cell in input.values ? inputReadout(input, cell, words) : '';
  const layer = layers[place.drawing - 1];
  if (!layer) return productReadout(openSum(reading), place.column, words);
  if (!(cell in layer.values)) return '';
  const where = { layer: words.exact(place.drawing), neuron: words.exact(cell + 1) };
  if (!layer.isReached) return words.say('one-input.readout-waiting', where);
  const output = layer.values[cell]!;
  const slope = Number.isFinite(output) ? slopeAt(activation, output) : undefined;
  const neuron =
    slope === undefined
      ? words.say('one-input.readout', { ...where, output: words.value(output) })
      : words.say('one-input.readout-slope', { ...where, output: words.value(output), slope: words.value(slope) });
  return layer.isBack ? words.say('one-input.readout-gradient', { neuron, gradient: gradientWords(layer, cell, words) }) : neuron;
}

const gradientWords = ({ gradients }: Layer, cell: number, words: Words): string =>
  typeof gradients === 'string' ? words.measure(gradients) : words.value(gradients[cell]!);

const inputReadout = ({ values }: Column, cell: number, words: Words): string =>
  words.say('one-input.readout-input', { n: words.exact(cell + 1), value: words.value(values[cell]!) });

function productReadout(sum: Sum | undefined, i: number, words: Words): string {
  const product = sum?.products[i];
  if (!sum || !product) return '';
  return words.say('one-input.readout-product', {
    n: words.exact(i + 1),
    factor: precise(product.factor, words),
    weight: precise(product.weight, words),
    product: inUnits(product.product, sum, words),
  });
}

/** A press on a neuron opens its sum, or closes it. */
export function press({ layers, layer, opened }: OneInput, place: Place): Partial<Scenario> | undefined {
  const neuron = cellAt(place) + 1;
  if (!layers[place.drawing - 1] || !(neuron - 1 in layers[place.drawing - 1]!.values)) return undefined;
  return { layer: place.drawing, neuron: opened?.neuron === neuron && layer === place.drawing ? 0 : neuron };
}

/** The sum that is shown of the neuron that is opened: that of its way there, or that of its way back; `undefined` where there is none. */
export const openSum = ({ view, opened }: OneInput): Sum | undefined => (view === 'back' ? (opened?.back ?? undefined) : opened?.sum);
