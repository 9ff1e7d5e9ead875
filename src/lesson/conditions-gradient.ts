import { blameOf } from '../readings/blame.ts';
import { flowOf, steady, type Fate, type Flow, type Gone } from '../readings/gradient.ts';
import { asTimes, judged, type Checked, type Condition, type Say } from './conditions.ts';

/** A gradient that can be followed through all layers. */
type Followed = Extract<Flow, { readonly perLayer: number }>;

/**
 * A condition on the gradient's way back.
 * @param meansLost whether it is met by a gradient that is lost on this way: one that sinks to 0 or below what float32 can hold
 * has vanished, one that is too large for it has exploded.
 */
function onFlow(name: Say, wanted: Say, check: (flow: Followed) => Checked, meansLost?: Fate): Condition {
  return {
    name,
    wanted,
    check: ({ measures }) => {
      if (!measures) return undefined;
      const flow = flowOf(measures.map(({ gradientRms }) => gradientRms));
      if (flow.kind === 'single') return { met: false, now: ({ task }) => task('single') };
      if (flow.kind !== 'gone') return check(flow);
      // In the last layer nothing has gone back yet: what is lost there was lost on the way forward.
      const fate = flow.gone === 'zero' ? 'vanishes' : flow.layer === measures.length ? undefined : lostBy[flow.gone];
      return { met: fate !== undefined && fate === meansLost, now: ({ gone }) => gone(flow.gone) };
    },
  };
}

/** What became of a gradient that float32 lost on its way back. */
const lostBy: Partial<Record<Gone, Fate>> = { 'below-resolution': 'vanishes', overflow: 'explodes' };

/** From the last layer to the first, the gradient changes by no more than this factor, up or down. */
export const endToEndWithin = (factor: number): Condition =>
  onFlow(
    ({ task }) => task('name.end-to-end'),
    ({ task, value }) => task('within', { factor: value(factor), low: value(1 / factor) }),
    ({ inAll }) => judged(Math.abs(Math.log(inAll)) <= Math.log(factor), inAll, inAll < 1 ? 1 / factor : factor, asTimes),
  );

/** What becomes of the gradient. */
export const gradientFate = (wanted: Fate): Condition =>
  onFlow(
    ({ task }) => task('name.gradient'),
    ({ say }) => say(`fate.${wanted}`),
    ({ kind, perLayer, inAll }) => ({
      met: kind === wanted,
      now: ({ task, value, say }) => task('fate', { fate: say(`fate.${kind}`), factor: value(perLayer), whole: value(inAll) }),
    }),
    wanted,
  );

/** Each layer leaves at most this factor of the gradient, on geometric average. */
export const perLayerAtMost = (most: number): Condition =>
  onFlow(
    ({ task }) => task('name.per-layer'),
    (words) => words.task('at-most', { limit: words.times(most) }),
    ({ perLayer }) => judged(perLayer <= most, perLayer, most, asTimes),
    'vanishes',
  );

/** Each layer multiplies the gradient at least by this, on geometric average. */
export const perLayerAtLeast = (least: number): Condition =>
  onFlow(
    ({ task }) => task('name.per-layer'),
    (words) => words.task('at-least', { limit: words.times(least) }),
    ({ perLayer }) => judged(perLayer >= least, perLayer, least, asTimes),
    'explodes',
  );

const [held] = steady.perLayer;

/** The slope of the activation function alone, on geometric average, would make the gradient vanish. */
export const slopeAloneVanishes: Condition = {
  name: ({ task }) => task('name.slope-mean'),
  wanted: (words) => words.task('below', { limit: words.times(held) }),
  check: ({ measures }) => {
    if (!measures) return undefined;
    const blame = blameOf(measures);
    if (blame.kind === 'gone') return { met: false, now: ({ gone }) => gone(blame.gone) };
    return judged(blame.slope < held, blame.slope, held, asTimes);
  },
};
