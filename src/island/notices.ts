/** A short word to the reader about a figure, such as that a task is solved. */
export interface Notice {
  readonly text: string;
}

type Listener = (notice: Notice) => void;
const listeners = new Map<string, Set<Listener>>();

/** Says something about a figure of the page to everyone who listens. */
export const notify = (id: string, notice: Notice): void => listeners.get(id)?.forEach((listener) => listener(notice));

/**
 * Calls back with what is said about a figure from now on.
 * @param id of the figure's element.
 * @returns a function that ends it.
 */
export function heed(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  return () => void all.delete(listener);
}
