import { axisX, axisY, gridY, ruleY, text, type Markish } from '@observablehq/plot';
import { markFrame } from '../../drawing/grid.ts';
import { decadeTicks, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg } from '../../drawing/svg.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { goneBox, goneMarks, goneOf } from './gone.ts';
import { placed } from './labels.ts';
import { boxesOf, markMarks, shapes } from './marks.ts';
import { marksOf, pixelsOf, stroke, type Mark, type Pixels, type PlateauWords } from './places.ts';
import { columnsOf, type PlateauReading } from './reading.ts';

export interface PlateauOptions {
  readonly document: Document;
  readonly words: PlateauWords;
  readonly sheet: Sheet;
}

/** Sheets up to this width have the key in two lines of its own. */
const narrow = 500;

/** The step at which a network begins to learn over the gradient that reaches its first layer, both logarithmic. */
export function plateauChart(reading: PlateauReading, { document, words, sheet }: PlateauOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize } = sheet;
  const { gradients, steps } = reading;
  const pixels = pixelsOf(reading, sheet);
  const marks = marksOf(reading, words);
  const gone = goneOf(reading, words);
  const taken = [...marks.flatMap((mark) => boxesOf(mark, pixels)), ...goneBox(gone, words, sheet)];
  const signs = Object.entries(shapes).map(([activation, { sign }]) => `${sign} ${words.shapes[activation as keyof typeof shapes] ?? ''}`);
  const signed = signs.join(' · ');
  const key = width <= narrow ? [signed, words.notWithin] : [`${signed} · ${words.notWithin}`];
  const tickFormat = (exponent: number) => words.value(10 ** exponent);
  const all: Markish[] = [
    gridY(decadeTicks(steps, Infinity), { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    axisY(decadeTicks(steps, Infinity), { tickFormat, tickSize: 0, tickPadding: 6, fontSize, label: null }),
    axisX(decadeTicks(gradients, sheet.ticks[1]), { tickFormat, tickSize: 3, tickPadding: 4, fontSize, label: null }),
    ruleY([steps[0]], { stroke: 'currentColor', strokeWidth: 1 }),
    ...named(marks, taken, pixels, sheet),
    ...markMarks(marks, pixels),
    ...goneMarks(gone, words, sheet, pixels),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -20, textAnchor: 'start', fontSize }),
    text([words.across], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize, fill: 'var(--c-gradient-text)' }),
    ...key.map((line, i) =>
      text([line], {
        frameAnchor: 'top-right',
        dx: marginRight - 4,
        dy: width <= narrow ? -54 + 16 * i : -20,
        textAnchor: 'end',
        fontSize,
      }),
    ),
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
    marks: all,
  });
  markFrame(svg, sheet, columnsOf(reading));
  return svg;
}

/** The names beside their marks, each with a thin line to its own. */
function named(marks: readonly Mark[], taken: Parameters<typeof placed>[1], pixels: Pixels, sheet: Sheet): Markish[] {
  const { across, up, exponentAcross, exponentUp } = pixels;
  const { width, height, marginLeft, marginTop, marginBottom, fontSize } = sheet;
  // What stands close together lies low, and is named first.
  const order = marks.toSorted((a, b) => a.y - b.y || b.x - a.x);
  const places = placed(
    order.map(({ x, y, name }) => ({ x: across(x), y: up(y), width: textWidth(name, fontSize) })),
    taken,
    { left: marginLeft + 2, right: width - 2, top: marginTop, bottom: height - marginBottom - 2 },
    1.15 * fontSize,
  );
  const at = places.map(({ x, y, anchor }) => ({ x: exponentAcross(x), y: exponentUp(y), anchor }));
  return [
    ...order.map(({ x, y }, i) => stroke([x, y], [at[i]!.x, at[i]!.y], 0.8, 0.5)),
    ...order.map(({ name, start }, i) =>
      text([name], {
        x: [at[i]!.x],
        y: [at[i]!.y],
        textAnchor: at[i]!.anchor,
        fontSize,
        fontWeight: start ? 400 : 600,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ),
  ];
}
