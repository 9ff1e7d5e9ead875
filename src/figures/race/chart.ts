import { axisX, axisY, gridY, ruleY, text, type Markish, type ScaleFunctions } from '@observablehq/plot';
import { maker, onPaper, type Make } from '../../drawing/elastic.ts';
import { markFrame } from '../../drawing/grid.ts';
import { factorTicks, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg, hundredths } from '../../drawing/svg.ts';
import { apart, heightOfAll, wrapped } from './labels.ts';
import type { Point, RaceReading, Runner } from './reading.ts';

/** The words of the chart in the reader's language. */
export interface RaceWords {
  /** What the picture shows, as a sentence. */
  readonly label: string;
  readonly across: string;
  readonly up: string;
  readonly train: string;
  readonly test: string;
  /** The line of guessing, with its number. */
  readonly guessing: string;
  /** What each runner is called, and what else is said of it. */
  readonly names: readonly { readonly name: string; readonly remark?: string | undefined }[];
  readonly step: (step: number) => string;
  readonly value: (value: number) => string;
}

export interface RaceOptions {
  readonly document: Document;
  readonly words: RaceWords;
  readonly sheet: Sheet;
}

/** Looks of the runners, in their order: shades of ink and dashes, so that none is known by its shade alone. */
const looks = [
  { stroke: 'var(--ink)', dash: undefined, width: 1.6 },
  { stroke: 'var(--ink)', dash: '7 3', width: 1.4 },
  { stroke: 'var(--ink)', dash: '2 2.5', width: 1.6 },
  { stroke: 'var(--ink-faint)', dash: undefined, width: 1.6 },
  { stroke: 'var(--ink-faint)', dash: '10 3 2 3', width: 1.4 },
  { stroke: 'var(--ink-faint)', dash: '4 4', width: 1.6 },
  { stroke: 'var(--edge)', dash: undefined, width: 2.2 },
  { stroke: 'var(--edge)', dash: '12 4', width: 2 },
] as const;
type Look = (typeof looks)[number];

/** Sheets up to this width have the key in a line of its own. */
const narrow = 500;
/** Of the column of names: from the frame to the sample of the line, its length, and from there to the words, in pixels. */
const [slant, sample, blank] = [8, 14, 4];
/** How far names may reach below the axis, whose last number stands there too, in pixels. */
const namesBelow = 8;
/** Circles of one runner are at least so far apart, in pixels. */
const circlesApart = 13;
/** And its signs at the upper edge. */
const signsApart = 12;

/** From a step and a value to pixels; a step before the axis begins has none. */
interface Placing {
  readonly x: (step: number) => number | undefined;
  readonly y: (value: number) => number;
}

/** A sheet that is as high as the names of all need. */
export function sheetFor(sheet: Sheet, words: RaceWords): Sheet {
  const all = labelsOf(words, sheet);
  const needed = sheet.marginTop + heightOfAll(all, lineHeight(sheet)) + sheet.marginBottom - namesBelow;
  return { ...sheet, height: Math.max(sheet.height, Math.ceil(needed)) };
}

const lineHeight = ({ fontSize }: Sheet): number => fontSize + 2;

/** The words at the right, each in lines that fit there: of the runners, and of guessing. */
function labelsOf(
  { names, guessing }: RaceWords,
  sheet: Sheet,
): { readonly name: readonly string[]; readonly remark: readonly string[]; readonly lines: readonly string[] }[] {
  const width = sheet.marginRight - slant - sample - blank;
  return [...names, { name: guessing, remark: undefined }].map(({ name, remark }) => {
    const said = { name: wrapped(name, width, sheet.fontSize), remark: remark === undefined ? [] : wrapped(remark, width, sheet.fontSize) };
    return { ...said, lines: [...said.name, ...said.remark] };
  });
}

/**
 * Loss or accuracy over steps: of each runner a line of the batches and circles of the test set. Names stand at the right, each beside the end of
 * its line, with a sample of it. What is above the axis ends in a triangle at its edge, what is no longer finite in a cross.
 */
export function raceChart(reading: RaceReading, { document, words, sheet }: RaceOptions): SVGSVGElement {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom, fontSize, ticks } = sheet;
  const { runners, quantity, logarithmic, guessing, total, top, columns } = reading;
  const make = maker(document);
  const isNarrow = width <= narrow;
  const end = logarithmic ? Math.log10(Math.max(2, total)) : total;
  const upTicks = quantity === 'loss' ? roundTicks(top, 7) : [0, 0.2, 0.4, 0.6, 0.8, 1];
  const acrossTicks = logarithmic ? factorTicks([0, end], ticks[1]) : roundTicks(end, isNarrow ? 4 : 8);
  const marks: Markish[] = [
    gridY(upTicks, { stroke: 'var(--hairline)', strokeOpacity: 1 }),
    axisY(upTicks, { tickFormat: words.value, tickSize: 0, tickPadding: 6, fontSize, label: null }),
    axisX(acrossTicks, {
      tickFormat: (tick: number) => words.step(logarithmic ? Math.round(10 ** tick) : tick),
      tickSize: 3,
      tickPadding: 4,
      fontSize,
      label: null,
    }),
    ruleY([guessing], { stroke: 'var(--c-offset)', strokeWidth: 1 }),
    ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    text([words.up], { frameAnchor: 'top-left', dx: -marginLeft, dy: -22, textAnchor: 'start', fontSize }),
    text([words.across], { frameAnchor: 'bottom', dy: marginBottom - 6, lineAnchor: 'bottom', fontSize }),
    (_, scales) => {
      const place = placing(scales, logarithmic);
      const drawn = runners.map((runner, i) => runnerMarks(make, runner, looks[i % looks.length]!, reading, place, sheet));
      return make(
        'g',
        {},
        ...drawn.toReversed().flatMap(({ lines }) => lines),
        ...drawn.flatMap(({ signs }) => signs),
        names(make, reading, words, place, sheet),
      );
    },
    () => key(make, words, sheet),
  ];
  const svg = drawSvg(document, words.label, {
    width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [0, end], type: 'linear', axis: null },
    y: { domain: [0, top], type: 'linear', axis: null },
    marks,
  });
  markFrame(svg, sheet, columns.length);
  return svg;
}

const placing = ({ x, y }: ScaleFunctions, logarithmic: boolean): Placing => ({
  x: (step) => (logarithmic ? (step < 1 ? undefined : (x!(Math.log10(step)) as number)) : (x!(step) as number)),
  y: (value) => y!(value) as number,
});

/** A place in the drawing, in pixels. */
type Pixel = readonly [x: number, y: number];

/** The line of one runner, the circles on it, and what stands over all lines: the signs at the frame's edge. */
function runnerMarks(
  make: Make,
  runner: Runner,
  look: Look,
  { top, quantity }: RaceReading,
  place: Placing,
  sheet: Sheet,
): { readonly lines: readonly SVGElement[]; readonly signs: readonly SVGElement[] } {
  const [edge, right] = [place.y(top), sheet.width - sheet.marginRight];
  const places = onAxis(runner.curve, place);
  const { pieces, leaves } = piecesBelow(places, edge);
  const last = places.at(-1);
  const cross = runner.diverged === null ? undefined : place.x(runner.diverged);
  const crossY = quantity === 'loss' ? edge : (last?.[1] ?? place.y(0));
  const end: Pixel | undefined = cross === undefined ? last && [last[0], Math.max(edge, last[1])] : [cross, crossY];
  const { stroke, dash, width } = look;
  const dots = circles(runner.tests, place, top)
    .map(([x, y]) => `M${tenths(x)} ${tenths(y)}h0`)
    .join('');
  const dot = (colour: string, size: number) =>
    make('path', { class: 'test', d: dots, fill: 'none', stroke: colour, 'stroke-width': size, 'stroke-linecap': 'round' });
  return {
    lines: [
      // Who has not come to the end of the axis is led to its name.
      ...(end && end[0] < right - 1
        ? [make('path', { d: `M${end.map(tenths).join(' ')}H${tenths(right)}`, fill: 'none', stroke, 'stroke-dasharray': '1 3' })]
        : []),
      make('path', {
        class: 'train',
        d: pathOf(pieces),
        fill: 'none',
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      }),
      ...(dots === '' ? [] : [dot(stroke, 6), dot('var(--paper)', 3.4)]),
    ],
    signs: [...leaves.map((x) => triangle(make, x, edge, stroke)), ...(cross === undefined ? [] : [crossAt(make, cross, crossY, stroke)])],
  };
}

const tenths = (length: number): string => String(Math.round(length * 10) / 10);

/** Points that have a place on the axis of steps, in pixels. */
const onAxis = (points: readonly Point[], place: Placing): readonly Pixel[] =>
  points.flatMap(({ step, value }) => {
    const x = place.x(step);
    return x === undefined ? [] : [[x, place.y(value)] as const];
  });

/**
 * A line through places, as far as it lies below the upper edge: what crosses the edge ends there.
 * @returns its pieces, and where it leaves through the edge, or begins above it; each place a sign apart from the others
 */
function piecesBelow(
  places: readonly Pixel[],
  edge: number,
): { readonly pieces: readonly (readonly Pixel[])[]; readonly leaves: readonly number[] } {
  const pieces: Pixel[][] = [];
  const leaves: number[] = [];
  const leave = (x: number) => {
    if (leaves.length === 0 || x - leaves.at(-1)! >= signsApart) leaves.push(x);
  };
  for (const [i, [x, y]] of places.entries()) {
    const before = places[i - 1];
    const [inside, wasInside] = [y >= edge, before !== undefined && before[1] >= edge];
    if (before && inside !== wasInside) {
      const crossing = before[0] + ((edge - before[1]) / (y - before[1])) * (x - before[0]);
      if (inside) pieces.push([[crossing, edge]]);
      else {
        pieces.at(-1)!.push([crossing, edge]);
        leave(crossing);
      }
    } else if (!before && inside) pieces.push([]);
    else if (!before) leave(x);
    if (inside) pieces.at(-1)!.push([x, y]);
  }
  return { pieces, leaves };
}

/**
 * Pieces of a line as one path, which goes from place to place in tenths of a pixel: a page has it twice, and so as short as it can be
 * written. Places closer than half a pixel are one to the eye; the last of a piece is drawn in any case.
 */
function pathOf(pieces: readonly (readonly Pixel[])[]): string {
  return pieces
    .map((piece) => {
      const [first, ...rest] = piece.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
      let [x, y] = first!;
      const moves = rest.flatMap(([nextX, nextY], i) => {
        const [right, down] = [nextX - x, nextY - y];
        if (i < rest.length - 1 && Math.hypot(right, down) < 5) return [];
        [x, y] = [nextX, nextY];
        return [`${String(right / 10)}${down < 0 ? '' : ' '}${String(down / 10)}`];
      });
      return `M${String(first![0] / 10)} ${String(first![1] / 10)}${moves.length > 0 ? `l${moves.join(' ')}` : ''}`;
    })
    .join('');
}

/** The places of tests below the upper edge, thinned where they are close; the last one is always there. */
function circles(tests: readonly Point[], place: Placing, top: number): readonly Pixel[] {
  const places = onAxis(
    tests.filter(({ value }) => value <= top),
    place,
  );
  const kept: Pixel[] = [];
  for (const each of places.toReversed()) if (kept.length === 0 || kept.at(-1)![0] - each[0] >= circlesApart) kept.push(each);
  return kept;
}

/** Points up and out of the frame. */
const triangle = (make: Make, x: number, edge: number, stroke: string): SVGElement =>
  make('path', { class: 'above', d: `M${tenths(x - 4)} ${tenths(edge)}l4 -7l4 7z`, fill: stroke, stroke: 'var(--paper)' });

/** Says that there is no number any more. */
function crossAt(make: Make, x: number, y: number, stroke: string): SVGElement {
  const d = `M${tenths(x - 4)} ${tenths(y - 4)}l8 8m0 -8l-8 8`;
  const line = (colour: string, width: number) => make('path', { d, fill: 'none', stroke: colour, 'stroke-width': width });
  return make('g', { class: 'ended' }, line('var(--paper)', 5), line(stroke, 2));
}

/** The names at the right, moved apart, each with a sample of its line and a thin line from where its own ends. */
function names(make: Make, reading: RaceReading, words: RaceWords, place: Placing, sheet: Sheet): SVGElement {
  const { runners, guessing, quantity, top } = reading;
  const high = place.y(top);
  const ends = runners.map((runner) => {
    if (quantity === 'loss' && runner.diverged !== null) return high;
    const last = runner.curve.at(-1) ?? runner.tests.at(-1);
    return last === undefined ? undefined : Math.max(high, place.y(last.value));
  });
  const labels = labelsOf(words, sheet)
    .map((said, i) => ({
      ...said,
      look: i < runners.length ? looks[i % looks.length]! : undefined,
      y: i < runners.length ? ends[i] : place.y(guessing),
    }))
    .filter((label): label is typeof label & { y: number } => label.y !== undefined); // before the first step none has an end
  const middles = apart(labels, [sheet.marginTop - 4, sheet.height - sheet.marginBottom + namesBelow], lineHeight(sheet));
  const left = sheet.width - sheet.marginRight;
  return make(
    'g',
    { class: 'names', 'font-size': sheet.fontSize, 'text-anchor': 'start' },
    ...labels.map(({ y, name, remark, look }, i) => {
      const middle = middles[i]!;
      const [first, x] = [middle - ((name.length + remark.length - 1) * lineHeight(sheet)) / 2, left + slant + sample + blank];
      const line = (said: string, k: number, fill: string) =>
        make('tspan', { x: tenths(x), y: tenths(first + k * lineHeight(sheet)), dy: '0.35em', fill }, said);
      const stroke = look?.stroke ?? 'var(--c-offset)';
      return make(
        'g',
        {},
        make('path', {
          d: `M${tenths(left + 1)} ${tenths(y)}L${tenths(left + slant)} ${tenths(first)}`,
          fill: 'none',
          stroke: 'var(--edge)',
          'stroke-width': 0.75,
        }),
        make('path', {
          d: `M${tenths(left + slant)} ${tenths(first)}h${String(sample)}`,
          fill: 'none',
          stroke,
          'stroke-width': look?.width ?? 1,
          'stroke-dasharray': look?.dash,
        }),
        make(
          'text',
          {},
          ...name.map((said, k) => line(said, k, look ? 'var(--ink)' : 'var(--c-offset-text)')),
          ...remark.map((said, k) => line(said, name.length + k, 'var(--ink-soft)')),
        ),
      );
    }),
  );
}

/** What a line and a circle stand for. */
function key(make: Make, { train, test }: RaceWords, { width, marginTop, marginRight, fontSize }: Sheet): SVGElement {
  const isNarrow = width <= narrow;
  const y = hundredths(marginTop - (isNarrow ? 38 : 22) + 4);
  return make(
    'text',
    { x: isNarrow ? width - 4 : width - marginRight, y, 'text-anchor': 'end', 'font-size': fontSize, ...onPaper },
    make('tspan', {}, `━\u00a0${train}`),
    make('tspan', { dx: 12 }, `○\u00a0${test}`),
  );
}

/** Round numbers from 0 to an end, so many at most. */
function roundTicks(end: number, most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(end / most));
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((each) => end / each <= most) ?? 10 * size;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
