import type { Scenario } from '../scenario/scenario.ts';
import { nearestStop, stops } from '../scenario/stops.ts';
import { zoneAt, zones, type Zone } from '../theory/zones.ts';

/** The three answers to how large the weights are at first. */
export const sizes = ['small', 'right', 'large'] as const;
export type Size = (typeof sizes)[number];

/** Which of them a zone of the slider is: what only fades or grows slowly still gets through. */
export const sizeOf = (zone: Zone): Size => (zone === 'vanishes' ? 'small' : zone === 'explodes' ? 'large' : 'right');

/** A standard deviation that shows each of them well in five layers of a hundred tanh neurons. */
const usual: Readonly<Record<Size, number>> = { small: 0.01, right: 0.15, large: 1 };

/**
 * The standard deviation to which a button leads: the usual one if it lies in that zone of this network, or else one from the middle of the zone.
 * Where there is only one layer, and so no zone, the usual one.
 */
export function placeOf(size: Size, { activation, width, layers }: Scenario): number {
  const edges = zones(activation, width, layers);
  if (!edges || sizeOf(zoneAt(edges, usual[size])) === size) return usual[size];
  const [tenth, half, double, tenfold] = edges;
  const wanted = { small: tenth / 10, right: Math.sqrt(half * double), large: tenfold * 2 }[size];
  return stops.std[nearestStop('std', wanted)]!;
}
