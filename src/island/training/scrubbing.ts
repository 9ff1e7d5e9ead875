import type { ShownTrainings } from '../../figures/kind.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What the scrubber needs of the figure that it stands in. */
export interface Scrubbed {
  readonly scenario: Scenario;
  /** Changes the scenario; `going` names a change of which more may follow. */
  change(patch: Partial<Scenario>, going?: string): void;
  readonly drawn: { readonly shown: ShownTrainings };
}

/**
 * Where a key leads among the measured steps, as sliders have it: a page is a tenth of them.
 * @param here the place of the shown step, from 0.
 * @param last the place of the newest.
 * @returns a place within them, or `undefined` for a key that leads nowhere
 */
export function scrubbedBy(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  here: number,
  last: number,
): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const page = Math.max(1, Math.round(last / 10));
  const places: Readonly<Record<string, number>> = {
    Home: 0,
    End: last,
    ArrowRight: here + 1,
    ArrowUp: here + 1,
    ArrowLeft: here - 1,
    ArrowDown: here - 1,
    PageUp: here + page,
    PageDown: here - page,
  };
  const to = places[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}
