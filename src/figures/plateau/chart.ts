import { axisX, dot, gridY, link, axisY, ruleY, text, type Markish } from '@observablehq/plot';
import { markFrame } from '../../drawing/grid.ts';
import { decadeTicks, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Plateau } from '../../readings/plateau.ts';
import { isNumber } from '../../statistics/measures.ts';
import { placed, type Box } from './labels.ts';
import { columnsOf, type Own, type Placed, type PlateauReading } from './reading.ts';

/** The words of the chart in the reader's language. */
export interface PlateauWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly across: string;
  readonly up: string;
  /** Name the shapes, and what a hollow one with an arrow is. */
  readonly shapes: Readonly<Partial<Record<Plateau['activation'], string>>>;
  readonly notWithin: string;
  /** Heads the list of what is no longer finite. */
  readonly diverged: string;
  readonly own: string;
  readonly start: (plateau: Plateau) => string;
  readonly value: (value: number) => string;
}

export interface PlateauOptions {
  readonly document: Document;
  readonly words: PlateauWords;
  readonly sheet: Sheet;
}

/** A mark in the picture: its place as exponents, and whether it is known only that it lies higher. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
  readonly name: string;
}

/** Shapes of the activation functions: no colour has a say in who is who. */
const shapes: Readonly<
  Partial<Record<Plateau['activation'], { readonly symbol: 'circle' | 'diamond' | 'triangle'; readonly sign: string }>>
> = {
  sigmoid: { symbol: 'circle', sign: '●' },
  relu: { symbol: 'diamond', sign: '◆' },
  tanh: { symbol: 'triangle', sign: '▲' },
};

/** Length of an arrow, and half the room that a mark takes up, in pixels. */
const [arrow, half] = [22, 7];

/** The step at which a network begins to learn over the gradient that reaches its first layer, both logarithmic. */
export function plateauChart(reading: PlateauReading, { document, words, sheet }: PlateauOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = sheet;
  const { starts, diverged, asked, own, gradients, steps } = reading;
  const across = (exponent: number) =>
    marginLeft + ((exponent - gradients[0]) / (gradients[1] - gradients[0])) * (width - marginLeft - marginRight);
  const up = (exponent: number) =>
    height - marginBottom - ((exponent - steps[0]) / (steps[1] - steps[0])) * (height - marginTop - marginBottom);
  const points = starts.map((start): Mark & { start: Placed } => ({ start, ...placeOf(start), name: words.start(start) }));
  const mine = own && own.diverged === null ? [{ ...placeOfOwn(own, reading), name: words.own }] : [];
  const all: readonly Mark[] = [...mine, ...points];
  const lines = [
    ...diverged.map((one) => ({ name: words.start(one), asked: one === asked, own: false })),
    ...(own && own.diverged !== null ? [{ name: words.own, asked: false, own: true }] : []),
  ];
  const lead = 1.35 * fontSize;
  const right = width - marginRight;
  const boxes: Box[] = [
    ...all.map((mark): Box => ({
      left: across(mark.x) - half,
      right: across(mark.x) + half,
      top: up(mark.y) - half - (mark.open ? arrow : 0),
      bottom: up(mark.y) + half,
    })),
    ...points.map(({ start, x }): Box => ({ left: across(x) - 2, right: across(x) + 2, ...rangeOf(start, up) })),
    { left: right - 190, right, top: marginTop, bottom: marginTop + (lines.length > 0 ? (lines.length + 1.4) * lead : 0) },
  ];
  // What stands close together is placed first, from below.
  const order = all.toSorted((a, b) => a.y - b.y || b.x - a.x);
  const frame = { left: marginLeft + 2, right: width - 2, top: marginTop, bottom: height - marginBottom - 2 };
  const places = placed(
    order.map(({ x, y, name }) => ({ x: across(x), y: up(y), width: textWidth(name, fontSize) })),
    boxes,
    frame,
    1.15 * fontSize,
  );
  const labels = order.map((mark, i) => ({ mark, place: places[i]!, isOwn: mine.includes(mark as (typeof mine)[number]) }));
  const line = (from: readonly [number, number], to: readonly [number, number], looks: Readonly<Record<string, unknown>>) =>
    link([0], { x1: [from[0]], y1: [from[1]], x2: [to[0]], y2: [to[1]], stroke: 'currentColor', ...looks });
  const back = {
    x: (px: number) => gradients[0] + ((px - marginLeft) / (width - marginLeft - marginRight)) * (gradients[1] - gradients[0]),
    y: (px: number) => steps[0] + ((height - marginBottom - px) / (height - marginTop - marginBottom)) * (steps[1] - steps[0]),
  };
  const marks: Markish[] = [
    gridY(ticksOf(steps, 8), { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    axisY(ticksOf(steps, 8), {
      tickFormat: (exponent: number) => words.value(10 ** exponent),
      tickSize: 0,
      tickPadding: 6,
      fontSize,
      label: null,
    }),
    axisX(ticksOf(gradients, sheet.ticks[1]), {
      tickFormat: (exponent: number) => words.value(10 ** exponent),
      tickSize: 3,
      tickPadding: 4,
      fontSize,
      label: null,
    }),
    ruleY([steps[0]], { stroke: 'currentColor', strokeWidth: 1 }),
    ...labels.map(({ mark, place }) =>
      line([mark.x, mark.y], [back.x(place.x + (place.anchor === 'start' ? -2 : 2)), back.y(place.y)], {
        strokeWidth: 0.8,
        strokeOpacity: 0.55,
      }),
    ),
    ...points.flatMap(({ start, x, y }) => {
      const { least, most } = start.starts;
      const to = most === null ? Math.log10(start.within) : Math.log10(most);
      const sides =
        Math.log10(start.gradient.most / start.gradient.least) > 0.02
          ? [line([Math.log10(start.gradient.least), y], [Math.log10(start.gradient.most), y], { strokeWidth: 1.5 })]
          : [];
      return [...(least !== null && least !== most ? [line([x, Math.log10(least)], [x, to], { strokeWidth: 1.5 })] : []), ...sides];
    }),
    ...all.filter(({ open }) => open).flatMap(({ x, y }) => arrowOf(x, y)),
    ...points.map(({ start, x, y, open }) =>
      dot([0], {
        x: [x],
        y: [y],
        r: 5,
        symbol: shapes[start.activation]?.symbol ?? 'square',
        fill: open ? 'var(--paper)' : 'currentColor',
        stroke: open ? 'currentColor' : 'var(--paper)',
        strokeWidth: open ? 1.8 : 1,
      }),
    ),
    ...points
      .filter(({ start }) => start === asked)
      .map(({ x, y }) => dot([0], { x: [x], y: [y], r: 10, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 })),
    ...mine.map(({ x, y, open }) =>
      dot([0], {
        x: [x],
        y: [y],
        r: 7,
        symbol: 'star',
        fill: open ? 'var(--paper)' : 'currentColor',
        stroke: open ? 'currentColor' : 'var(--paper)',
        strokeWidth: open ? 1.8 : 1,
      }),
    ),
    ...labels.map(({ mark, place, isOwn }) =>
      text([mark.name], {
        x: [back.x(place.x)],
        y: [back.y(place.y)],
        textAnchor: place.anchor,
        fontSize,
        fontWeight: isOwn ? 600 : undefined,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ),
    ...(lines.length > 0 ? gone() : []),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -20, textAnchor: 'start', fontSize }),
    text([words.across], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize, fill: 'var(--c-gradient-text)' }),
    text([key()], { frameAnchor: 'top-right', dx: marginRight - 4, dy: -20, textAnchor: 'end', fontSize }),
  ];
  const svg = drawSvg(document, words.label, {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [...gradients], type: 'linear', axis: null },
    y: { domain: [...steps], type: 'linear', axis: null },
    marks,
  });
  markFrame(svg, sheet, columnsOf(reading));
  return svg;

  /** An arrow from a mark upwards: what it stands for lies higher. */
  function arrowOf(x: number, y: number): Markish[] {
    const top = back.y(up(y) - arrow);
    return [
      line([x, y], [x, top], { strokeWidth: 1.5 }),
      text(['↑'], { x: [x], y: [y], dy: -arrow, fontSize: fontSize + 3, stroke: 'var(--paper)', strokeWidth: 2, fill: 'currentColor' }),
    ];
  }

  /** What is no longer finite, a line each with its cross, at the right. */
  function gone(): Markish[] {
    const at = (i: number) => back.y(marginTop + (i + 0.9) * lead);
    const end = back.x(right - 2);
    return [
      text([words.diverged], { x: [end], y: [at(0)], textAnchor: 'end', fontSize, fill: 'currentColor' }),
      ...lines.flatMap(({ name, asked, own }, i) => [
        text([name], {
          x: [end],
          y: [at(i + 1)],
          dx: -18,
          textAnchor: 'end',
          fontSize,
          fontWeight: own ? 600 : undefined,
          fill: 'currentColor',
        }),
        dot([0], { x: [end], y: [at(i + 1)], dx: -6, r: 4.5, symbol: 'times', stroke: 'currentColor', strokeWidth: 2 }),
        ...(asked ? [dot([0], { x: [end], y: [at(i + 1)], dx: -6, r: 9, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 })] : []),
      ]),
    ];
  }

  function key(): string {
    const signs = [...new Set(starts.map(({ activation }) => activation))].map(
      (activation) => `${shapes[activation]?.sign ?? '■'} ${words.shapes[activation]}`,
    );
    return [...signs.sort(), words.notWithin].join(' · ');
  }
}

const ticksOf = ([low, high]: readonly [number, number], most: number): number[] => decadeTicks([low, high], most);

/** Where a start stands: at its median, or at the steps within which most of its trainings had not begun to learn. */
const placeOf = ({ gradient, starts: { median }, within }: Placed) => ({
  x: Math.log10(gradient.median),
  y: Math.log10(median ?? within),
  open: median === null,
});

/** Where the reader's training stands; at the left edge where no gradient could be measured. */
function placeOfOwn({ gradient, starts, steps }: Own, { gradients: [low], steps: [first] }: PlateauReading) {
  const x = isNumber(gradient) && gradient > 0 ? Math.max(low, Math.log10(gradient)) : low;
  return { x, y: Math.max(first, Math.log10(starts ?? steps)), open: starts === null };
}

/** Upper and lower end of a start's range, in pixels. */
function rangeOf({ starts: { least, most, median }, within }: Placed, up: (exponent: number) => number): Pick<Box, 'top' | 'bottom'> {
  return { top: up(Math.log10(most ?? within)), bottom: up(Math.log10(least ?? median ?? within)) };
}
