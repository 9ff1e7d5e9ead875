import { elastic, fontSize, maker, onPaper, share, side, stretched, strokeOf, type Make } from '../../drawing/elastic.ts';
import { axisRoom, frameSize } from '../../drawing/frame.ts';
import { markGrid } from '../../drawing/grid.ts';
import { decadeTicks } from '../../drawing/layer-chart.ts';
import { hundredths } from '../../drawing/svg.ts';
import { goneOf, type Gone } from '../../readings/gradient.ts';
import type { Measure } from '../../statistics/measures.ts';
import { columnsOf, mostFrames, type Scale } from './reading.ts';

/** How a line is drawn, and what stands at its end. */
export interface PanelLine {
  readonly points: readonly (readonly [step: number, value: Measure])[];
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string | undefined;
  readonly name?: string | undefined;
}

/** Something upright at a step: the one that is shown, or another that is marked, with words at its foot. */
export interface Upright {
  readonly step: number;
  readonly said?: string;
}

export interface PanelOptions {
  readonly document: Document;
  /** What the drawing shows, as a sentence, and what stands above its frame, in which colour. */
  readonly label: string;
  readonly title: string;
  readonly fill: string;
  readonly lines: readonly PanelLine[];
  readonly scale: Scale;
  /** Numbers that get a tick on an axis of numbers, with what is written there. */
  readonly ticks?: readonly (readonly [value: number, text: string])[];
  /** A level that lies across as a dashed line, with its name at the right. */
  readonly level?: { readonly value: number; readonly name: string } | undefined;
  /** The axis of steps goes from 0 to here. */
  readonly end: number;
  /** The step that is shown. */
  readonly shown: number | undefined;
  readonly marked?: Upright | undefined;
  /** Where the loss is no longer finite, with the sign for it. */
  readonly lost?: { readonly step: number; readonly sign: string } | undefined;
  /** What the axis of steps says, and how its numbers are written; without it the steps are not numbered. */
  readonly across?: { readonly name: string; readonly exact: (step: number) => string } | undefined;
  readonly power: (exponent: number) => string;
  /** Why a value has no place on the axis, in words. */
  readonly gone: (gone: Gone) => string;
  /** Its height in a file, in pixels. */
  readonly height: number;
}

/** Room for the names of lines at their ends, in pixels: the style sheet keeps as much. */
export const nameRoom = 56;
/** Width of a chart over the steps in a file: that of five frames, less the names. */
const width = frameSize.width * mostFrames - nameRoom;

/**
 * Lines over the steps in a frame that takes the size of its place. What has no place on an axis of powers of ten is marked at the
 * frame's edge: a cross for an exact 0, a circle for what is not defined, triangles that point to where it went.
 */
export function panel(options: PanelOptions): SVGSVGElement {
  const { document, label, title, fill, scale, ticks, level, end, shown, marked, lost, across, power, gone, height } = options;
  const make = maker(document);
  const at = (step: number) => step / end;
  const up = upOf(scale);
  const levels = ticks ?? decadeTicks(scale.ends, Math.max(3, height / 24)).map((exponent) => [10 ** exponent, power(exponent)] as const);
  const lines = options.lines.map((line): Placed => ({
    ...line,
    points: line.points.map(([step, value]) => {
      const why = goneOn(scale, value);
      return { step, x: at(step), y: why === undefined ? up(value as number) : 1, why };
    }),
  }));
  /** Where the lines are at the step that is shown: those that have a name, if they are several. */
  const dots = lines.flatMap(({ points, stroke, name }) => {
    if (name === undefined && lines.length > 1) return [];
    const here = points.find(({ step }) => shown !== undefined && step >= shown);
    return here && here.why === undefined ? [{ x: at(shown!), y: here.y, stroke }] : [];
  });
  const rule = (y: number, stroke: string, dash?: string) =>
    make('line', { x1: 0, x2: '100%', y1: share(y), y2: share(y), stroke, 'stroke-dasharray': dash });
  const svg = elastic(
    { make, label, width, height, room: { top: 22, right: nameRoom, bottom: across ? 2 * fontSize : 4, left: axisRoom } },
    ...levels.map(([value]) => rule(up(value), 'var(--hairline)')),
    ...levels.map(([value, text]) => make('text', { x: -6, y: share(up(value)), dy: 4, 'text-anchor': 'end' }, text)),
    make('text', { x: 0, dy: -7, fill, 'font-weight': 600 }, title),
    ...(level
      ? [
          rule(up(level.value), 'var(--edge)', '5 4'),
          make('text', { x: '100%', y: share(up(level.value)), dx: 6, dy: 4, fill: 'var(--ink-soft)' }, level.name),
        ]
      : []),
    ...(marked ? upright(make, marked, at, 'var(--edge)', '2 3') : []),
    ...(shown === undefined ? [] : upright(make, { step: shown }, at, 'currentColor')),
    stretched(
      make,
      ...lines.map((line) => make('path', { d: wayOf(line), ...strokeOf(line.stroke, line.width, line.dash), 'stroke-linejoin': 'round' })),
    ),
    make('line', { x1: 0, x2: '100%', y1: '100%', y2: '100%', stroke: 'currentColor' }),
    ...dots.map(({ x, y, stroke }) => make('circle', { cx: share(x), cy: share(y), r: 3, fill: stroke, stroke: 'var(--paper)' })),
    ...names(make, lines, height),
    ...goneMarks(make, lines, gone),
    ...(lost ? [make('text', { x: share(at(lost.step)), y: 0, dx: 4, dy: fontSize, 'font-weight': 700 }, `▲ ${lost.sign}`)] : []),
    ...(across ? numbered(make, across, end) : []),
  );
  markGrid(svg, { left: 0, right: width, top: 0, bottom: height, columns: columnsOf(end), rows: 1 });
  return svg;
}

/** From a value to its share of the height, from above; what lies beyond an end is put there. */
function upOf({ kind, ends: [low, high] }: Scale): (value: number) => number {
  return (value) => Math.min(1, Math.max(0, (high - (kind === 'decades' ? Math.log10(value) : value)) / (high - low)));
}

/** Why a value has no place on an axis: an exact 0 has one on an axis of numbers only. */
const goneOn = ({ kind }: Scale, value: Measure): Gone | undefined =>
  kind === 'linear' && value === 0 ? undefined : typeof value === 'number' && !Number.isFinite(value) ? 'overflow' : goneOf(value);

/** A point of a line: where it is, in shares from the upper left, or why it has no place upwards. */
interface Point {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly why: Gone | undefined;
}

/** A line with its points in their places. */
interface Placed extends Omit<PanelLine, 'points'> {
  readonly points: readonly Point[];
}

/** The way of a line, broken where a value has no place. */
function wayOf({ points }: Placed): string {
  let pen = 'M';
  let way = '';
  for (const { x, y, why } of points) {
    if (why === undefined) way += `${pen}${String(hundredths(side * x))},${String(hundredths(side * y))}`;
    pen = why === undefined ? 'L' : 'M';
  }
  return way;
}

/** A line from top to bottom at a step, and words at its foot on the side where there is more room. */
function upright(make: Make, { step, said }: Upright, at: (step: number) => number, stroke: string, dash?: string): SVGElement[] {
  const x = at(step);
  const isLeft = x < 0.5;
  return [
    make('line', { x1: share(x), x2: share(x), y1: 0, y2: '100%', stroke, 'stroke-width': 1.25, 'stroke-dasharray': dash }),
    ...(said === undefined
      ? []
      : [make('text', { x: share(x), y: '100%', dx: isLeft ? 5 : -5, dy: -6, 'text-anchor': isLeft ? 'start' : 'end', ...onPaper }, said)]),
  ];
}

/** Between two names at the right, in pixels. */
const nameHeight = fontSize + 2;

/** As often do names give way; five names in one place are apart by then. */
const passes = 30;

/** The names of lines beside their ends, moved apart where they would cover each other. */
function names(make: Make, lines: readonly Placed[], height: number): SVGElement[] {
  const gap = nameHeight / height;
  const ends = lines
    .flatMap(({ points, name }) => {
      const end = points.findLast(({ why }) => why === undefined);
      return name === undefined || !end ? [] : [{ name, y: end.y }];
    })
    .sort((a, b) => a.y - b.y);
  // Neighbours that are too near give way to each other by halves, until all have their room; what is then still too near, or below the
  // frame, where the steps are named, is moved for good.
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 1; i < ends.length; i++) {
      const push = Math.max(0, gap - (ends[i]!.y - ends[i - 1]!.y)) / 2;
      ends[i - 1]!.y -= push;
      ends[i]!.y += push;
    }
  }
  ends.forEach((end, i) => (end.y = Math.max(end.y, i === 0 ? 0 : ends[i - 1]!.y + gap)));
  ends.toReversed().forEach((end, i, all) => (end.y = Math.min(end.y, i === 0 ? 1 - gap / 2 : all[i - 1]!.y - gap)));
  return ends.map(({ name, y }) => make('text', { x: '100%', y: share(y), dx: 6, dy: 4 }, name));
}

const signs: Readonly<Record<Gone, string>> = {
  zero: 'M-3,-3L3,3M3,-3L-3,3',
  none: 'M-3,0A3,3 0 1 1 3,0A3,3 0 1 1 -3,0',
  'below-resolution': 'M-4,-3H4L0,4Z',
  overflow: 'M-4,3H4L0,-4Z',
};
/** Marks nearer to each other are one, in shares of the width. */
const nearest = 0.02;

/** Marks at the frame's edge for what has no place, whichever line it is of, and what they are. */
function goneMarks(make: Make, lines: readonly Placed[], say: (gone: Gone) => string): SVGElement[] {
  const marks: { x: number; why: Gone; stroke: string }[] = [];
  for (const { points, stroke } of lines) {
    for (const { x, why } of points) {
      if (why && !marks.some((mark) => mark.why === why && Math.abs(mark.x - x) < nearest)) marks.push({ x, why, stroke });
    }
  }
  const kinds = [...new Set(marks.map(({ why }) => why))];
  return [
    ...marks.map(({ x, why, stroke }) =>
      make(
        'svg',
        { x: share(x), y: share(why === 'overflow' ? 0 : 1), overflow: 'visible' },
        make('path', {
          transform: `translate(0,${String(why === 'overflow' ? 7 : -7)})`,
          d: signs[why],
          fill: 'var(--paper)',
          stroke,
          'stroke-width': 1.5,
        }),
      ),
    ),
    ...kinds.map((why, i) => make('text', { x: 4, y: '100%', dy: -16 - i * nameHeight, ...onPaper }, `${glyphs[why]} ${say(why)}`)),
  ];
}

/** The same signs as letters, for the words that explain them. */
const glyphs: Readonly<Record<Gone, string>> = { zero: '×', none: '○', 'below-resolution': '▽', overflow: '△' };

/** The numbers of steps below the frame, and what they are. */
function numbered(make: Make, { name, exact }: NonNullable<PanelOptions['across']>, end: number): SVGElement[] {
  return [
    ...stepTicks(end).map((step) => {
      const anchor = step === 0 ? 'start' : step > 0.93 * end ? 'end' : 'middle';
      return make('text', { x: share(step / end), y: '100%', dy: fontSize + 3, 'text-anchor': anchor }, exact(step));
    }),
    make('text', { x: '100%', y: '100%', dx: 6, dy: fontSize + 3, fill: 'var(--ink-soft)' }, name),
  ];
}

/** Round steps from 0 on, four or five of them. */
export function stepTicks(end: number): number[] {
  const power = 10 ** Math.floor(Math.log10(end / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= 1 && end / size <= 5) ?? 1;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}
