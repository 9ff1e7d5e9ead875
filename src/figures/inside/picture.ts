import { barsOf, histogramFrame } from '../../drawing/frame.ts';
import { leftOutLine, type Drawing } from '../../drawing/pictures.ts';
import { uncropped } from '../../readings/crop.ts';
import { goneWords, powerOfTen } from '../../sentences/gradient.ts';
import { leftOut, nothingInside } from '../../sentences/histogram.ts';
import type { Words } from '../../sentences/words.ts';
import { valueCount } from '../../statistics/histogram.ts';
import type { Draw } from '../kind.ts';
import { panel, type PanelLine, type PanelOptions } from './panel.ts';
import { columnsOf, type InsideMeasure, type InsideReading, type Panel, type Row } from './reading.ts';
import { readout, summary } from './sentences.ts';

/** Heights in a file, in pixels. */
const heights = { loss: 56, chart: 144, slim: 58 } as const;

/** The colour of each measure: that of the quantity it is of, as a line and as words. */
const colours: Readonly<Record<InsideMeasure, readonly [stroke: string, fill: string]>> = {
  gradientRms: ['var(--c-gradient)', 'var(--c-gradient-text)'],
  updateRatio: ['var(--c-weight)', 'var(--c-weight-text)'],
  saturatedShare: ['var(--c-function)', 'var(--c-function-text)'],
  signalShare: ['var(--c-activation)', 'var(--c-activation-text)'],
  sampleSimilarity: ['var(--c-activation)', 'var(--c-activation-text)'],
};

/** Draws the loss over the steps, below it what the layers do, and the histograms of the step that is shown. */
export const picture: Draw<InsideReading> = function* (document, reading, words): Drawing {
  const whole = document.createElement('div');
  whole.className = `pictures layers inside${reading.view === 'ending' ? ' ending' : ''}`;
  whole.append(lossStrip(document, reading, words));
  yield;
  for (const [i, each] of reading.panels.entries()) {
    whole.append(measurePanel(document, reading, each, i, words));
    yield;
  }
  const kinds = reading.view === 'ending' ? (['activations'] as const) : (['activations', 'gradients'] as const);
  for (const of of kinds) {
    const row = reading.rows.find((each) => each.of === of);
    whole.append(note(document, of, row, reading, words), frames(document, of, row, reading, words));
    yield;
  }
  return whole;
};

/** What all charts over the steps have in common. */
const common = (document: Document, { end, shown }: InsideReading, words: Words) =>
  ({ document, end, shown: shown?.step, power: powerOfTen, gone: (gone) => goneWords(gone, words) }) satisfies Partial<PanelOptions>;

/** The loss, slim, with that of guessing. */
function lossStrip(document: Document, reading: InsideReading, words: Words): SVGSVGElement {
  const { training, lossScale, guess, shown, loss } = reading;
  const { curve, diverged, classes } = training;
  const [, most] = lossScale.ends;
  const values = [0, guess, ...(most > 2 * guess ? [most] : [])];
  return panel({
    ...common(document, reading, words),
    label: words.say('inside.label.loss', {
      step: words.exact(shown?.step ?? 0),
      loss: loss === undefined ? words.say('lost.none') : words.value(loss),
      guess: words.value(guess),
    }),
    title: words.say('inside.title.loss'),
    fill: 'currentColor',
    // Where the loss is no longer finite, a sign of its own says so.
    lines: [
      {
        points: curve.steps.map((step, i) => [step, curve.losses[i]!] as const).filter(([, each]) => Number.isFinite(each)),
        stroke: 'currentColor',
        width: 1.5,
      },
    ],
    scale: lossScale,
    ...(lossScale.kind === 'linear' && { ticks: values.map((value) => [value, words.value(Number(value.toPrecision(2)))] as const) }),
    level: { value: guess, name: words.say('inside.guess', { classes: words.exact(classes) }) },
    marked: startOf(reading, words, true),
    lost: diverged === null ? undefined : { step: diverged, sign: words.say('inside.lost-loss') },
    height: heights.loss,
  });
}

/** Where the loss leaves that of guessing, in the view of that. */
function startOf({ ending, training: { starts } }: InsideReading, words: Words, isNamed: boolean): PanelOptions['marked'] {
  if (!ending || starts === null) return undefined;
  return { step: starts, ...(isNamed && { said: words.say('inside.starts', { step: words.exact(starts) }) }) };
}

/** A measure of the layers: each layer its line, the first thick, the last thick and dashed. */
function measurePanel(
  document: Document,
  reading: InsideReading,
  { measure, lines, scale }: Panel,
  i: number,
  words: Words,
): SVGSVGElement {
  const { view, depth, panels, named } = reading;
  const [stroke, fill] = colours[measure];
  const isSlim = view === 'ending';
  const isLowest = i === panels.length - 1;
  const name = words.say(`inside.measure.${measure}`);
  const n = words.exact(depth);
  const title =
    lines.length === 1
      ? words.say('inside.title.of-layer', { measure: name, n })
      : isSlim
        ? words.say('inside.title.of-ends', { measure: name, n })
        : name;
  const here = reading.shown ? readout(reading, { drawing: i + 1, column: columnAt(reading), row: 0 }, words) : '';
  return panel({
    ...common(document, reading, words),
    label: isSlim
      ? words.say('inside.label.chart', { measure: title, readout: here })
      : words.say('inside.label.chart', { measure: title, readout: summary(reading, words) }),
    title,
    fill,
    lines: lines.map(({ layer, points }): PanelLine => ({
      points,
      stroke,
      ...lookOf(layer, depth),
      ...(named.includes(layer) && lines.length > 1 && { name: words.say('inside.layer', { n: words.exact(layer) }) }),
    })),
    scale,
    ...(scale.kind === 'linear' && { ticks: linearTicks(measure, scale.ends, words) }),
    marked: startOf(reading, words, false),
    ...(isLowest && { across: { name: words.say('inside.across'), exact: words.exact } }),
    height: isSlim ? heights.slim : heights.chart,
  });
}

/** The column of the charts in which the shown step lies. */
const columnAt = ({ shown, end }: InsideReading): number => Math.ceil((shown!.step / end) * columnsOf(end)) - 1;

/** Dashes by which the layers between the first and the last are told apart, beside their names. */
const dashes = ['1 3', '4 3', '9 3 2 3', '6 2'] as const;

function lookOf(layer: number, depth: number): Pick<PanelLine, 'width' | 'dash'> {
  if (layer === 1) return { width: 2.6 };
  if (layer === depth) return { width: 2.6, dash: '7 4' };
  return { width: 1.3, dash: dashes[(layer - 2) % dashes.length] };
}

function linearTicks(measure: InsideMeasure, [low, high]: readonly [number, number], words: Words): (readonly [number, string])[] {
  const write = measure === 'saturatedShare' ? words.percent : words.value;
  return [...new Set([low, 0, 0.5, high])].map((value) => [value, write(value)] as const);
}

/** The line above a row of histograms: what they are of, or that there are none. */
function note(document: Document, of: Row['of'], row: Row | undefined, { shown }: InsideReading, words: Words): HTMLElement {
  const line = document.createElement('p');
  line.className = 'key';
  const said = document.createElement('span');
  said.className = 'axis';
  const step = words.exact(shown?.step ?? 0);
  said.textContent =
    row || of === 'gradients' // said once, above the first row
      ? words.say(`inside.${of === 'activations' ? 'outputs' : 'gradients'}`, { step })
      : words.say(shown ? 'inside.no-histograms' : 'inside.no-step', { step });
  line.append(said);
  return line;
}

/** A frame for each named layer; empty ones where there are no histograms, so that they have their place when they come. */
function frames(document: Document, of: Row['of'], row: Row | undefined, reading: InsideReading, words: Words): HTMLElement {
  const list = document.createElement('ol');
  list.setAttribute('role', 'list'); // Safari forgets that a list without markers is one
  list.className = isLong(row) ? `${of} long` : of;
  const layers = reading.view === 'ending' ? [reading.depth] : reading.named;
  list.append(
    ...layers.map((layer, i) => {
      const item = document.createElement('li');
      item.append(...frame(document, of, row, layer, i, words));
      return item;
    }),
  );
  return list;
}

/** Whether the ends of the axes are long, and have a line each: those of an activation function with bounds are not. */
const isLong = (row: Row | undefined): boolean =>
  row !== undefined && !row.frames.every(({ histogram }) => histogram.interval.every(Number.isInteger));

function frame(document: Document, of: Row['of'], row: Row | undefined, layer: number, i: number, words: Words): Element[] {
  const n = words.exact(layer);
  const isGradient = of === 'gradients';
  const fill = isGradient ? 'var(--c-gradient)' : 'var(--c-activation)';
  const title = words.say('title', { n: layer });
  const found = row?.frames[i];
  if (!row || !found) {
    const label = words.say('inside.label.empty', { n });
    return [histogramFrame({ document, words: { title, label }, bars: [], domain: [0, 1], top: 1, fill })];
  }
  const { histogram, trained } = found;
  const [low, high] = histogram.interval;
  const isEmpty = histogram.counts.every((count) => count === 0);
  const svg = histogramFrame({
    document,
    words: {
      title: isGradient ? tightly(trained.gradientRms, words) : title,
      label: isGradient
        ? words.say('inside.label.gradients', { n, rms: words.measure(trained.gradientRms) })
        : words.say('inside.label.outputs', { n, mean: words.measure(trained.mean), std: words.measure(trained.std) }),
      ends: [words.tight(low), words.tight(high)],
      ...(isEmpty && { said: nothingInside(histogram, words) }),
      ...(i === 0 && { top: [words.percent(row.top)] }),
    },
    bars: barsOf(histogram, valueCount(histogram)),
    domain: histogram.interval,
    top: row.top,
    fill,
    zero: isGradient,
    longEnds: isLong(row),
  });
  const remarks = row.frames.map((each) => leftOut(each.histogram, uncropped, words));
  return remarks.some(({ length }) => length > 0) ? [svg, leftOutLine(document, remarks[i]!)] : [svg];
}

const tightly = (measure: InsideReading['moments'][number]['layers'][number]['gradientRms'], words: Words): string =>
  typeof measure === 'number' ? words.tight(measure) : words.measure(measure);
