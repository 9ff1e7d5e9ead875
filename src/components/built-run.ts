import { startBackend } from '../engine/backend.ts';
import { run, type Run, type RunOptions } from '../engine/run.ts';
import { encode } from '../scenario/codec.ts';
import { textbook, type Scenario } from '../scenario/scenario.ts';
import { buildStore } from '../site/build-store.ts';
import { programKey } from './run-key.ts';

const runs = new Map<string, Promise<Run>>();
let queue: Promise<unknown> | undefined;

/**
 * Runs a scenario while the site is built, once for all pages that ask for it, and for all builds until something changes that has
 * a say in the result. One after the other: pages are built side by side, and tfjs has one state for all.
 * @param asked what differs from the book's scenario.
 */
export function builtRun(
  asked: Partial<Scenario> = {},
  { range = 'unit', measures = false }: Pick<RunOptions, 'range' | 'measures'> = {},
): Promise<Run> {
  const scenario = { ...textbook, ...asked };
  const key = `${encode(scenario)} ${range} ${measures}`;
  const known = runs.get(key);
  if (known) return known;
  const next = buildStore.get(`${programKey} ${key}`, () => inTurn(() => run(scenario, { range, measures })));
  runs.set(key, next);
  return next;
}

/** Does what needs the backend when all before it is done; the backend is started for the first. */
export function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const next = (queue ??= startBackend()).then(work);
  queue = next;
  return next;
}
