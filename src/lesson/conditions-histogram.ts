import { areEqual, endShares } from '../readings/shape.ts';
import { valueCount } from '../statistics/histogram.ts';
import type { LayerStatistics } from '../statistics/layer.ts';
import { asPercent, asValue, judged, type Checked, type Condition, type Say } from './conditions.ts';

/** A condition on the last layer's activations, where float32 holds them. */
const onLast = (name: Say, wanted: Say, check: (last: LayerStatistics) => Checked): Condition => ({
  name,
  wanted,
  check: ({ layers }) => {
    if (!layers) return undefined;
    const last = layers.at(-1)!;
    if (last.lost) return { met: false, now: ({ gone }) => gone(last.lost!) };
    return check(last);
  },
});

/** Of the last layer's outputs, at least this share is in the first and last bins together. */
export const endsHold = (least: number): Condition =>
  onLast(
    ({ task }) => task('name.ends'),
    (words) => words.task('at-least', { limit: words.percent(least) }),
    (last) => {
      const [first, second] = endShares(last.histogram);
      return judged(first + second >= least, first + second, least, asPercent);
    },
  );

/** Each of these two bins holds at least this share of the last layer's outputs. */
export const eachEndHolds = (least: number): Condition =>
  onLast(
    ({ task }) => task('name.lesser-end'),
    (words) => words.task('at-least', { limit: words.percent(least) }),
    (last) => {
      const lesser = Math.min(...endShares(last.histogram));
      return judged(lesser >= least, lesser, least, asPercent);
    },
  );

/** Every output of the last layer is the same. */
export const outputsAreEqual: Condition = onLast(
  ({ task }) => task('name.outputs'),
  ({ task }) => task('all-same'),
  ({ mean, std }) => {
    const met = areEqual(mean, std);
    return {
      met,
      now: ({ say, value }) => (met ? say('all-at-once.all', { value: value(mean) }) : say('all-at-once.std', { std: value(std) })),
    };
  },
);

/** The standard deviation of the last layer's histogram is above this. */
export const lastStdAbove = (least: number): Condition =>
  onLast(
    ({ task }) => task('name.last-std'),
    (words) => words.task('above', { limit: words.value(least) }),
    ({ std }) => judged(std > least, std, least, asValue),
  );

/** No activation of any layer lies outside its histogram. */
export const nothingOutside: Condition = {
  name: ({ task }) => task('name.outside'),
  wanted: ({ task }) => task('none'),
  check: ({ layers }) => {
    if (!layers) return undefined;
    const all = layers.reduce((sum, { histogram }) => sum + valueCount(histogram), 0);
    const outside = layers.reduce((rest, { histogram }) => histogram.counts.reduce((left, count) => left - count, rest), all);
    return { met: outside === 0, now: ({ task, percent }) => (outside === 0 ? task('none') : percent(outside / all)) };
  },
};
