import type { Experiment } from './experiment.svelte.ts';

type Listener = (experiment: Experiment) => void;
const awake = new Map<string, Experiment>();
const listeners = new Map<string, Set<Listener>>();

/**
 * Notes that a figure of the page answers from now on.
 * @param id of the figure's element.
 * @returns a function that ends it.
 */
export function rise(id: string, experiment: Experiment): () => void {
  awake.set(id, experiment);
  for (const listener of listeners.get(id) ?? []) listener(experiment);
  return () => void awake.delete(id);
}

/**
 * Calls back with what stands behind a figure of the page: at once where it is awake, or as soon as it is.
 * @param id of the figure's element.
 * @returns a function that ends it.
 */
export function meet(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  const known = awake.get(id);
  if (known) listener(known);
  return () => void all.delete(listener);
}
