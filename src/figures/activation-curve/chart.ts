import { elastic, maker, onPaper, share, side, stretched, strokeOf, type Make } from '../../drawing/elastic.ts';
import { around, frameSize, markWhole, roomAround, skyline } from '../../drawing/frame.ts';
import { hundredths } from '../../drawing/svg.ts';
import type { Density } from '../../readings/curve.ts';
import { binEdges, type Interval } from '../../statistics/histogram.ts';
import type { Curve, CurvePoint } from '../../theory/curve.ts';

/** The words of the picture in the reader's language. */
export interface CurveWords {
  readonly title: string;
  /** What the picture shows, as a sentence. */
  readonly label: string;
  /** Name the solid line and the dashed one. */
  readonly phi: string;
  readonly slope: string;
  /** A number on an axis. */
  readonly value: (value: number) => string;
  /** Said in the frame where the layer has no finite pre-activation. */
  readonly overflow: string;
}

export interface CurveOptions {
  readonly document: Document;
  readonly words: CurveWords;
  readonly curve: Curve;
  /** The x axis runs from −half to half. */
  readonly half: number;
  /** The share that a bar as high as bars get stands for, the same for all layers. */
  readonly top: number;
}

/** The y axis shows φ no further than this from 0: where it grows without end, it would flatten everything else. */
const farthest = 4;
/** The part of the frame's height that bars take up at most. */
const barHeight = 0.55;
/** A share outside that is worth a mark at the edge. */
const marked = 0.005;

/**
 * One layer on the curve of its activation function: φ solid, φ′ dashed, and below them bars that show where the layer's
 * pre-activations lie, on a scale of their own. A triangle at an edge says that some lie further out. Only the first layer has a y
 * axis and names the lines.
 * @param density `undefined` where the layer has no finite pre-activation.
 * @param layer counted from 1.
 */
export function activationCurve(
  density: Density | undefined,
  layer: number,
  { document, words, curve, half, top }: CurveOptions,
): SVGSVGElement {
  const make = maker(document);
  const isFirst = layer === 1;
  const [low, high] = reach(curve);
  const up = (y: number) => (high - y) / (high - low);
  const across = (x: number) => (x + half) / (2 * half);
  const way = (points: readonly CurvePoint[]) =>
    points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${String(hundredths(side * across(x)))},${String(hundredths(side * up(y)))}`).join('');
  const phi = way(clipped(curve.phi, low, high));
  const slope = way(curve.slope);
  const bars = (density?.columns ?? []).map((height, i) => {
    const [x1, x2] = binEdges([-half, half], i);
    return { x1, x2, height };
  });
  const beyond = sides.filter(([end]) => density && density[end] >= marked);
  const svg = elastic(
    { make, label: words.label, ...frameSize, room: roomAround(17, isFirst) },
    stretched(
      make,
      make('path', { d: `M${String(side / 2)},0V${String(side)}M0,0H${String(side)}`, ...strokeOf('var(--hairline)') }),
      make('path', { class: 'bars', d: skyline(bars, [-half, half], top / barHeight), fill: 'var(--c-activation)' }),
      make('path', { d: `M0,${String(side)}H${String(side)}`, ...strokeOf('currentColor') }),
      // Paper beneath keeps the lines apart from the bars.
      make('path', { d: phi + slope, ...strokeOf('var(--paper)', 4) }),
      make('path', { d: phi, ...strokeOf('var(--c-function)', 2) }),
      make('path', { d: slope, ...strokeOf('var(--c-function)', 1.5, '4 3') }),
    ),
    ...beyond.map(([, x, d]) =>
      make('svg', { x: share(x), y: '100%', overflow: 'visible' }, make('path', { d, fill: 'var(--c-activation)' })),
    ),
    ...around(make, {
      title: words.title,
      ends: [words.value(-half), words.value(half)],
      middle: words.value(0),
      ...(density ? {} : { said: words.overflow }),
    }),
    ...(isFirst
      ? [...heights(low, high).map((y) => atLeft(make, words.value(y), up(y))), ...names(make, curve, [low, high], half, words)]
      : []),
  );
  markWhole(svg);
  return svg;
}

/** A number on the y axis. */
const atLeft = (make: Make, number: string, y: number): SVGElement =>
  make('text', { x: -6, y: share(y), dy: 4, 'text-anchor': 'end' }, number);

/** The numbers on the y axis: its ends, and 0, but no end that is too near to 0. */
const heights = (low: number, high: number): number[] =>
  [...new Set([low, 0, high])].filter((y) => y === 0 || Math.abs(y) > 0.2 * (high - low));

/** Ends of the y axis, rounded to tenths: all of φ′, and φ as far as it is shown. */
function reach({ phi, slope }: Curve): readonly [low: number, high: number] {
  const shown = [...phi.map(([, y]) => Math.min(farthest, Math.max(-farthest, y))), ...slope.map(([, y]) => y)];
  return [Math.floor(Math.min(...shown) * 10) / 10, Math.ceil(Math.max(...shown) * 10) / 10];
}

/** A line as far as it lies between two heights, and up to where it leaves them. */
function clipped(points: readonly CurvePoint[], low: number, high: number): CurvePoint[] {
  const held = (y: number) => Math.min(high, Math.max(low, y));
  return points.flatMap(([x, y], i): CurvePoint[] => {
    if (held(y) === y) return [[x, y]];
    const inside = [points[i - 1], points[i + 1]].find((neighbour) => neighbour && held(neighbour[1]) === neighbour[1]);
    return inside ? [[inside[0] + ((x - inside[0]) * (held(y) - inside[1])) / (y - inside[1]), held(y)]] : [];
  });
}

/** Ends of the axis beyond which something may lie, and the triangles that say so. */
const sides = [
  ['below', 0, 'M1,-5L7,-9V-1Z'],
  ['above', 1, 'M-1,-5L-7,-9V-1Z'],
] as const;

/** The names of the lines: φ′ above its right end; φ below its own, or to the left of where it rises. */
function names(make: Make, { phi, slope }: Curve, [low, high]: Interval, half: number, words: CurveWords): SVGElement[] {
  const name = (text: string, [x, y]: CurvePoint, dx: number, dy: number) => {
    const place = { x: share((x + half) / (2 * half)), y: share((high - y) / (high - low)), dx, dy, 'text-anchor': 'end' };
    return make('text', { ...place, fill: 'var(--c-function-text)', 'font-style': 'italic', ...onPaper }, text);
  };
  const drawn = clipped(phi, low, high);
  const end = slope.at(-1)!;
  const rises = end[1] > 0.5;
  const named = rises ? drawn.find(([, value]) => value > 0.75 * high)! : drawn.at(-1)!;
  return [name(words.slope, end, -3, -4), name(words.phi, named, rises ? -7 : -3, rises ? 4 : 14)];
}
