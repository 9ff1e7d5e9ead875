import { blameOf, type Factors } from '../readings/blame.ts';
import { fateOf, steady, type Fate, type Flow } from '../readings/gradient.ts';

/** A stretch of a scale, as shares of its width from the left. */
export type Stretch = readonly [from: number, to: number];

/** The zones of a gradient's fates side by side, equally wide. */
export const zones: Readonly<Record<Fate, Stretch>> = {
  vanishes: [0, 1 / 3],
  holds: [1 / 3, 2 / 3],
  explodes: [2 / 3, 1],
};

/** A factor per layer from which on a mark moves no further out. */
const outermost = 100;
/** So far from the ends of its scale a mark stays. */
const margin = 0.02;

const within = (at: number, [from, to]: Stretch): number => Math.min(to, Math.max(from, at));

/** The factors per layer with which a gradient holds its size over so many steps. */
function heldWithin(steps: number): Stretch {
  const [least, most] = steady.perLayer;
  return [Math.max(least, steady.inAll ** (-1 / steps)), Math.min(most, steady.inAll ** (1 / steps))];
}

/**
 * Where a gradient's factor per layer stands among the zones, as a share of their width: within each of them on a logarithmic axis of
 * its own, since what holds is a narrow piece of all that there is.
 * @returns `undefined` where nothing was measured that could stand there.
 */
export function placeAmongZones(flow: Flow, steps: number): number | undefined {
  if (!('perLayer' in flow)) return undefined;
  const [low, high] = heldWithin(steps).map(Math.log) as unknown as Stretch;
  const at = Math.log(flow.perLayer);
  const fate = fateOf(flow.perLayer, steps);
  const [from, to] = zones[fate];
  const share =
    fate === 'holds'
      ? (at - low) / (high - low)
      : fate === 'vanishes'
        ? 1 + (at - low) / (Math.log(outermost) + low)
        : (at - high) / (Math.log(outermost) - high);
  return within(from + share * (to - from), [Math.max(from, margin), Math.min(to, 1 - margin)]);
}

/** A factor on an axis of powers of ten, and the bar that it makes from 1, which stands in the middle. */
export interface FactorBar {
  readonly factor: number;
  readonly bar: Stretch;
}

/** So many powers of ten the axis of factors reaches to either side. */
const reach = 2;

/** What slopes and weights multiply the gradient by per layer; `undefined` where either is lost. */
export function factorBars(layers: readonly Factors[]): Readonly<Record<'slope' | 'weights', FactorBar>> | undefined {
  const blame = blameOf(layers);
  if (blame.kind === 'gone') return undefined;
  const barOf = (factor: number): FactorBar => {
    const end = within(0.5 + Math.log10(factor) / (2 * reach), [margin, 1 - margin]);
    return { factor, bar: [Math.min(0.5, end), Math.max(0.5, end)] };
  };
  return { slope: barOf(blame.slope), weights: barOf(blame.weights) };
}
