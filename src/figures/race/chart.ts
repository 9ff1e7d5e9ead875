import { axisX, axisY, gridY, ruleY, text, type Markish } from '@observablehq/plot';
import { maker, onPaper, type Make } from '../../drawing/elastic.ts';
import { markFrame } from '../../drawing/grid.ts';
import { factorTicks, type Sheet } from '../../drawing/layer-chart.ts';
import { drawSvg, hundredths } from '../../drawing/svg.ts';
import { lookOf } from './looks.ts';
import { names } from './names.ts';
import { placing } from './placing.ts';
import type { RaceReading } from './reading.ts';
import { runnerMarks } from './runner.ts';
import type { RaceWords } from './words.ts';

export interface RaceOptions {
  readonly document: Document;
  readonly words: RaceWords;
  readonly sheet: Sheet;
}

/** Sheets up to this width have the key in a line of its own. */
const narrow = 500;

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
      const drawn = runners.map((runner, i) => runnerMarks(make, runner, lookOf(i), reading, place, sheet));
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
