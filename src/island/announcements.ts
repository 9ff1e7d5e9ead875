import type { Scenario, View } from '../scenario/scenario.ts';
import type { ShownRun } from '../readings/run.ts';
import type { Training } from '../readings/training.ts';

/** What a figure says of itself whenever it has come to rest. */
export interface Announcement {
  /** Id of the figure's element. */
  readonly id: string;
  /** The query string of what is shown, as links write it. */
  readonly query: string;
  readonly scenario: Scenario;
  readonly view: View;
  /** The runs that it shows; none where it shows trainings. */
  readonly shown: { readonly runs: readonly ShownRun[]; readonly view: View };
  /** The trainings that it shows, where it shows any. */
  readonly trainings?: readonly Training[];
  /** Whether the figure has shown anything else on this page, or has trained what it shows. */
  readonly touched: boolean;
  /** Whether it came there by itself, played or as the answer to a question, and not by the reader's hand. */
  readonly given?: boolean;
  /** The runs with all their measures; what lacks them is run once more. `undefined` where that came to nothing, or the figure moved on. */
  readonly measured: () => Promise<readonly ShownRun[] | undefined>;
  /** Whether this is what a link with that query asks for. */
  readonly shows: (query: string) => boolean;
}

type Listener = (announcement: Announcement) => void;
/** What each figure said first, until it has said anything else. */
const opening = new Map<string, string | undefined>();
const latest = new Map<string, Announcement>();
const listeners = new Map<string, Set<Listener>>();

/**
 * Tells everyone who listens to a figure what it shows; who asks for its measures gets what others have been given.
 * @param trained whether the reader has let it train what it shows.
 */
export function announce(announcement: Omit<Announcement, 'touched'>, trained = false): void {
  const { id, query } = announcement;
  if (trained) opening.set(id, undefined);
  else if (!opening.has(id)) opening.set(id, query);
  else if (opening.get(id) !== query) opening.set(id, undefined);
  let measured: ReturnType<Announcement['measured']> | undefined;
  const touched = opening.get(id) === undefined;
  const told: Announcement = { ...announcement, touched, measured: () => (measured ??= announcement.measured()) };
  latest.set(id, told);
  for (const listener of listeners.get(id) ?? []) listener(told);
}

/**
 * Calls back with what a figure of the page shows: at once if it has spoken before, and whenever it comes to rest.
 * @param id of the figure's element.
 * @returns a function that ends it.
 */
export function listen(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  const known = latest.get(id);
  if (known) listener(known);
  return () => void all.delete(listener);
}
