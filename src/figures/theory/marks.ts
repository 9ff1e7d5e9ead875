import { ruleY, text, type Markish } from '@observablehq/plot';
import { measuredColours, measuredMarks, predictedMark, type EdgeAxes, type EdgeData } from '../../drawing/edge-marks.ts';
import { goneMarks, type Decades, type Sheet } from '../../drawing/layer-chart.ts';
import { isFactor, type Factor } from '../../readings/theory.ts';

/** What is predicted and what was measured of the scenario, or why there is no number. */
export interface MarkWords {
  readonly here: string;
  readonly measured: string;
}

/** How far apart two marks must be for each to have its words beside it, in pixels. */
const apart = 34;
/** Where words stand below the curve, and where above it, clear of the rule at 1; and the distance between two lines. */
const first = 6,
  clear = 10,
  lead = 14;
/** Most width of words beside a mark, as a share of the sheet's: there is no more from the middle of the frame on. */
const longest = 0.52;

/** Where words stand: a place on the axes, the side of it, how far down, and in which direction further lines go. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly dy: number;
  readonly lineAnchor?: 'top' | 'bottom';
}

/** The scenario's dot and the diamond of what was measured, with their words; without a place on the curve, words and a line. */
export function scenarioMarks(data: EdgeData, axes: EdgeAxes, words: MarkWords, sheet: Sheet): Markish[] {
  const { scenario, measured } = data;
  if (!scenario) return placeless(measured, axes, words, sheet);
  const [[left, right], y] = axes;
  const here = { x: Math.log10(scenario.sigma), y: Math.log10(scenario.factor) };
  const across = (here.x - left) / (right - left);
  // The curve rises, so there is room for words on its right below it, and on its left above it.
  const [side, dy, next] = across > 0.6 ? (['left', -clear - lead, -clear] as const) : (['right', first, first + lead] as const);
  if (measured === undefined) {
    return [
      predictedMark(scenario),
      beside(words.here, { ...here, side, dy: side === 'left' ? next : dy }, 'currentColor', sheet),
      corner(words.measured, -lead / 2, measuredColours.text, sheet),
    ];
  }
  const there = { x: here.x, ...heightOf(measured, y) };
  const rise = ((there.y - here.y) * (sheet.height - sheet.marginTop - sheet.marginBottom)) / (y[1] - y[0]);
  const own = across < (rise < 0 ? 0.75 : 0.25) ? 'right' : 'left';
  return [
    predictedMark(scenario),
    ...measuredMarks(scenario.sigma, measured, axes),
    beside(words.here, { ...here, side, dy }, 'currentColor', sheet),
    beside(words.measured, Math.abs(rise) < apart ? { ...here, side, dy: next } : { ...there, side: own }, measuredColours.text, sheet),
  ];
}

/** Weights that are not random have no place on the curve: that is said, and what was measured is a line, or a mark at the edge. */
function placeless(measured: Factor | undefined, [[left, right], y]: EdgeAxes, words: MarkWords, sheet: Sheet): Markish[] {
  const note = corner(words.here, -2 * lead, 'currentColor', sheet);
  if (measured === undefined) return [note, corner(words.measured, -lead / 2, measuredColours.text, sheet)];
  if (isFactor(measured)) {
    return [
      ruleY([Math.log10(measured)], { stroke: measuredColours.mark, strokeWidth: 2, strokeDasharray: '1 5', strokeLinecap: 'round' }),
      note,
      beside(words.measured, { x: left, y: Math.log10(measured), side: 'right', dy: 11 }, measuredColours.text, sheet),
    ];
  }
  const x = left + 0.4 * (right - left);
  return [
    ...goneMarks([{ x, gone: measured, stroke: measuredColours.mark }], y),
    note,
    beside(words.measured, { x, side: 'right', ...heightOf(measured, y) }, measuredColours.text, sheet),
  ];
}

/** Where on the axis of factors words stand: beside the number, or beside the mark at one end of the axis. */
function heightOf(measured: Factor, [low, high]: Decades): Pick<Place, 'y' | 'dy' | 'lineAnchor'> {
  if (isFactor(measured)) return { y: Math.log10(measured), dy: 0 };
  return measured === 'overflow' ? { y: high, dy: 3, lineAnchor: 'top' } : { y: low, dy: -5, lineAnchor: 'bottom' };
}

const halo = { stroke: 'var(--paper)', strokeWidth: 4 } as const;

/** How far beside a mark its words stand: clear of what tells that it can be taken, in pixels. */
const aside = 18;

/** Words beside a mark. */
const beside = (line: string, { x, y, side, ...place }: Place, fill: string, { width, fontSize }: Sheet): Markish =>
  text([line], {
    x: [x],
    y: [y],
    dx: side === 'right' ? aside : -aside,
    textAnchor: side === 'right' ? 'start' : 'end',
    fontSize,
    lineWidth: (longest * width) / fontSize,
    lineHeight: 1.15,
    fill,
    ...halo,
    ...place,
  });

/** Words in the lower right corner, which the curve never reaches. */
const corner = (line: string, dy: number, fill: string, { fontSize }: Sheet): Markish =>
  text([line], { frameAnchor: 'bottom-right', dx: -4, dy, textAnchor: 'end', fontSize, fill, ...halo });
