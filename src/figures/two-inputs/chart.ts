import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf } from '../../drawing/elastic.ts';
import { axisRoom, frameSize } from '../../drawing/frame.ts';
import { markGrid } from '../../drawing/grid.ts';
import { decadeTicks, layerTicks, type Decades } from '../../drawing/layer-chart.ts';
import { hundredths } from '../../drawing/svg.ts';
import { powerOfTen } from '../../sentences/gradient.ts';
import type { Words } from '../../sentences/words.ts';
import type { TwoInputs } from './reading.ts';
import { distanceWords, summary } from './sentences.ts';

const colour = 'var(--c-activation)';
const height = 150;
/** The axis stays the same, so that a line that moves is a difference that changes; it reaches further where a difference does. */
const usual: Decades = [-9, 0];

/**
 * How far apart the two inputs are in each layer, on an axis of powers of ten, over float32's step beside numbers of the layer's size. Where nothing is
 * left, a triangle at the lower edge says so, or a cross where there is nothing to be left.
 * @param numbered whether the layers are numbered below; where they have cells above them, they are named there.
 */
export function distanceChart(document: Document, reading: TwoInputs, words: Words, numbered: boolean): SVGSVGElement {
  const make = maker(document);
  const { layers } = reading;
  const depth = layers.length;
  const columns = Math.max(5, depth);
  const width = frameSize.width * columns;
  const exponents = layers
    .flatMap(({ distance, step }) => [distance, step])
    .filter((size) => size > 0 && Number.isFinite(size))
    .map(Math.log10);
  const [low, high] = [Math.min(usual[0], Math.floor(Math.min(...exponents))), Math.max(usual[1], Math.ceil(Math.max(...exponents)))];
  const x = (i: number) => (i + 0.5) / columns;
  const y = (size: number) => (high - Math.max(low, Math.log10(size))) / (high - low);
  const has = (size: number) => size > 0 && Number.isFinite(size);
  const line = (sizeOf: (i: number) => number) => {
    let pen = 'M';
    return layers
      .map((_, i) => {
        const size = sizeOf(i);
        if (!has(size)) {
          pen = 'M';
          return '';
        }
        const to = `${pen}${String(hundredths(side * x(i)))},${String(hundredths(side * y(size)))}`;
        pen = 'L';
        return to;
      })
      .join('');
  };
  const ticks = decadeTicks([low, high], 6);
  const lastStep = layers.at(-1)!.step;
  /** Numbers that are said: of all layers where there is room, of the first and the last otherwise. */
  const isSaid = (i: number) => depth <= 5 || i === 0 || i === depth - 1;
  const svg = elastic(
    {
      make,
      label: words.say('two-inputs.label', { summary: summary(reading, words) }),
      width,
      height,
      room: { top: 18, right: 8, bottom: numbered ? 17 : 8, left: axisRoom },
    },
    ...ticks.map((exponent) =>
      make('line', {
        x1: 0,
        x2: '100%',
        y1: share((high - exponent) / (high - low)),
        y2: share((high - exponent) / (high - low)),
        stroke: 'var(--hairline)',
      }),
    ),
    ...ticks.map((exponent) =>
      make('text', { x: -6, y: share((high - exponent) / (high - low)), dy: 4, 'text-anchor': 'end' }, powerOfTen(exponent)),
    ),
    make('text', { x: 0, dy: -7, 'font-weight': 600, fill: 'var(--c-activation-text)' }, words.say('two-inputs.size')),
    stretched(
      make,
      make('path', { d: line((i) => layers[i]!.step), ...strokeOf('currentColor', 1, '1 4') }),
      make('path', { d: line((i) => layers[i]!.distance), ...strokeOf(colour, 2) }),
    ),
    ...(has(lastStep) ? [make('text', { x: 4, y: share(y(layers[0]!.step)), dy: -5, ...onPaper }, words.say('two-inputs.step'))] : []),
    ...layers.flatMap((pair, i) => {
      if (has(pair.distance))
        return [make('circle', { cx: share(x(i)), cy: share(y(pair.distance)), r: depth > 20 ? 2 : depth > 10 ? 3 : 4, fill: colour })];
      const up = Number.isNaN(pair.distance);
      const shape = up ? 'M-4,11H4L0,4Z' : pair.exact ? 'M-3,-11L3,-5M3,-11L-3,-5' : 'M-4,-11H4L0,-4Z';
      const mark = make('path', { d: shape, fill: 'var(--paper)', stroke: colour, 'stroke-width': 1.5 });
      return [make('svg', { x: share(x(i)), y: up ? 0 : '100%', overflow: 'visible' }, mark)];
    }),
    ...layers.flatMap((pair, i) => {
      if (!isSaid(i) || !has(pair.distance)) return [];
      const below = y(pair.distance) < 0.8;
      return [
        make(
          'text',
          { x: share(x(i)), y: share(y(pair.distance)), dy: below ? 17 : -9, 'text-anchor': 'middle', 'font-weight': 600, ...onPaper },
          words.tight(pair.distance),
        ),
      ];
    }),
    ...lostWords(reading, words).map(({ i, text }) =>
      make(
        'text',
        { x: share(Math.min(x(i), 0.99)), y: '100%', dy: -16, 'text-anchor': i < depth / 2 ? 'start' : 'end', ...onPaper },
        text,
      ),
    ),
    ...(numbered
      ? layerTicks(depth, 11).map((layer) =>
          make('text', { x: share(x(layer - 1)), y: '100%', dy: fontSize + 3, 'text-anchor': 'middle' }, String(layer)),
        )
      : []),
  );
  markGrid(svg, { left: 0, right: (width * depth) / columns, top: 0, bottom: height, columns: depth, rows: 1 });
  return svg;
}

/** Why there is no dot, once, at the last layer without one. */
function lostWords({ layers }: TwoInputs, words: Words): { readonly i: number; readonly text: string }[] {
  const i = layers.findLastIndex(({ distance }) => distance === 0 || Number.isNaN(distance));
  return i < 0 ? [] : [{ i, text: distanceWords(layers[i]!, words) }];
}
