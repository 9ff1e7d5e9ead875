import { stopAfter, stops, type SlidingField } from '../scenario/stops.ts';

/**
 * Where a key leads a slider, as browsers have it: a page is a tenth of the scale. The browser itself would step from the stop where the slider
 * stands, beside which a number that was typed can lie.
 * @returns `undefined` for a key that moves no slider
 */
export function keyLeads(field: SlidingField, value: number, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const [first, last] = [stops[field][0]!, stops[field].at(-1)!];
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const page = Math.max(1, Math.round(stops[field].length / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: page,
    PageDown: -page,
  };
  const count = steps[key];
  return count === undefined ? undefined : stopAfter(field, value, count);
}
