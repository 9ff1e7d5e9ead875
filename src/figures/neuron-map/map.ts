import { elastic, fontSize, maker, share, side, stretched, strokeOf, type Make } from '../../drawing/elastic.ts';
import { around, brokenUp, frameSize, markWhole, roomAround } from '../../drawing/frame.ts';
import type { Interval } from '../../statistics/histogram.ts';
import type { ActivationMap } from '../../statistics/measures.ts';
import { colourBar, mapImage } from './image.ts';

/** The words of the picture in the reader's language. */
export interface NeuronMapWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
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
}

/** The colour bar below an image, in pixels, and the line below that which says what part of a shared one a layer uses. */
const bar = { gap: 4, height: 4, line: 2 };

/**
 * One layer's first activations as an image, an input a row and a neuron a column, above its colour bar.
 * @param own the smallest and the largest finite value of this layer; `undefined` where there is none.
 * @param layer counted from 1.
 */
export function neuronMap(
  map: ActivationMap | undefined,
  own: Interval | undefined,
  layer: number,
  { document, words, shared }: NeuronMapOptions,
): SVGSVGElement {
  const make = maker(document);
  const scale = shared ?? own;
  const svg = elastic(
    { make, label: words.label, ...frameSize, room: roomAround(bar.gap + bar.height + bar.line + 2 * (fontSize + 2) + 2, layer === 1) },
    ...(map ? [picture(make, mapImage(map, scale), { height: '100%', 'image-rendering': 'pixelated' })] : []),
    stretched(make, make('path', { d: `M0,0H${String(side)}V${String(side)}H0Z`, ...strokeOf('var(--hairline)') })),
    ...around(make, { title: words.title }),
    ...(map ? legend(make, scale, own, words, { isShared: shared !== undefined, isFirst: layer === 1 }) : []),
  );
  markWhole(svg, map?.columns ?? 1, map?.rows ?? 1);
  return svg;
}

/** An image as wide as the drawing. */
const picture = (make: Make, href: string, place: Readonly<Record<string, string | number>>): SVGElement =>
  make('image', { href, width: '100%', preserveAspectRatio: 'none', ...place });

/** What stands below an image: the colour bar with its two ends, or why there is none. */
function legend(
  make: Make,
  scale: Interval | undefined,
  own: Interval | undefined,
  words: NeuronMapWords,
  { isShared, isFirst }: { readonly isShared: boolean; readonly isFirst: boolean },
): SVGElement[] {
  const below = (text: string, i: number, dy: number, anchor: 'start' | 'middle' | 'end') =>
    make(
      'text',
      { x: { start: '0', middle: '50%', end: '100%' }[anchor], y: '100%', dy: dy + (i + 1) * (fontSize + 2) - 2, 'text-anchor': anchor },
      text,
    );
  if (!scale || scale[0] === scale[1]) return brokenUp(words.noScale(scale?.[0])).map((line, i) => below(line, i, bar.gap, 'middle'));
  const under = bar.gap + bar.height + bar.line;
  const [low, high] = scale.map(words.value) as [string, string];
  return [
    picture(make, colourBar(), { y: '100%', height: bar.height, transform: `translate(0,${String(bar.gap)})` }),
    ...(isShared && own ? [part(make, scale, own)] : []),
    // On a shared scale, the ends are the same everywhere: once is enough.
    ...(!isShared || isFirst ? [below(low, 0, under, 'start'), below(high, 1, under, 'end')] : []),
  ];
}

/** A line under the part of a shared colour bar that one layer uses; its round ends are seen however short it is. */
function part(make: Make, [low, high]: Interval, own: Interval): SVGElement {
  const [x1, x2] = own.map((value) => share((value - low) / (high - low))) as [string, string];
  const place = { x1, x2, y1: '100%', y2: '100%', transform: `translate(0,${String(bar.gap + bar.height + bar.line)})` };
  return make('line', { ...place, stroke: 'currentColor', 'stroke-width': bar.line, 'stroke-linecap': 'round' });
}
