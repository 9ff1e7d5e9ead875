import { isNumber, type LayerMeasures, type Measure, type MeasureName } from '../statistics/measures.ts';
import { asPercent, asTimes, asValue, judged, type Checked, type Condition, type Say } from './conditions.ts';

/** A condition on a measure of some layers; a layer that has no number for it fails it, and is said. */
const onMeasure = (
  measure: MeasureName,
  of: (layers: readonly LayerMeasures[]) => readonly LayerMeasures[],
  name: Say,
  wanted: Say,
  check: (numbers: readonly number[]) => Checked,
  meets: (lost: Measure) => boolean = () => false,
): Condition => ({
  name,
  wanted,
  check: ({ measures }) => {
    if (!measures) return undefined;
    const values = of(measures).map((layer) => layer[measure]);
    const lost = values.findLast((value) => !isNumber(value));
    return lost === undefined ? check(values as readonly number[]) : { met: meets(lost), now: (words) => words.measure(lost) };
  },
});

const all = (layers: readonly LayerMeasures[]) => layers;
const first = (layers: readonly LayerMeasures[]) => layers.slice(0, 1);
const last = (layers: readonly LayerMeasures[]) => layers.slice(-1);

/** No activation of any layer is saturated. */
export const nothingSaturated: Condition = onMeasure(
  'saturatedShare',
  all,
  ({ task }) => task('name.saturated'),
  ({ task }) => task('none'),
  (shares) => {
    const most = Math.max(...shares);
    return { met: most === 0, now: ({ task, percent }) => (most === 0 ? task('none') : percent(most)) };
  },
);

/** In every layer, the activation function's slope leaves at least this of the gradient. */
export const slopeAtLeast = (least: number): Condition =>
  onMeasure(
    'activationFactor',
    all,
    ({ task }) => task('name.slope'),
    (words) => words.task('at-least', { limit: words.times(least) }),
    (factors) => judged(Math.min(...factors) >= least, Math.min(...factors), least, asTimes),
  );

/** In every layer, the weights multiply the gradient by a factor in this interval. */
export const weightsBetween = (low: number, high: number): Condition =>
  onMeasure(
    'weightFactor',
    all,
    ({ task }) => task('name.weights'),
    ({ task, times }) => task('between', { low: times(low), high: times(high) }),
    (factors) => {
      const [least, most] = [Math.min(...factors), Math.max(...factors)];
      return {
        met: least >= low && most <= high,
        now: (words) =>
          words.task('between', {
            low: judged(least >= low, least, low, asTimes).now(words),
            high: judged(most <= high, most, high, asTimes).now(words),
          }),
      };
    },
  );

/** The neurons of the first layer vary like one; with no variation at all they have 0 effective neurons, and fail. */
export const oneEffectiveNeuron: Condition = onMeasure(
  'effectiveNeurons',
  first,
  ({ task }) => task('name.effective'),
  ({ task, value }) => task('between', { low: value(1), high: value(1.01) }),
  ([effective = 0]) => judged(effective > 0 && effective <= 1.01, effective, 1.01, asValue),
);

/** Two inputs' activations in the last layer are at least this similar, on average. */
export const samplesAlike = (least: number): Condition =>
  onMeasure(
    'sampleSimilarity',
    last,
    ({ task }) => task('name.similarity'),
    (words) => words.task('at-least', { limit: words.value(least) }),
    ([similarity = 0]) => judged(similarity >= least, similarity, least, asValue),
  );

/** At least this share of the last layer's variance depends on the input. */
export const signalAtLeast = (least: number): Condition =>
  onMeasure(
    'signalShare',
    last,
    ({ task }) => task('name.share'),
    (words) => words.task('at-least', { limit: words.percent(least) }),
    ([share = 0]) => judged(share >= least, share, least, asPercent),
  );

/** Less than this share of the last layer's variance depends on the input; less than float32 can hold is less. */
export const signalBelow = (most: number): Condition =>
  onMeasure(
    'signalShare',
    last,
    ({ task }) => task('name.share'),
    (words) => words.task('below', { limit: words.percent(most) }),
    ([share = 0]) => judged(share < most, share, most, asPercent),
    (lost) => lost === 'below-resolution',
  );
