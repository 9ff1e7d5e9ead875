import { axisY, dot, gridY, link, ruleY, text, type Markish } from '@observablehq/plot';
import type { Gone } from '../../readings/gradient.ts';
import { markFrame } from '../../drawing/grid.ts';
import { columnWidth, goneMarks, layerAxis, layerScales, sheets, stretches, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Words } from '../../sentences/words.ts';

/** What every chart is given. */
export interface ChartOptions {
  readonly document: Document;
  readonly words: Words;
  /** What the picture shows, in sentences. */
  readonly label: string;
  readonly sheet: Sheet;
  /** What is missing in each layer; `undefined` where nothing is. */
  readonly missing: readonly (Missing | undefined)[];
}

/** The upright axis of a chart: what it measures, how its numbers are written, and its ends. */
export interface Axis {
  readonly title: string;
  readonly value: (value: number) => string;
  readonly domain: Domain;
}

/** The two drawings of these charts, with room for names on the right. */
export const namedSheets = {
  wide: { ...sheets.wide, marginLeft: 62, marginRight: 92 },
  narrow: { ...sheets.narrow, marginLeft: 56, marginRight: 62 },
} as const satisfies Record<string, Sheet>;

/** The same sheet with a line more above the frame, where something is missing and has to be said. */
export const sheetFor = (size: keyof typeof namedSheets, missing: readonly (Missing | undefined)[]): Sheet => ({
  ...namedSheets[size],
  marginTop: missing.some((lack) => lack) ? 54 : 38,
});

/** Ends of an upright axis. */
export type Domain = readonly [low: number, high: number];

/** Why a layer has no mark, or not all of them, and how that is said. */
export interface Missing {
  readonly gone: Gone;
  readonly words: string;
  /** Whether a mark at the frame's edge would pass for a value. */
  readonly unmarked?: boolean;
}

const markOf = (lack: Missing | undefined, i: number) =>
  lack && !lack.unmarked ? [{ x: i + 1, gone: lack.gone, stroke: 'var(--c-activation)' }] : [];

/** A chart over layers on a linear axis: grid, axes, the marks, and above the frame what is missing in which layers. */
export function layerChart(
  { title, value, domain }: Axis,
  { document, words, label, sheet, missing }: ChartOptions,
  marks: readonly Markish[],
): SVGSVGElement {
  const depth = missing.length;
  const { fontSize, marginLeft, marginTop } = sheet;
  const ticks = { ticks: 5 };
  const svg = drawSvg(document, label, {
    ...layerScales(sheet, depth, domain),
    marks: [
      gridY({ ...ticks, stroke: 'var(--hairline)', strokeOpacity: 1 }),
      axisY({ ...ticks, tickFormat: value, tickSize: 0, tickPadding: 6, fontSize, label: null }),
      ...marks,
      ruleY([Math.max(0, domain[0])], { stroke: 'currentColor', strokeWidth: 1 }),
      ...(columnWidth(sheet, depth) < 9 ? [] : goneMarks(missing.flatMap(markOf), domain)),
      ...missingTexts(missing, domain[1], sheet),
      ...layerAxis(depth, words.say('signal-and-offset.layer-axis'), sheet),
      text([title], {
        frameAnchor: 'top-left',
        dx: 3 - marginLeft,
        dy: 4 - marginTop,
        lineAnchor: 'top',
        textAnchor: 'start',
        fontSize,
      }),
    ],
  });
  markFrame(svg, sheet, depth);
  return svg;
}

/** A bracket over the layers in which something is missing, and above it what; kept inside the drawing. */
function missingTexts(missing: readonly (Missing | undefined)[], high: number, sheet: Sheet): Markish[] {
  const { fontSize, width, marginLeft } = sheet;
  const column = columnWidth(sheet, missing.length);
  let free = 4; // where the next text may begin
  return stretches(missing).flatMap(({ from, to, words }) => {
    const middle = marginLeft + ((from + to - 1) / 2) * column;
    const size = textWidth(words, fontSize);
    const start = Math.max(free, Math.min(middle - size / 2, width - size - 4));
    free = start + size + 8;
    return [
      link([{ from: from - 0.45, to: to + 0.45 }], {
        x1: 'from',
        x2: 'to',
        y1: high,
        y2: high,
        dy: -17,
        stroke: 'currentColor',
        strokeWidth: 1,
      }),
      text([words], { frameAnchor: 'top-left', dx: start - marginLeft, dy: -22, textAnchor: 'start', lineAnchor: 'bottom', fontSize }),
    ];
  });
}

/** A name right of the frame, with the symbol and the colour of what it names. */
export interface Name {
  /** Where it belongs on the upright axis. */
  readonly at: number;
  readonly text: string;
  readonly fill: string;
  /** Colours of the symbol before the name; none unless given. */
  readonly symbol?: { readonly shape: 'square' | 'circle'; readonly fill: string; readonly stroke: string };
}

/** Names right of the frame, each where its mark ends, or as near as the others leave room. */
export function names(all: readonly Name[], domain: Domain, sheet: Sheet): Markish[] {
  const { fontSize, marginRight } = sheet;
  const gap = ((domain[1] - domain[0]) * (fontSize + 5)) / frameHeight(sheet);
  const sorted = [...all].sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => at);
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + gap);
  for (let i = places.length - 1, ceiling = domain[1]; i >= 0; i--, ceiling -= gap) places[i] = Math.min(places[i]!, ceiling);
  return sorted.flatMap(({ text: name, fill, symbol }, i) => [
    ...(symbol
      ? [
          dot([places[i]!], {
            y: [places[i]!],
            frameAnchor: 'right',
            dx: 11,
            symbol: symbol.shape,
            r: 4,
            fill: symbol.fill,
            stroke: symbol.stroke,
          }),
        ]
      : []),
    text([name], {
      y: [places[i]!],
      frameAnchor: 'right',
      dx: symbol ? 19 : 6,
      textAnchor: 'start',
      fontSize,
      lineWidth: (marginRight - (symbol ? 19 : 6)) / fontSize,
      fill,
    }),
  ]);
}

/** Height of the frame, in pixels. */
export const frameHeight = ({ height, marginTop, marginBottom }: Sheet): number => height - marginTop - marginBottom;

/** The halves of a layer's bar left and right of its middle, as a share of its column; no wider than an eye takes in. */
export const halfBar = (depth: number, sheet: Sheet): number => Math.min(0.4, 32 / columnWidth(sheet, depth));
