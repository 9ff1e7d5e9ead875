import { rect, ruleY, text, type Markish } from '@observablehq/plot';
import type { Exponents } from '../../readings/blame.ts';
import type { Gone } from '../../readings/gradient.ts';
import { inOnePath } from '../../drawing/bars.ts';
import { markFrame } from '../../drawing/grid.ts';
import {
  columnWidth,
  exponentAxis,
  factorsAround,
  factorTicks,
  goneMarks,
  goneTexts,
  layerAxis,
  layerScales,
  stretches,
  type Sheet,
} from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';

/** The words of the chart in the reader's language. */
export interface BlameWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly axis: string;
  readonly layer: string;
  readonly slope: string;
  readonly weights: string;
  readonly together: string;
  /** A factor, as `× 0.1`. */
  readonly times: (factor: number) => string;
  /** Said where a layer's factors are not there or exactly 0. */
  readonly gone: (layer: Exponents) => { readonly gone: Gone; readonly words: string } | undefined;
}

export interface BlameOptions {
  readonly document: Document;
  readonly words: BlameWords;
  readonly sheet: Sheet;
}

/** Widest bar, in pixels. */
const widest = 30;

/**
 * For each layer two bars from 1, on an axis of powers of ten: what the slope of the activation multiplies the gradient by
 * (filled) and what the weights do (outlined). A dash across both is their product.
 * @param layers exponents of each layer's factors, the first layer first.
 */
export function blameChart(layers: readonly Exponents[], { document, words, sheet }: BlameOptions): SVGSVGElement {
  const depth = layers.length;
  const { fontSize } = sheet;
  const column = columnWidth(sheet, depth);
  const bar = Math.min(widest, 0.4 * column) / column; // in layers
  const parts = [
    { part: 'slope', from: -bar, colour: 'var(--c-function)', style: { fill: 'var(--c-function)' } },
    {
      part: 'weights',
      from: 0,
      colour: 'var(--c-weight)',
      style: { fill: 'var(--c-weight)', fillOpacity: 0.2, stroke: 'var(--c-weight)', strokeWidth: Math.min(1.5, column / 8) },
    },
  ] as const;
  const all = layers.flatMap(({ slope, weights, together }) => [slope, weights, together]);
  const numbers = all.filter((exponent) => typeof exponent === 'number');
  const ends = factorsAround(numbers, numbers.length < all.length);
  const marks: Markish[] = [
    ...exponentAxis(factorTicks(ends, sheet.ticks[1]), words.times, fontSize),
    ...parts.map(({ part, from, style }) =>
      rect(
        bars(layers, part),
        inOnePath({
          x1: ({ layer }: Bar) => layer + from,
          x2: ({ layer }: Bar) => layer + from + bar,
          y1: 0,
          y2: 'exponent',
          inset: column > 12 ? 1 : 0,
          ...style,
        }),
      ),
    ),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    // Each bar ends in a line, so that a factor of 1 is seen, too.
    ...parts.map(({ part, from, colour }) =>
      ruleY(bars(layers, part), {
        x1: ({ layer }: Bar) => layer + from,
        x2: ({ layer }: Bar) => layer + from + bar,
        y: 'exponent',
        stroke: colour,
        strokeWidth: 2,
        insetLeft: column > 12 ? 1 : 0,
        insetRight: column > 12 ? 1 : 0,
      }),
    ),
    ...[
      { stroke: 'var(--paper)', strokeWidth: 5 },
      { stroke: 'currentColor', strokeWidth: 2.5 },
    ].map((style) =>
      ruleY(bars(layers, 'together'), {
        x1: ({ layer }: Bar) => layer - bar * 1.15,
        x2: ({ layer }: Bar) => layer + bar * 1.15,
        y: 'exponent',
        ...style,
      }),
    ),
    ...parts.flatMap(({ part, from, colour }) =>
      goneMarks(
        layers.flatMap((layer, i) => {
          const exponent = layer[part];
          return typeof exponent === 'number' ? [] : [{ x: i + 1 + from + bar / 2, gone: exponent, stroke: colour }];
        }),
        ends,
      ),
    ),
    ...goneTexts(stretches(layers.map(words.gone)), ends, depth, sheet),
    ...layerAxis(depth, words.layer, sheet),
    text([words.axis], { frameAnchor: 'top-left', dx: -sheet.marginLeft, dy: -20, textAnchor: 'start', fontSize }),
    () => key(document, words, sheet),
  ];
  const svg = drawSvg(document, words.label, { ...layerScales(sheet, depth, ends), marks });
  markFrame(svg, sheet, depth);
  return svg;
}

interface Bar {
  readonly layer: number;
  readonly exponent: number;
}

const bars = (layers: readonly Exponents[], part: keyof Exponents): Bar[] =>
  layers.flatMap((layer, i) => {
    const exponent = layer[part];
    return typeof exponent === 'number' ? [{ layer: i + 1, exponent }] : [];
  });

/** The three signs with their names, as one text: only the browser knows how wide a name is. */
function key(document: Document, { slope, weights, together }: BlameWords, { width, marginRight, marginTop, fontSize }: Sheet): SVGElement {
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const attributes = { x: width - marginRight, y: marginTop - (marginTop > 40 ? 37 : 11), 'text-anchor': 'end', 'font-size': fontSize };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  for (const [sign, name, fill] of [
    ['■', slope, 'var(--c-function-text)'],
    ['□', weights, 'var(--c-weight-text)'],
    ['━', together, 'currentColor'],
  ] as const) {
    const piece = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    piece.setAttribute('fill', fill);
    if (line.childNodes.length > 0) piece.setAttribute('dx', '12');
    piece.textContent = `${sign}\u00a0${name}`;
    line.append(piece);
  }
  return line;
}
