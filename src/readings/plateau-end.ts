import type { Measure } from '../statistics/measures.ts';
import { farAbove, guessingLoss } from './guessing.ts';
import { lossNow, measuredMoments, momentAt, type MeasuredMoment } from './moments.ts';
import type { Training } from './training.ts';

/** A measure at two steps, and the second as a multiple of the first where both are numbers above 0. */
export interface Change {
  readonly from: Measure;
  readonly to: Measure;
  readonly factor: number | undefined;
}

/** How a gradient that was gone comes back: its growth from the last step at which it is still low to the first at which it is high again. */
export interface Return {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
}

/** How the plateau of a training ends, if it has one, as the name of a sentence and its numbers. */
export type PlateauEnd =
  /** No step is measured yet. */
  | { readonly kind: 'nothing' }
  /** The loss is no longer finite at a step. */
  | { readonly kind: 'diverged'; readonly step: number }
  /** The gradient at the first layer is exactly 0 since a step; `off` is a layer whose every slope is 0 there, if one is. */
  | { readonly kind: 'no-gradient'; readonly since: number; readonly off: number | undefined; readonly loss: number }
  /** The loss is finite, and far above that of guessing: the network was thrown there, or began there. */
  | { readonly kind: 'far-above'; readonly loss: number; readonly saturated: Measure }
  /** The loss has not left that of guessing. */
  | { readonly kind: 'not-yet'; readonly loss: number; readonly signal: Change; readonly gradient: Change }
  /** It left it at once, or came down to it from above and went on: there was no plateau. */
  | { readonly kind: 'none'; readonly starts: number; readonly gradient: Measure }
  /**
   * It stayed there for a while. `signal` is from the first step to `until`, the last one at which the gradient is still low, or where it
   * never was, at which the loss is still there; `saturated` is from the first to the newest step.
   */
  | {
      readonly kind: 'ended';
      readonly starts: number;
      readonly until: number;
      readonly signal: Change;
      readonly back: Return | undefined;
      readonly saturated: Change;
    };

/** A loss that leaves guessing within so many steps was on no plateau. */
const atOnce = 100;
/** On a plateau the loss is within this share of guessing's, in so large a part of the steps. */
const band = 0.05;
const mostOfTheTime = 0.8;
/** A gradient is still low up to this multiple of its lowest, and high again from this share of its highest on. */
const [stillLow, highAgain] = [5, 1 / 3];
/** A gradient that grows by less has not come back from anything. */
const notable = 10;

/**
 * Reads how the plateau of a training ends: signal, gradient and saturation of its first and last layer, at the steps that were measured.
 * A plateau is a loss within 5 % of ln(classes) in four fifths of more than 100 steps.
 */
export function plateauEnd(training: Training): PlateauEnd {
  const moments = measuredMoments(training);
  const [first, newest] = [moments[0], moments.at(-1)];
  const { curve, diverged, starts } = training;
  if (diverged !== null) return { kind: 'diverged', step: diverged };
  const loss = lossNow(curve);
  if (!first || !newest || loss === undefined) return { kind: 'nothing' };
  const [lowest, deepest] = [ofLayer(0), ofLayer(-1)];
  if (lowest(newest).gradientRms === 0) {
    const since = moments[moments.findLastIndex((moment) => lowest(moment).gradientRms !== 0) + 1]!;
    const off = since.layers.findIndex(({ saturatedShare }) => saturatedShare === 1);
    return { kind: 'no-gradient', since: since.step, off: off < 0 ? undefined : off + 1, loss };
  }
  if (loss >= farAbove * guessingLoss(training.classes)) return { kind: 'far-above', loss, saturated: deepest(newest).saturatedShare };
  if (starts === null) {
    return {
      kind: 'not-yet',
      loss,
      signal: change(deepest(first).signalShare, deepest(newest).signalShare),
      gradient: change(lowest(first).gradientRms, lowest(newest).gradientRms),
    };
  }
  if (starts <= atOnce || !isPlateau(training, starts)) return { kind: 'none', starts, gradient: lowest(first).gradientRms };
  const back = returnOf(moments.map((moment) => ({ step: moment.step, rms: lowest(moment).gradientRms })));
  const until = momentAt(moments, Math.min(starts, back?.from ?? starts))!;
  return {
    kind: 'ended',
    starts,
    until: until.step,
    signal: change(deepest(first).signalShare, deepest(until).signalShare),
    back,
    saturated: change(deepest(first).saturatedShare, deepest(newest).saturatedShare),
  };
}

const ofLayer =
  (i: number) =>
  ({ layers }: MeasuredMoment) =>
    layers.at(i)!;

function change(from: Measure, to: Measure): Change {
  const areNumbers = typeof from === 'number' && typeof to === 'number' && from > 0 && to > 0;
  return { from, to, factor: areNumbers ? to / from : undefined };
}

/** Whether the loss stays at that of guessing until it leaves it. */
function isPlateau({ curve, classes }: Training, starts: number): boolean {
  const guess = guessingLoss(classes);
  let [there, before] = [0, 0];
  for (const [i, step] of curve.steps.entries()) {
    if (before >= starts) break;
    if (Math.abs(curve.losses[i]! / guess - 1) <= band) there += step - before;
    before = step;
  }
  return there >= mostOfTheTime * before;
}

/** The way of a gradient from its lowest up to its highest after that; `undefined` where that is no way. */
function returnOf(all: readonly { readonly step: number; readonly rms: Measure }[]): Return | undefined {
  const known = all.filter((one): one is { step: number; rms: number } => typeof one.rms === 'number' && one.rms > 0);
  const lowest = Math.min(...known.map(({ rms }) => rms));
  const after = known.slice(known.findIndex(({ rms }) => rms === lowest));
  const highest = Math.max(...after.map(({ rms }) => rms));
  if (known.length === 0 || highest < notable * lowest) return undefined;
  const high = after.findIndex(({ rms }) => rms >= highAgain * highest);
  const low = after.slice(0, high).findLast(({ rms }) => rms <= stillLow * lowest);
  const to = after[high];
  return low && to && { from: low.step, to: to.step, factor: to.rms / low.rms };
}
