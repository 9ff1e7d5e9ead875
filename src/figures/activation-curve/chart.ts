import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { binEdges, bins } from '../../statistics/histogram.ts';
import type { Curve, CurvePoint } from '../../theory/curve.ts';
import type { Density } from '../../readings/curve.ts';
import { barDrawing } from '../../drawing/bars.ts';
import { markFrame } from '../../drawing/grid.ts';
import { layerFrame } from '../../drawing/layer-frame.ts';

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
  /** Small frames, for deep networks. */
  readonly dense: boolean;
}

/** How writing and lines are drawn, in the picture's own pixels. */
const strokes = (dense: boolean) =>
  dense ? { fontSize: 10, solid: 1.5, dashed: 1.2, dash: '3 2' } : { fontSize: 12, solid: 2, dashed: 1.6, dash: '4 3' };

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
  { document, words, curve, half, top, dense }: CurveOptions,
): SVGSVGElement {
  const { fontSize, solid, dashed, dash } = strokes(dense);
  const first = layer === 1;
  const frame = layerFrame(dense, first);
  const [low, high] = reach(curve);
  const phi = clipped(curve.phi, low, high);
  const bars = (density?.columns ?? []).map((share, i) => {
    const [x1, x2] = binEdges([-half, half], i);
    return { x1, x2, y1: low, y2: low + (share / top) * barHeight * (high - low) };
  });
  const beyond = sides.filter(([end]) => density && density[end] >= marked).map(([, sign]) => sign);
  const svg = barDrawing({
    document,
    label: words.label,
    title: words.title,
    bars,
    fill: 'var(--c-activation)',
    frame: [curve, half, dense, first, beyond, density ? undefined : words.overflow, words.phi, words.slope, words.value(half)],
    plot: (layer) => ({
      ...frame,
      x: { domain: [-half, half], type: 'linear', axis: null },
      y: { domain: [low, high], type: 'linear', axis: null },
      marks: [
        ...(dense ? [] : [gridY({ ticks: 3, stroke: 'var(--hairline)', strokeOpacity: 1 })]),
        ruleX([0], { stroke: 'var(--hairline)', strokeOpacity: 1 }),
        layer,
        ruleY([low], { stroke: 'currentColor', strokeWidth: 1 }),
        ...further(beyond, half, low),
        // Paper beneath keeps the lines apart from the bars.
        ...[phi, curve.slope].map((points) => line(points, { stroke: 'var(--paper)', strokeWidth: solid + 2.5 })),
        line(phi, { stroke: 'var(--c-function)', strokeWidth: solid }),
        line(curve.slope, { stroke: 'var(--c-function)', strokeWidth: dashed, strokeDasharray: dash }),
        ...(
          [
            [-half, 'start'],
            [0, 'middle'],
            [half, 'end'],
          ] as const
        ).map(([value, textAnchor]) => axisX([value], { tickFormat: words.value, tickSize: 3, tickPadding: 2, textAnchor, label: null })),
        text([words.title], { frameAnchor: 'top', dy: 7 - frame.marginTop, fontSize, fontWeight: 600 }),
        ...(density
          ? []
          : [
              text([words.overflow], {
                frameAnchor: 'bottom',
                dy: -6,
                fontSize: dense ? 10 : 11,
                lineWidth: dense ? 7 : 11,
                fill: 'currentColor',
                stroke: 'var(--paper)',
                strokeWidth: 4,
              }),
            ]),
        ...(first
          ? [
              axisY({ ticks: dense ? 2 : 3, tickSize: 0, tickPadding: 4, tickFormat: words.value, label: null }),
              ...names(phi, curve, high, words, fontSize),
            ]
          : []),
      ],
    }),
  });
  markFrame(svg, frame, bins);
  return svg;
}

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

const sides = [
  ['below', -1],
  ['above', 1],
] as const;

/** Triangles at the ends of the axis beyond which something lies. */
const further = (ends: readonly (-1 | 1)[], half: number, low: number): Markish[] =>
  ends.map((sign) =>
    dot([0], {
      x: [sign * half],
      y: [low],
      dx: -sign * 4,
      dy: -5,
      symbol: 'triangle',
      rotate: sign * 90,
      r: 3,
      fill: 'var(--c-activation)',
    }),
  );

/** The names of the lines: φ′ above its right end; φ below its own, or to the left of where it rises. */
function names(phi: readonly CurvePoint[], { slope }: Curve, high: number, words: CurveWords, fontSize: number): Markish[] {
  const common = { fontSize, fill: 'var(--c-function-text)', stroke: 'var(--paper)', strokeWidth: 4, fontStyle: 'italic' } as const;
  const [x, y] = slope.at(-1)!;
  const rises = y > 0.5;
  const named = rises ? phi.find(([, value]) => value > 0.75 * high)! : phi.at(-1)!;
  return [
    text([words.slope], { x: [x], y: [y], dx: -3, dy: -8, textAnchor: 'end', ...common }),
    text([words.phi], { x: [named[0]], y: [named[1]], dx: rises ? -7 : -3, dy: rises ? 0 : 10, textAnchor: 'end', ...common }),
  ];
}
