import { lossAt, momentAt } from '../../readings/moments.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Words } from '../../sentences/words.ts';
import { binEdges, valueCount } from '../../statistics/histogram.ts';
import type { Measure } from '../../statistics/measures.ts';
import type { Place } from '../kind.ts';
import { endingSentence, saturatedSentence } from './ending-sentences.ts';
import { measureIn } from './measure-in.ts';
import { momentOf, type InsideReading, type Row } from './reading.ts';

/** What the layers do at the step that is shown, beside what they did at the first; or how the plateau ends. */
export function summary(reading: InsideReading, words: Words): string {
  const { ending, shown, training, loss } = reading;
  if (ending) return endingSentence(reading, ending, words);
  if (!shown) return nothingYet(reading, words);
  const { diverged } = training;
  return [
    atStep(reading, words),
    ...(loss === undefined ? [] : [words.say('inside.loss', { loss: words.value(loss), guess: words.value(reading.guess) })]),
    ...(diverged === null ? [] : [words.say('inside.diverged', { step: words.exact(diverged) })]),
  ].join(' ');
}

/** Why there is no measured step. */
function nothingYet({ training: { diverged } }: InsideReading, words: Words): string {
  return diverged === null ? words.say('inside.nothing') : words.say('inside.diverged-at-once', { step: words.exact(diverged) });
}

function atStep({ view, shown, first, depth, panels: [panel] }: InsideReading, words: Words): string {
  const { measure } = panel!;
  const of = (layers: NonNullable<typeof shown>['layers'], layer: number) => layers[layer - 1]![measure];
  const now = { first: of(shown!.layers, 1), last: of(shown!.layers, depth) };
  const then = { first: of(first!.layers, 1), last: of(first!.layers, depth) };
  const say = (value: Measure) => measureIn(measure, value, words);
  const step = { step: words.exact(shown!.step), depth: words.exact(depth) };
  const name = view as Exclude<typeof view, 'ending'>; // which has its own sentence
  const said =
    depth === 1
      ? words.say(`inside.${name}.single`, { step: step.step, first: say(now.first) })
      : words.say(`inside.${name}.now`, { ...step, first: say(now.first), last: say(now.last) });
  if (shown === first) return said;
  const was = { step: words.exact(first!.step), first: say(then.first), last: say(then.last) };
  const isAsItWas = was.first === say(now.first) && was.last === say(now.last);
  const key = isAsItWas ? 'inside.then.same' : depth === 1 ? 'inside.then.single' : 'inside.then';
  return `${said} ${words.say(key, was)}`;
}

/** How to read the charts and the histograms below them. */
export function axes(reading: InsideReading, words: Words): string {
  const { view, shown, depth, guess, training } = reading;
  const losses = { guess: words.value(guess), classes: words.exact(training.classes) };
  const step = shown ? words.exact(shown.step) : words.exact(0);
  if (view === 'ending') {
    const said = words.say('inside.axes.ending', { ...losses, step, depth: words.exact(depth) });
    return `${saturatedSentence(reading, words)} ${said}`.trim();
  }
  return [
    words.say('inside.axes', losses),
    words.say(`inside.axes.${view}`),
    depth === 1 ? words.say('inside.axes.single') : words.say('inside.axes.layers', { depth: words.exact(depth) }),
    words.say('inside.axes.below', { step }),
  ].join(' ');
}

/** All measures of a chart at a step, or how many values lie in a bin. */
export function readout(reading: InsideReading, { drawing, column }: Place, words: Words): string {
  const { panels, rows } = reading;
  if (drawing > panels.length) {
    const [row, i] = frameAt(rows, drawing - panels.length - 1) ?? [];
    return row && i !== undefined ? binSentence(row, i, column, words) : '';
  }
  const moment = momentOf(reading, column);
  if (!moment) return '';
  const loss = lossAt(reading.training.curve, moment.step);
  const step = words.exact(moment.step);
  const said = words.say('inside.readout', { step, loss: loss === undefined ? '–' : words.value(loss) });
  const panel = panels[drawing - 1];
  if (!panel) return said;
  const spoken = panel.lines.filter(({ layer }) => reading.named.includes(layer));
  const values = spoken.map(({ layer }) =>
    words.say('inside.readout-layer', {
      n: words.exact(layer),
      value: measureIn(panel.measure, moment.layers[layer - 1]![panel.measure], words),
    }),
  );
  return `${said} ${words.say(`inside.measure.${panel.measure}`)}: ${values.join(' · ')}`;
}

/** The frame of a drawing below the charts, counted from 0: its row, and its place there. */
function frameAt(rows: readonly Row[], drawing: number): readonly [Row, number] | undefined {
  let left = drawing;
  for (const row of rows) {
    if (left < row.frames.length) return [row, left];
    left -= row.frames.length;
  }
  return undefined;
}

const binTexts = { activations: 'readout', gradients: 'gradient-flow.readout-bin' } as const satisfies Record<Row['of'], string>;

function binSentence({ of, frames }: Row, i: number, column: number, words: Words): string {
  const { layer, histogram } = frames[i]!;
  const count = histogram.counts[column];
  if (count === undefined) return '';
  const [left, right] = binEdges(histogram.interval, column);
  const said = {
    layer: words.exact(layer),
    left: words.value(left),
    right: words.value(right),
    share: words.percent(count / Math.max(1, valueCount(histogram))),
  };
  return of === 'activations'
    ? words.say(binTexts.activations, { ...said, count: words.exact(count) })
    : words.sayCount(binTexts.gradients, count, said);
}

/** A press on a chart over the steps shows its step; the newest is followed. */
export function press(reading: InsideReading, { drawing, column }: Place): Partial<Scenario> | undefined {
  if (drawing > reading.panels.length) return undefined;
  const moment = momentOf(reading, column);
  return moment && { step: moment === momentAt(reading.moments, 0) ? 0 : moment.step };
}
