import { frame, image, link, text, type Markish } from '@observablehq/plot';
import type { Interval } from '../../statistics/histogram.ts';
import type { ActivationMap } from '../../statistics/measures.ts';
import { markGrid } from '../../drawing/grid.ts';
import { colourBar, mapImage } from './image.ts';
import { drawSvg } from '../../drawing/svg.ts';

/** The words of the picture in the reader's language. */
export interface NeuronMapWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** What a column is, with an arrow to the right. */
  readonly columns: string;
  /** What a row is, in several lines, with an arrow down. */
  readonly rows: string;
  /** A number at an end of the colour bar. */
  readonly value: (value: number) => string;
  /** Said in the place of the colour bar where all finite values are equal, or where there is none. */
  readonly noScale: (value: number | undefined) => string;
}

export interface NeuronMapOptions {
  readonly document: Document;
  readonly words: NeuronMapWords;
  /** Values of the darkest and of the brightest colour, where one scale serves all layers. */
  readonly shared: Interval | undefined;
  /** Small frames, for deep networks. */
  readonly dense: boolean;
}

/** Sizes in the picture's own pixels: 32 rows by 50 columns make square cells. */
const sizes = (dense: boolean) =>
  dense
    ? { width: 88, axis: 46, top: 16, image: 49, bottom: 34, fontSize: 10 }
    : { width: 150, axis: 46, top: 20, image: 88, bottom: 26, fontSize: 11 };
const side = 6;
const bar = { gap: 4, height: 4 };

/**
 * One layer's first activations as an image, an input a row and a neuron a column, above its colour bar. The first layer is
 * wider by what says so.
 * @param own the smallest and the largest finite value of this layer; `undefined` where there is none.
 * @param layer counted from 1.
 */
export function neuronMap(
  map: ActivationMap | undefined,
  own: Interval | undefined,
  layer: number,
  { document, words, shared, dense }: NeuronMapOptions,
): SVGSVGElement {
  const { width, axis, top, image: height, bottom, fontSize } = sizes(dense);
  const first = layer === 1;
  const left = side + (first ? axis : 0);
  const inner = width - 2 * side;
  const scale = shared ?? own;
  const marks: Markish[] = [
    // In a small frame the title makes room for what stands left of it.
    text([words.title], {
      frameAnchor: first && dense ? 'top-right' : 'top',
      dy: 5 - top,
      fontSize: dense ? 10 : 12,
      fontWeight: 600,
      lineAnchor: 'top',
    }),
    ...(map
      ? [
          image([0], {
            src: mapImage(map, scale),
            width: inner,
            height,
            frameAnchor: 'middle',
            preserveAspectRatio: 'none',
            imageRendering: 'pixelated',
          }),
        ]
      : []),
    frame({ stroke: 'var(--hairline)' }),
    ...(map ? legend(scale, own, { words, dense, layer, isShared: shared !== undefined, inner, fontSize }) : []),
    ...(first
      ? [
          text([words.columns], { frameAnchor: 'top-left', dx: 3 - left, dy: 5 - top, fontSize, lineAnchor: 'top', textAnchor: 'start' }),
          text([words.rows], { frameAnchor: 'top-left', dx: -5, dy: 1, fontSize, lineAnchor: 'top', textAnchor: 'end' }),
        ]
      : []),
  ];
  const svg = drawSvg(document, words.label, {
    width: left + inner + side,
    height: top + height + bottom,
    marginLeft: left,
    marginRight: side,
    marginTop: top,
    marginBottom: bottom,
    x: { domain: [0, 1], type: 'linear', axis: null },
    y: { domain: [0, 1], type: 'linear', axis: null },
    marks,
  });
  markGrid(svg, { left, top, right: left + inner, bottom: top + height, columns: map?.columns ?? 1, rows: map?.rows ?? 1 });
  return svg;
}

interface LegendOptions {
  readonly words: NeuronMapWords;
  readonly dense: boolean;
  readonly layer: number;
  readonly isShared: boolean;
  /** Width of the bar. */
  readonly inner: number;
  readonly fontSize: number;
}

/** What stands below an image: the colour bar with its two ends, or why there is none. */
function legend(
  scale: Interval | undefined,
  own: Interval | undefined,
  { words, dense, layer, isShared, inner, fontSize }: LegendOptions,
): Markish[] {
  if (!scale || scale[0] === scale[1]) {
    return [
      text([words.noScale(scale?.[0])], {
        fontSize,
        lineAnchor: 'top',
        frameAnchor: 'bottom',
        dy: bar.gap,
        lineWidth: inner / fontSize,
      }),
    ];
  }
  const [low, high] = scale.map(words.value) as [string, string];
  const under = bar.gap + bar.height + (isShared ? 6 : 4);
  const ends = { fontSize: low.length + high.length > 20 ? 10 : fontSize, lineAnchor: 'top' } as const;
  return [
    image([0], {
      src: colourBar(),
      width: inner,
      height: bar.height,
      frameAnchor: 'bottom',
      dy: bar.gap + bar.height / 2,
      preserveAspectRatio: 'none',
    }),
    ...(isShared && own ? [part(scale, own, inner)] : []),
    // On a shared scale, the ends are the same everywhere: once is enough.
    ...(!isShared || layer === 1
      ? [
          text([low], { ...ends, frameAnchor: 'bottom-left', dx: -2, dy: under, textAnchor: 'start' }),
          text([high], { ...ends, frameAnchor: 'bottom-right', dx: 2, dy: under + (dense ? fontSize : 0), textAnchor: 'end' }),
        ]
      : []),
  ];
}

/** A line under the part of a shared colour bar that one layer uses; never so short that it is not seen. */
function part([low, high]: Interval, own: Interval, inner: number): Markish {
  const [left, right] = own.map((value) => (value - low) / (high - low)) as [number, number];
  const short = Math.max(0, 3 / inner - (right - left)) / 2;
  const ends = { x1: Math.max(0, left - short), x2: Math.min(1, right + short) };
  return link([ends], { x1: 'x1', x2: 'x2', y1: 0, y2: 0, dy: bar.gap + bar.height + 2, stroke: 'currentColor', strokeWidth: 2 });
}
