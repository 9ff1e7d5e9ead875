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
  { stroke: 'var(--ink)', dash: undefined, width: 2 },
  { stroke: 'var(--ink)', dash: '7 3', width: 1.8 },
  { stroke: 'var(--ink)', dash: '2 2.5', width: 2 },
  { stroke: 'var(--ink-faint)', dash: undefined, width: 2 },
  { stroke: 'var(--ink-faint)', dash: '10 3 2 3', width: 1.8 },
  { stroke: 'var(--ink-faint)', dash: '4 4', width: 2 },
  { stroke: 'var(--edge)', dash: undefined, width: 2.6 },
  { stroke: 'var(--edge)', dash: '12 4', width: 2.4 },
] as const;
type Look = (typeof looks)[number];

/** Sheets up to this width have the key in a line of its own. */
const narrow = 500;
/** Of the column of names: from the frame to the sample of the line, its length, and from there to the words, in pixels. */
const [slant, sample, blank] = [8, 14, 4];
/** Circles of one runner are at least so far apart, in pixels. */
const circlesApart = 13;

/** From a step and a value to pixels; a step before the axis begins has none. */
interface Placing {
  readonly x: (step: number) => number | undefined;
  readonly y: (value: number) => number;
}

/** A sheet that is as high as the names of all need. */
export function sheetFor(sheet: Sheet, words: RaceWords): Sheet {
  const all = labelsOf(words, sheet);
  const needed = sheet.marginTop + heightOfAll(all, lineHeight(sheet));
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
      return make('g', {}, ...drawn.toReversed(), names(make, reading, words, place, sheet));
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

/** The line of one runner, its circles, and the marks at the frame's edge. */
function runnerMarks(make: Make, runner: Runner, look: Look, { top, quantity }: RaceReading, place: Placing, sheet: Sheet): SVGElement {
  const places = runner.curve.flatMap(({ step, value }) => {
    const x = place.x(step);
    return x === undefined ? [] : [[x, place.y(value)] as const];
  });
  const { d, leaves } = pathBelow(places, place.y(top));
  const cross = runner.diverged === null ? undefined : place.x(runner.diverged);
  const crossAt = quantity === 'loss' ? place.y(top) : (places.at(-1)?.[1] ?? place.y(0));
  const pale = { stroke: look.stroke, 'stroke-width': 1, 'stroke-dasharray': '1 3' };
  const [last] = places.slice(-1);
  const right = sheet.width - sheet.marginRight;
  const endsAt = cross ?? last?.[0];
  const endY = cross === undefined ? Math.max(place.y(top), last?.[1] ?? 0) : crossAt;
  return make(
    'g',
    {},
    ...(endsAt !== undefined && endsAt < right - 1
      ? [make('path', { d: `M${tenths(endsAt)} ${tenths(endY)}H${tenths(right)}`, fill: 'none', ...pale })]
      : []),
    make('path', {
      d,
      class: 'train',
      fill: 'none',
      stroke: look.stroke,
      'stroke-width': look.width,
      'stroke-dasharray': look.dash,
      'stroke-linejoin': 'round',
    }),
    ...circles(runner.tests, place, top).map(([cx, cy]) =>
      make('circle', { class: 'test', cx, cy, r: 2.4, fill: 'var(--paper)', stroke: look.stroke, 'stroke-width': 1.2 }),
    ),
    ...leaves.map((x) => triangle(make, x, place.y(top), look.stroke)),
    ...(cross === undefined ? [] : [crossAtPlace(make, cross, crossAt, look.stroke)]),
  );
}

const tenths = (length: number): string => String(Math.round(length * 10) / 10);

/**
 * A line through places, as far as it lies below the upper edge: a piece that crosses the edge ends there.
 * @returns the path, and where it leaves through the edge, or is above it from its beginning, each place at least a mark apart
 */
function pathBelow(
  places: readonly (readonly [x: number, y: number])[],
  edge: number,
): { readonly d: string; readonly leaves: readonly number[] } {
  const parts: string[] = [];
  const leaves: number[] = [];
  const leave = (x: number) => {
    if (leaves.length === 0 || x - leaves.at(-1)! >= 12) leaves.push(x);
  };
  const at = (x: number, y: number) => `${tenths(x)} ${tenths(y)}`;
  let drawn: readonly [number, number] | undefined;
  for (const [i, [x, y]] of places.entries()) {
    const [beforeX, beforeY] = places[i - 1] ?? [x, y];
    const [inside, wasInside] = [y >= edge, beforeY >= edge];
    const crossing = beforeX + ((edge - beforeY) / (y - beforeY || 1)) * (x - beforeX);
    if (i === 0) {
      if (inside) parts.push(`M${at(x, y)}`);
      else leave(x);
    } else if (inside && wasInside) {
      // Points closer than half a pixel are one to the eye; the last of them is drawn in any case.
      if (i < places.length - 1 && drawn && Math.hypot(x - drawn[0], y - drawn[1]) < 0.5) continue;
      parts.push(`L${at(x, y)}`);
    } else if (inside) parts.push(`M${at(crossing, edge)}L${at(x, y)}`);
    else if (wasInside) {
      parts.push(`L${at(crossing, edge)}`);
      leave(crossing);
    }
    drawn = [x, y];
  }
  return { d: parts.join(''), leaves };
}

/** The places of tests on the axis, thinned where they are close; the last one is always there. */
function circles(tests: readonly Point[], place: Placing, top: number): (readonly [number, number])[] {
  const places = tests.flatMap(({ step, value }) => {
    const x = place.x(step);
    return x === undefined || value > top ? [] : [[hundredths(x), hundredths(place.y(value))] as const];
  });
  const kept: (readonly [number, number])[] = [];
  for (const each of places.toReversed()) if (kept.length === 0 || kept.at(-1)![0] - each[0] >= circlesApart) kept.push(each);
  return kept.toReversed();
}

/** Points up and out of the frame. */
const triangle = (make: Make, x: number, edge: number, stroke: string): SVGElement =>
  make('path', {
    class: 'above',
    d: `M${tenths(x - 4)} ${tenths(edge)}l4 -7l4 7z`,
    fill: stroke,
    stroke: 'var(--paper)',
    'stroke-width': 1,
  });

const crossAtPlace = (make: Make, x: number, y: number, stroke: string): SVGElement => {
  const d = `M${tenths(x - 4)} ${tenths(y - 4)}l8 8m0 -8l-8 8`;
  return make(
    'g',
    { class: 'ended' },
    make('path', { d, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 5 }),
    make('path', { d, fill: 'none', stroke, 'stroke-width': 2 }),
  );
};

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
  const middles = apart(labels, [sheet.marginTop - 4, sheet.height], lineHeight(sheet));
  const left = sheet.width - sheet.marginRight;
  return make(
    'g',
    { class: 'names', 'font-size': sheet.fontSize },
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
