import { layerPictures } from '../../drawing/pictures.ts';
import { isNumber, type Measure } from '../../statistics/measures.ts';
import type { Words } from '../../sentences/words.ts';
import type { Draw } from '../kind.ts';
import { inputColumn, layerColumn } from './column.ts';
import { panelOf } from './panel.ts';
import type { Column, Layer, OneInput } from './reading.ts';
import { fullAt } from './slope.ts';

/** Draws the network as columns of cells with a histogram under each layer, what they are, and the neuron that is opened. */
export const picture: Draw<OneInput> = function* (document, reading, words) {
  const { input, layers, view, opened, layer: reached, top } = reading;
  // The line for remarks is kept free below all layers where there is one below any.
  const anyRemark = layers.some((layer) => remarksOf(layer, words).length > 0);
  const whole = yield* layerPictures<Layer | undefined>(
    document,
    [undefined, ...layers],
    (layer, n, dense) => {
      if (!layer) {
        const under = words.sayCount('one-input.numbers', input.all);
        const said = {
          title: words.say('one-input.input'),
          label: inputLabel(reading, words),
          under: [under, ...firstOf(input, words)].join(' '),
        };
        return { svg: inputColumn(document, input, said) };
      }
      const { interval } = layer.others;
      const isOpened = opened !== undefined && n === reached;
      const said = {
        title: words.say('one-input.layer', { n: words.exact(n) }),
        label: layerLabel(layer, n, words),
        under: dense ? undefined : firstOf(layer, words)[0],
        ends: layer.isReached && !dense ? ([words.value(interval[0]), words.value(interval[1])] as const) : undefined,
        rms: layer.isBack && !dense ? rmsWords(layer.rms, n === 1, words) : undefined,
        weights: isOpened && view !== 'back' && !dense ? words.sayCount('one-input.weights', input.all) : undefined,
      };
      const wired =
        isOpened && opened.neuron <= layer.values.length
          ? { cell: opened.neuron - 1, weights: dense || view === 'back' ? [] : opened.weights }
          : undefined;
      return {
        svg: layerColumn(document, layer, said, { top, everyone: view !== 'forward', wired }),
        remarks: anyRemark ? remarksOf(layer, words) : undefined,
      };
    },
    { kinds: 'path' },
  );
  whole.append(keyOf(document, reading, words));
  if (opened) whole.append(panelOf(document, reading, opened, words));
  return whole;
};

const firstOf = ({ values, all }: Column, words: Words): string[] =>
  all > values.length ? [words.say('one-input.first', { shown: words.exact(values.length), all: words.exact(all) })] : [];

/** The gradient's size under a layer: it arrives at the first one, to which the arrow points. */
function rmsWords(rms: Measure, isFirst: boolean, words: Words): string {
  const said = isNumber(rms) ? words.tight(rms) : '';
  return isFirst ? words.say('one-input.rms', { rms: said }) : said;
}

/** What a layer that is reached does not show: outputs that are no numbers or lie outside of the axis, and a gradient that is lost. */
function remarksOf({ isReached, isBack, own, rms }: Layer, words: Words): string[] {
  const outside = own.below + own.above;
  if (!isReached) return [];
  return [
    ...(outside > 0 ? [words.say('one-input.left-out', { n: words.exact(outside) })] : []),
    ...(own.infinite > 0 ? [words.say('infinite', { n: words.exact(own.infinite) })] : []),
    ...(own.nan > 0 ? [words.say('nan', { n: words.exact(own.nan) })] : []),
    ...(isBack && !isNumber(rms) ? [words.measure(rms)] : []),
  ];
}

const endsOf = (values: readonly number[], words: Words): { readonly low: string; readonly high: string } | undefined => {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? undefined : { low: words.value(Math.min(...finite)), high: words.value(Math.max(...finite)) };
};

function inputLabel({ input: { values, all }, sample }: OneInput, words: Words): string {
  const ends = endsOf(values, words) ?? { low: words.value(0), high: words.value(0) };
  return words.say('one-input.label-input', {
    shown: words.exact(values.length),
    all: words.exact(all),
    sample: words.exact(sample),
    ...ends,
  });
}

function layerLabel({ values, all, isReached, isBack, rms }: Layer, n: number, words: Words): string {
  const layer = words.exact(n);
  if (!isReached) return words.say('one-input.label-waiting', { layer });
  const ends = endsOf(values, words);
  const cells = ends
    ? words.say('one-input.label-layer', { layer, shown: words.exact(values.length), all: words.exact(all), ...ends })
    : words.say('one-input.label-lost', { layer });
  return isBack ? `${cells} ${words.say('one-input.label-back', { rms: words.measure(rms) })}` : cells;
}

/** What cells, bars and dots are. */
function keyOf(document: Document, { activation, view, input, layers, samples }: OneInput, words: Words): HTMLElement {
  const reached = layers.filter(({ isReached }) => isReached);
  const holds = (columns: readonly Column[], what: (value: number) => boolean) => columns.some(({ values }) => values.some(what));
  const full = fullAt(activation);
  const negative = holds(reached, (value) => value < 0);
  const parts: Readonly<Record<string, string | undefined>> = {
    neuron: full === undefined ? words.say('one-input.key.neuron-fitted') : words.say('one-input.key.neuron', { full: words.value(full) }),
    ring: negative
      ? words.say('one-input.key.negative')
      : holds([input], (value) => value < 0)
        ? words.say('one-input.key.negative-input')
        : undefined,
    hatched: reached.some(({ infinite, nan }) => infinite + nan > 0) ? words.say('one-input.key.hatched') : undefined,
    dot: view === 'back' ? words.say('one-input.key.gradient') : undefined,
    own: words.sayCount('one-input.key.own', input.all),
    others: view === 'forward' ? undefined : words.say('one-input.key.others', { n: words.exact(samples * input.all) }),
  };
  const line = document.createElement('p');
  line.className = 'key';
  for (const [name, said] of Object.entries(parts)) {
    if (said === undefined) continue;
    const part = document.createElement('span');
    part.className = name;
    part.textContent = said;
    line.append(part);
  }
  return line;
}
